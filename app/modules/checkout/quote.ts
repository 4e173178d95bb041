import { isBuyable } from '#app/modules/cart/cart.ts';
import type { CartParcel, CartView } from '#app/modules/cart/cart.ts';
import { reckonDiscounts } from '#app/modules/discounts/discount.ts';
import type { AppliedDiscount, Discount, DiscountRefusal, ParcelDiscount } from '#app/modules/discounts/discount.ts';
import { chargeableGrams } from '#app/modules/fulfilment/chargeable-weight.ts';
import type { Zone } from '#app/modules/fulfilment/delivery-fee.ts';
import { usualWay } from '#app/modules/fulfilment/delivery-options.ts';
import type { DeliveryOption } from '#app/modules/fulfilment/delivery-options.ts';
import type { Dong } from '#app/shared/money.ts';
import { optionKey } from './option-key.ts';

export type Fees = Record<Zone, Dong>;
export const zones: readonly Zone[] = ['province', 'region', 'country'];

/** What one seller sends: how, and for how much. */
export type ParcelQuote = {
  parcel: CartParcel;
  /** The ways there are. None = this seller cannot send there. */
  options: DeliveryOption[];
  /** Null while nobody knows where to. */
  chosen: DeliveryOption | null;
  discount: ParcelDiscount;
};

/** What the lines of a cart that can be bought cost. Đồng. */
export type Quote = {
  parcels: ParcelQuote[];
  goods: Dong;
  /** Of all parcels; null while nobody knows where to. */
  fee: Dong | null;
  discount: Dong;
  total: Dong | null;
  /** For who has not said where to: the fee of each parcel's usual way, by zone; null where it is only fetched. */
  zoneFees: Record<Zone, (Dong | null)[]> | null;
  applied: AppliedDiscount[];
  refused: DiscountRefusal[];
};

/** More than this nobody orders at once, in đồng; more of it nobody pays at the door; and no carrier takes more in one parcel, in grams. */
const mostGoods = 500_000_000;
const mostCash = 50_000_000;
const heaviestParcel = 1_000_000;

type Sized = { goods: Dong; parcels: readonly { parcel: { goods: Dong; weightGrams: number } }[] };

/** Whether a cart is more than the market can send. */
export function isTooLarge({ goods, parcels }: Sized): boolean {
  return goods > mostGoods || parcels.some(({ parcel }) => parcel.weightGrams > heaviestParcel);
}

/** Whether a parcel is more than somebody pays at the door. */
export function isTooMuchCash({ parcels }: Sized): boolean {
  return parcels.some(({ parcel }) => parcel.goods > mostCash);
}

/** The parcels of a cart as they are sent: what cannot be bought left out, bulky goods by their room. */
export function parcelsToSend(cart: CartView): CartParcel[] {
  return cart.parcels
    .filter(({ lines }) => lines.some(isBuyable))
    .map((parcel) => {
      const lines = parcel.lines.filter(isBuyable);
      return { ...parcel, lines, weightGrams: chargeableGrams(lines) };
    });
}

type Facts = {
  parcels: readonly CartParcel[];
  options: ReadonlyMap<string, DeliveryOption[]>;
  /** Whether it is known where to. */
  placed: boolean;
  zoneFees: Record<Zone, (Dong | null)[]> | null;
  /** By seller, the way that the buyer has chosen; the usual way where none was, or where it is no longer there. */
  choices: ReadonlyMap<string, string>;
  discounts: readonly Discount[];
  /** Codes as they were typed: those that are not there are named too. */
  codes: readonly string[];
  now: Date;
};

/** Reckons a cart. */
export function reckonQuote({ parcels, options, placed, zoneFees, choices, discounts, codes, now }: Facts): Quote {
  const chosen = parcels.map(({ seller }) => {
    const ways = options.get(seller.id) ?? [];
    return { ways, way: placed ? (ways.find((way) => optionKey(way) === choices.get(seller.id)) ?? usualWay(ways)) : null };
  });
  const reckoning = reckonDiscounts(
    discounts,
    parcels.map(({ seller, lines }, at) => ({
      sellerId: seller.id,
      fee: chosen[at]?.way?.fee ?? null,
      lines: lines.map(({ variantId, groupKey, price, quantity }) => ({ variantId, groupKey, amount: price * quantity })),
    })),
    now,
  );
  const goods = parcels.reduce((sum, parcel) => sum + parcel.goods, 0);
  const fee = chosen.some(({ way }) => way === null) ? null : chosen.reduce((sum, { way }) => sum + (way?.fee ?? 0), 0);
  const unknown = codes.filter((code) => !discounts.some((discount) => discount.code === code)).map((code) => ({ code, reason: 'unknown' as const }));
  return {
    parcels: parcels.map((parcel, at) => ({ parcel, options: chosen[at]?.ways ?? [], chosen: chosen[at]?.way ?? null, discount: reckoning.parcels[at] ?? { seller: 0, market: 0, onFee: 0, lines: [], marketLines: [] } })),
    goods,
    fee,
    discount: reckoning.total,
    total: fee === null ? null : goods + fee - reckoning.total,
    zoneFees,
    applied: reckoning.applied,
    refused: [...unknown, ...reckoning.refused],
  };
}

/** What the whole cart costs to each zone; a seller without a carrier counts nothing. */
export function feesByZone(zoneFees: Record<Zone, (Dong | null)[]>): Fees {
  const sum = (zone: Zone) => zoneFees[zone].reduce<Dong>((all, fee) => all + (fee ?? 0), 0);
  return { province: sum('province'), region: sum('region'), country: sum('country') };
}
