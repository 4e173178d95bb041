import { createHash } from 'node:crypto';
import { deliveryFee } from '#app/modules/fulfilment/delivery-fee.ts';
import type { DeliveryRate, Zone } from '#app/modules/fulfilment/delivery-fee.ts';
import { isBuyable } from '#app/modules/cart/cart.ts';
import type { CartParcel, CartView } from '#app/modules/cart/cart.ts';
import type { Dong } from '#app/shared/money.ts';

export type Fees = Record<Zone, Dong>;

/** What the lines of a cart that can be bought cost: the goods, and for each zone the fees of all parcels. Đồng. */
export type Quote = {
  parcels: { parcel: CartParcel; fees: Fees }[];
  goods: Dong;
  fees: Fees;
  /** Changes with every price, fee, quantity or line: the form carries it, so that nobody pays what they have not seen. */
  seal: string;
};

/** More than this nobody pays at the door, in đồng, and no carrier takes in one parcel, in grams. */
const mostGoods = 500_000_000;
const heaviestParcel = 1_000_000;

/** Whether a cart is more than the market can send and collect on delivery. */
export function isTooLarge({ goods, parcels }: Pick<Quote, 'goods' | 'parcels'>): boolean {
  return goods > mostGoods || parcels.some(({ parcel }) => parcel.weightGrams > heaviestParcel);
}

const zones: Zone[] = ['province', 'region', 'country'];

function feesOf(rates: Record<Zone, DeliveryRate>, weightGrams: number): Fees {
  return { province: deliveryFee(rates.province, weightGrams), region: deliveryFee(rates.region, weightGrams), country: deliveryFee(rates.country, weightGrams) };
}

/** Reckons a cart at these rates. */
export function quoteCart(cart: CartView, rates: Record<Zone, DeliveryRate>): Quote {
  const parcels = cart.parcels
    .filter(({ lines }) => lines.some(isBuyable))
    .map((parcel) => ({ parcel: { ...parcel, lines: parcel.lines.filter(isBuyable) }, fees: feesOf(rates, parcel.weightGrams) }));
  const fees = { province: 0, region: 0, country: 0 };
  for (const parcel of parcels) for (const zone of zones) fees[zone] += parcel.fees[zone];
  const lines = parcels.flatMap(({ parcel }) => parcel.lines);
  const facts = [lines.map(({ variantId, quantity, price }) => [variantId, quantity, price]), fees];
  return { parcels, goods: cart.goods, fees, seal: createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16) };
}
