import { deliveryFee, deliveryZone } from '#app/modules/fulfilment/delivery-fee.ts';
import type { Zone } from '#app/modules/fulfilment/delivery-fee.ts';
import { finalStates, nextTimer } from '#app/modules/orders/order.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { daysBetween, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { Random, WeightedDraw } from '../random.ts';
import { idAt, orderCode, orderKey } from '../stable-id.ts';
import { buyerDraw } from './buyers.ts';
import type { DemoBuyer } from './buyers.ts';
import { drawOutcome, lifeOf } from './order-life.ts';
import type { OrderRows, Rates } from './order-rows.ts';
import { dayWeight, productFactor, storyOf } from './rhythm.ts';
import type { DemoProduct } from './types.ts';

/** About so many checkouts in the 18 months; a tenth of them goes to more than one seller. */
const groupCount = 9_200;

export type SellableProduct = DemoProduct & { variantIds: string[]; publishedOn: VietnamDay; seller: string };
export type SellingSeller = {
  slug: string;
  id: string;
  communeId: string;
  districtId: string;
  provinceCode: string;
  region: string | null;
  /** The person who answers its orders. */
  ownerId: string | null;
  /** Somebody can sign in for it: its newest orders wait for an answer. */
  open: boolean;
};

type Market = {
  now: Date;
  products: readonly SellableProduct[];
  sellers: ReadonlyMap<string, SellingSeller>;
  buyers: readonly DemoBuyer[];
  rates: Rates;
  provinceOn: (code: string, day: VietnamDay) => string;
};

type Line = { product: SellableProduct; variant: number; quantity: number; price: number };

// Share of a day's orders in each hour: after breakfast, at noon, and above all in the evening.
const hours = new WeightedDraw(Array.from({ length: 24 }, (_, hour) => hour), (hour) => [1, 0.5, 0.3, 0.3, 0.6, 2, 4, 6, 8, 8, 7, 6, 5, 4, 4, 4, 4, 5, 6, 9, 11, 10, 6, 3][hour] ?? 0);

const notes = ['Giao giờ hành chính giúp em', 'Gọi trước khi giao', 'Lựa trái vừa chín tới giúp', 'Gửi bảo vệ nếu vắng nhà', 'Gói kỹ giùm, đi đường xa', 'Biếu ba má, xin đừng để giá trong thùng'] as const;

/** All orders of the demonstration's 18 months, oldest first. The same market always gives the same orders. */
export function makeOrders(market: Market): OrderRows {
  const rows: OrderRows = { groups: [], orders: [], lines: [], events: [] };
  const today = vietnamDay(market.now);
  const days = storyOf(today);
  const weights = days.map((day) => dayWeight(day, today));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const buyers = buyerDraw(market.buyers);
  days.forEach((day, index) => {
    const random = new Random(`orders:${day}`);
    const count = random.poisson((groupCount * (weights[index] ?? 0)) / sum);
    const shelf = shelvesOf(market, day, daysBetween(day, today));
    const instants = Array.from({ length: count }, () => instantOf(day, random)).sort((a, b) => a.getTime() - b.getTime());
    for (const placedAt of instants) {
      if (placedAt <= market.now) addGroup(rows, market, { placedAt, day, shelf, buyer: buyers.draw(random), random });
    }
  });
  return rows;
}

function instantOf(day: VietnamDay, random: Random): Date {
  const seconds = hours.draw(random) * 3600 + random.whole(0, 3599);
  return new Date(startOfVietnamDay(day).getTime() + seconds * 1000 + random.whole(0, 999));
}

/** Few pay more than 800,000 đồng at their door: an altar of 40 million is sold once in many weeks. */
function affordable(price: number): number {
  return Math.min(1, 800_000 / price);
}

type Shelf = Record<Zone, WeightedDraw<SellableProduct>> & { bySeller: Map<string, WeightedDraw<SellableProduct>> };

/** How much more the shops are wanted for which somebody can sign in, by the days that have gone since: they have something to do. */
function moreForOpen(daysAgo: number): number {
  if (daysAgo > 9) return 1;
  return daysAgo <= 1 ? 4 : 3;
}

/** What can be bought on a day, and how much it is wanted. What wilts within days is not sent across the country. */
function shelvesOf(market: Market, day: VietnamDay, daysAgo: number): Shelf {
  const listed = market.products.filter(({ publishedOn }) => publishedOn <= day);
  const wanted = (product: SellableProduct) => {
    const open = market.sellers.get(product.seller)?.open ? moreForOpen(daysAgo) : 1;
    return product.demand ** 1.35 * productFactor(product, day) * affordable(product.variants[0]?.price ?? 0) * open;
  };
  const travels = (product: SellableProduct, days: number) => (product.shelfLifeDays !== null && product.shelfLifeDays < days ? 0.1 : 1);
  const bySeller = new Map<string, WeightedDraw<SellableProduct>>();
  for (const seller of market.sellers.keys()) {
    bySeller.set(seller, new WeightedDraw(listed.filter((product) => product.seller === seller), wanted));
  }
  return {
    province: new WeightedDraw(listed, wanted),
    region: new WeightedDraw(listed, (product) => wanted(product) * travels(product, 3)),
    country: new WeightedDraw(listed, (product) => wanted(product) * travels(product, 5)),
    bySeller,
  };
}

type Visit = { placedAt: Date; day: VietnamDay; shelf: Shelf; buyer: DemoBuyer; random: Random };

function addGroup(rows: OrderRows, market: Market, visit: Visit): void {
  const { placedAt, day, buyer, random } = visit;
  const n = rows.groups.length;
  const code = orderCode(n);
  const id = idAt(placedAt, `demo group ${n}`);
  const parcels = chooseParcels(market, visit);
  const at = placedAt.toISOString();
  let goods = 0;
  let fee = 0;
  [...parcels.values()].forEach((lines, index) => {
    const order = addOrder(rows, market, visit, { lines, groupId: id, code: `${code}-${index + 1}` });
    goods += order.goods;
    fee += order.fee;
  });
  const { place } = buyer;
  rows.groups.push({
    id,
    key: orderKey(`demo ${n}`),
    code,
    checkout_key: idAt(placedAt, `demo checkout ${n}`),
    buyer_name: buyer.name,
    buyer_phone: buyer.phone,
    buyer_email: buyer.email,
    province_id: market.provinceOn(place.provinceCode, day < '2025-07-01' ? ('2025-07-01' as VietnamDay) : day),
    commune_id: place.communeId,
    street: buyer.street,
    address_typed: null,
    note: random.chance(0.09) ? random.pick(notes) : '',
    locale: buyer.locale,
    payment_method: 'cod',
    goods,
    fee,
    total: goods + fee,
    placed_at: at,
  });
}

/** What lies in the basket, by seller: mostly of one, sometimes of two or three. */
function chooseParcels(market: Market, { day, shelf, buyer, random }: Visit): Map<string, Line[]> {
  // All sellers are of the home province, so one zone holds for the whole basket.
  const anySeller = market.sellers.values().next().value;
  const zone = anySeller ? deliveryZone(anySeller, buyer.place) : 'country';
  const parcels = new Map<string, Line[]>();
  const put = (product: SellableProduct) => {
    const lines = parcels.get(product.seller) ?? [];
    const line = chooseLine(product, day, random);
    const same = lines.some((other) => other.product === product && other.variant === line.variant);
    if (!same) parcels.set(product.seller, [...lines, line]);
  };
  const first = shelf[zone].draw(random);
  put(first);
  for (let more = random.next(); more < 0.42; more += 0.3) put((shelf.bySeller.get(first.seller) ?? shelf[zone]).draw(random));
  if (random.chance(0.13)) put(shelf[zone].draw(random));
  if (random.chance(0.03)) put(shelf[zone].draw(random));
  return parcels;
}

function chooseLine(product: SellableProduct, day: VietnamDay, random: Random): Line {
  const variant = new WeightedDraw([...product.variants.keys()], (index) => affordable(product.variants[index]?.price ?? 0) / (index + 1)).draw(random);
  const now = product.variants[variant]?.price ?? 0;
  // The prices of 2025 were a little lower.
  const price = day < '2026-01-01' ? Math.max(1000, Math.round((now * 0.96) / 500) * 500) : now;
  const most = price < 40_000 ? 6 : price < 120_000 ? 3 : price < 400_000 ? 2 : 1;
  return { product, variant, price, quantity: 1 + Math.floor(random.next() ** 1.8 * most) };
}

function addOrder(rows: OrderRows, market: Market, { placedAt, buyer, random }: Visit, { lines, groupId, code }: { lines: Line[]; groupId: string; code: string }) {
  const seller = market.sellers.get(lines[0]?.product.seller ?? '');
  if (!seller) throw new Error(`an order without a seller: ${code}`);
  const zone = deliveryZone(seller, buyer.place);
  const weight = lines.reduce((sum, { product, variant, quantity }) => sum + (product.variants[variant]?.weightGrams ?? 0) * quantity, 0);
  const goods = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const fee = deliveryFee(market.rates[zone], weight);
  const id = idAt(placedAt, `demo order ${code}`);
  const age = (market.now.getTime() - placedAt.getTime()) / 3_600_000;
  const recent = age < 30;
  const slowSeller = seller.open && recent && random.chance(0.7);
  const life = lifeOf({ placedAt, zone, outcome: drawOutcome(random), slowSeller, forgotten: age > 5 * 24 && age < 9 * 24 && random.chance(0.04) }, market.now, random);
  const last = life.at(-1);
  if (!last) throw new Error(`an order without a first step: ${code}`);
  rows.orders.push({
    id,
    group_id: groupId,
    code,
    seller_id: seller.id,
    commune_id: seller.communeId,
    district_id: seller.districtId,
    state: last.to,
    goods,
    fee,
    total: goods + fee,
    weight_grams: weight,
    zone,
    placed_at: placedAt.toISOString(),
    state_since: last.at.toISOString(),
    timer_at: timerOf(last.to, last.at, market.now),
    closed_at: life.find(({ to }) => to === 'delivered' || finalStates.includes(to))?.at.toISOString() ?? null,
    reason: last.note,
  });
  lines.forEach(({ product, variant, price, quantity }, index) => {
    rows.lines.push({
      id: idAt(placedAt, `demo line ${code} ${index}`),
      order_id: id,
      variant_id: product.variantIds[variant] ?? '',
      product_name: product.name.vi,
      variant_name: product.variants[variant]?.name.vi ?? '',
      product_name_en: product.name.en,
      variant_name_en: product.variants[variant]?.name.en ?? '',
      group_key: product.group,
      unit_price: price,
      quantity,
      amount: price * quantity,
      weight_grams: product.variants[variant]?.weightGrams ?? 0,
    });
  });
  life.forEach(({ step, from, to, at, by, note }, index) => {
    const actor = by === 'seller' ? seller.ownerId : null;
    rows.events.push({ id: idAt(at, `demo event ${code} ${index}`), order_id: id, step, by, from_state: from, to_state: to, at: at.toISOString(), actor_id: actor, note });
  });
  return { goods, fee };
}

/** What waits for an answer waits for whoever looks at the demonstration, and is not called off meanwhile. */
function timerOf(state: OrderState, since: Date, now: Date): string | null {
  return state === 'placed' ? null : (nextTimer(state, since, now)?.at.toISOString() ?? null);
}
