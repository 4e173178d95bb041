import type { DemoSeller } from '../demo/types.ts';
import { personName } from '../people-names.ts';
import type { Place } from '../places.ts';
import { Random, WeightedDraw, hashText } from '../random.ts';
import { loadGoods } from './goods.ts';
import type { Goods } from './goods.ts';
import type { LoadSize } from './size.ts';

/** The sellers and goods of the load data, held in flat arrays: a million objects would cost more than the rest of the work. */
export type LoadMarket = {
  size: LoadSize;
  places: readonly Place[];
  names: readonly string[];
  kinds: readonly DemoSeller['kind'][];
  /** Of each seller: its place, its kind, and its first product (one entry more than there are sellers). */
  sellerPlace: Uint16Array;
  sellerKind: Uint8Array;
  firstProduct: Int32Array;
  /** Of each product: its seller, its goods, its price level, and its first variant (one entry more than there are products). */
  productSeller: Int32Array;
  productGoods: Uint8Array;
  priceStep: Uint8Array;
  firstVariant: Int32Array;
  variants: number;
};

const kindWeights: Record<DemoSeller['kind'], number> = { household: 92, registered_household: 5, group: 1, cooperative: 0.9, farm: 0.7, company: 0.4 };
/** Shops that were opened and stayed empty. */
const emptyShare = 0.3;

export function makeLoadMarket(size: LoadSize, places: readonly Place[]): LoadMarket {
  const random = new Random('load market');
  const kinds = Object.keys(kindWeights) as DemoSeller['kind'][];
  const drawKind = new WeightedDraw([...kinds.keys()], (index) => kindWeights[kinds[index] ?? 'household']);
  const drawPlace = new WeightedDraw([...places.keys()], (index) => 0.4 + (hashText(`commune ${places[index]?.code}`) % 1000) / 400);
  const sellerPlace = new Uint16Array(size.sellers);
  const sellerKind = new Uint8Array(size.sellers);
  const weights = new Float64Array(size.sellers);
  for (let s = 0; s < size.sellers; s += 1) {
    sellerPlace[s] = drawPlace.draw(random);
    sellerKind[s] = drawKind.draw(random);
    // A few shops list hundreds of goods, most a handful.
    weights[s] = random.chance(emptyShare) ? 0 : 0.35 + Math.min(60, random.next() ** -0.55 - 1);
  }
  const firstProduct = shareOut(weights, size.products);
  const names = Array.from({ length: Math.min(20_000, size.sellers) }, () => personName(random));
  return { size, places, names, kinds, sellerPlace, sellerKind, firstProduct, ...makeProducts(size, firstProduct, random) };
}

/** Where each one's part begins when `total` things are shared out by weight; the last entry is the total. */
function shareOut(weights: Float64Array, total: number): Int32Array {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const first = new Int32Array(weights.length + 1);
  let reached = 0;
  for (let i = 0; i < weights.length; i += 1) {
    reached += weights[i] ?? 0;
    first[i + 1] = Math.round((reached / sum) * total);
  }
  first[weights.length] = total;
  return first;
}

function makeProducts(size: LoadSize, firstProduct: Int32Array, random: Random) {
  const productSeller = new Int32Array(size.products);
  const productGoods = new Uint8Array(size.products);
  const priceStep = new Uint8Array(size.products);
  const firstVariant = new Int32Array(size.products + 1);
  for (let s = 0; s < size.sellers; s += 1) productSeller.fill(s, firstProduct[s], firstProduct[s + 1]);
  for (let p = 0; p < size.products; p += 1) {
    // The first goods of the list are grown by more households.
    productGoods[p] = Math.floor(random.next() ** 1.4 * loadGoods.length);
    priceStep[p] = random.whole(0, 8);
    firstVariant[p + 1] = (firstVariant[p] ?? 0) + (random.chance(0.2) ? 2 : 1);
  }
  return { productSeller, productGoods, priceStep, firstVariant, variants: firstVariant[size.products] ?? 0 };
}

export function goodsOf(market: LoadMarket, product: number): Goods {
  return loadGoods[market.productGoods[product] ?? 0] as Goods;
}

export function placeOf(market: LoadMarket, seller: number): Place {
  return market.places[market.sellerPlace[seller] ?? 0] as Place;
}

/** The first variant is the ordinary size, a second one is ten times as much at nine times the price. */
export function variantOf(market: LoadMarket, product: number, larger: boolean) {
  const goods = goodsOf(market, product);
  const price = Math.max(1000, Math.round((goods.price * (0.84 + 0.04 * (market.priceStep[product] ?? 0))) / 500) * 500);
  return larger
    ? { name: goods.larger, price: price * 9, netGrams: goods.grams * 10, weightGrams: goods.grams * 11 }
    : { name: goods.unit, price, netGrams: goods.grams, weightGrams: Math.round(goods.grams * 1.1) + 20 };
}

export function productName(market: LoadMarket, product: number): string {
  const seller = market.productSeller[product] ?? 0;
  return `${goodsOf(market, product).name} ${placeOf(market, seller).name.replace(/^(Phường|Xã|Đặc khu) /, '')}`;
}

export function sellerName(market: LoadMarket, seller: number): string {
  return market.names[(seller * 7919) % market.names.length] ?? '';
}
