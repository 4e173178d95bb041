import { shareOf, split } from '#app/shared/split.ts';
import type { Dong } from '#app/shared/money.ts';

export const discountKinds = ['amount', 'share', 'free_delivery'] as const;
export type DiscountKind = (typeof discountKinds)[number];

/** How many codes one checkout takes: typing more is guessing. */
export const mostCodes = 10;

/** A code as a checkout reckons with it. */
export type Discount = {
  id: string;
  code: string;
  /** Who bears it; null = the market, for the goods of all. */
  sellerId: string | null;
  kind: DiscountKind;
  /** Đồng, or hundredths of a per cent; 0 for free delivery. */
  value: number;
  mostOff: Dong | null;
  /** Đồng of the goods that it counts for, at least. */
  leastGoods: Dong;
  /** Only goods of these groups; empty = all. */
  groupKeys: string[];
  startsAt: Date;
  endsAt: Date | null;
  mostUses: number | null;
  perPerson: number | null;
  used: number;
  endedAt: Date | null;
  /** How often the buyer has used it; 0 while nobody knows who buys. */
  usedByBuyer: number;
};

/** What one seller sends. `fee` null = nobody knows yet where to. */
export type DiscountableParcel = { sellerId: string; fee: Dong | null; lines: readonly { variantId: string; groupKey: string; amount: Dong }[] };

/** Why a code does not count; i18n/discounts `refused` has the sentence of each. */
export type DiscountRefusal =
  | { code: string; reason: 'unknown' | 'not_yet' | 'over' | 'used_up' | 'used_before' | 'other_goods' | 'one_only' | 'no_fee' }
  | { code: string; reason: 'too_little'; least: Dong; missing: Dong };

export type ParcelDiscount = {
  /** Đồng that the seller bears, and that the market bears. */
  seller: Dong;
  market: Dong;
  /** How much of both lies on the fee; the rest lies on the lines. */
  onFee: Dong;
  /** Đồng off each line, in the order of the parcel's lines, and how many of them the market bears. */
  lines: Dong[];
  marketLines: Dong[];
};

export type AppliedDiscount = Pick<Discount, 'id' | 'code' | 'sellerId' | 'kind'> & { /** Null = it is known once the fee is. */ amount: Dong | null };
export type Reckoning = { parcels: ParcelDiscount[]; applied: AppliedDiscount[]; refused: DiscountRefusal[]; total: Dong };

/**
 * What codes take off the parcels of a checkout, to the đồng: those of sellers first, then the market's off what is left. Each giver gives one. No line
 * and no fee falls below zero. `parcels` of the answer stand in the order of those that were given.
 */
export function reckonDiscounts(discounts: readonly Discount[], parcels: readonly DiscountableParcel[], now: Date): Reckoning {
  const off = parcels.map(({ lines }): ParcelDiscount => ({ seller: 0, market: 0, onFee: 0, lines: lines.map(() => 0), marketLines: lines.map(() => 0) }));
  const applied: AppliedDiscount[] = [];
  const refused: DiscountRefusal[] = [];
  for (const discount of [...discounts].sort((a, b) => Number(a.sellerId === null) - Number(b.sellerId === null))) {
    const { id, code, sellerId, kind } = discount;
    const refusal = applied.some((other) => other.sellerId === sellerId) ? { code, reason: 'one_only' as const } : refusalOf(discount, parcels, now);
    if (refusal) {
      refused.push(refusal);
      continue;
    }
    const amount = kind === 'free_delivery' ? takeOffFees(discount, parcels, off) : takeOffLines(discount, parcels, off);
    if (amount === 0) refused.push({ code, reason: kind === 'free_delivery' ? 'no_fee' : 'other_goods' });
    else applied.push({ id, code, sellerId, kind, amount });
  }
  return { parcels: off, applied, refused, total: off.reduce((sum, { seller, market }) => sum + seller + market, 0) };
}

type Place = { parcel: number; line: number; amount: Dong };

/** The lines that a code counts for. */
function fittingLines({ sellerId, groupKeys }: Discount, parcels: readonly DiscountableParcel[]): Place[] {
  return parcels.flatMap((parcel, place) =>
    sellerId !== null && parcel.sellerId !== sellerId
      ? []
      : parcel.lines.flatMap(({ groupKey, amount }, line) => (groupKeys.length === 0 || groupKeys.includes(groupKey) ? [{ parcel: place, line, amount }] : [])),
  );
}

function refusalOf(discount: Discount, parcels: readonly DiscountableParcel[], now: Date): DiscountRefusal | null {
  const { code, startsAt, endsAt, endedAt, mostUses, used, perPerson, usedByBuyer, leastGoods } = discount;
  if (endedAt !== null || (endsAt !== null && endsAt <= now)) return { code, reason: 'over' };
  if (startsAt > now) return { code, reason: 'not_yet' };
  if (mostUses !== null && used >= mostUses) return { code, reason: 'used_up' };
  if (perPerson !== null && usedByBuyer >= perPerson) return { code, reason: 'used_before' };
  const lines = fittingLines(discount, parcels);
  if (lines.length === 0) return { code, reason: 'other_goods' };
  const goods = lines.reduce((sum, { amount }) => sum + amount, 0);
  return goods < leastGoods ? { code, reason: 'too_little', least: leastGoods, missing: leastGoods - goods } : null;
}

function takeOffLines(discount: Discount, parcels: readonly DiscountableParcel[], off: ParcelDiscount[]): Dong {
  const lines = fittingLines(discount, parcels);
  const left = lines.map(({ parcel, line, amount }) => amount - (off[parcel]?.lines[line] ?? 0));
  const base = left.reduce((sum, amount) => sum + amount, 0);
  const wanted = discount.kind === 'share' ? shareOf(base, discount.value) : discount.value;
  const amount = Math.min(wanted, base, discount.mostOff ?? base);
  split(amount, left).forEach((part, place) => {
    const at = lines[place];
    const ofParcel = at && off[at.parcel];
    if (!ofParcel) return;
    ofParcel.lines[at.line] = (ofParcel.lines[at.line] ?? 0) + part;
    if (discount.sellerId === null) ofParcel.marketLines[at.line] = part;
    bear(discount, ofParcel, part);
  });
  return amount;
}

function takeOffFees(discount: Discount, parcels: readonly DiscountableParcel[], off: ParcelDiscount[]): Dong | null {
  const places = [...new Set(fittingLines(discount, parcels).map(({ parcel }) => parcel))];
  if (places.some((place) => parcels[place]?.fee === null)) return null;
  const left = places.map((place) => (parcels[place]?.fee ?? 0) - (off[place]?.onFee ?? 0));
  const base = left.reduce((sum, fee) => sum + fee, 0);
  const amount = Math.min(base, discount.mostOff ?? base);
  split(amount, left).forEach((part, at) => {
    const ofParcel = off[places[at] ?? -1];
    if (!ofParcel) return;
    ofParcel.onFee += part;
    bear(discount, ofParcel, part);
  });
  return amount;
}

function bear({ sellerId }: Discount, parcel: ParcelDiscount, part: Dong): void {
  if (sellerId === null) parcel.market += part;
  else parcel.seller += part;
}

/** A code as people type it: '  tet 2027 ' → 'TET2027'. Empty where it can be none. */
export function readCode(typed: string): string {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z0-9]{3,20}$/.test(code) ? code : '';
}

export type DiscountState = 'running' | 'not_yet' | 'over' | 'used_up';

export function discountState({ startsAt, endsAt, endedAt, mostUses, used }: Pick<Discount, 'startsAt' | 'endsAt' | 'endedAt' | 'mostUses' | 'used'>, now: Date): DiscountState {
  if (endedAt !== null || (endsAt !== null && endsAt <= now)) return 'over';
  if (mostUses !== null && used >= mostUses) return 'used_up';
  return startsAt > now ? 'not_yet' : 'running';
}
