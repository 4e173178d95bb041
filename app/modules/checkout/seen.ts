import { z } from 'zod';
import type { Zone } from '#app/modules/fulfilment/delivery-fee.ts';
import { usualWay } from '#app/modules/fulfilment/delivery-options.ts';
import type { DeliveryOption } from '#app/modules/fulfilment/delivery-options.ts';
import type { Dong } from '#app/shared/money.ts';
import { optionKey } from './option-key.ts';
import type { Quote } from './quote.ts';

const dong = z.int().min(0);
const fees = z.record(z.string(), dong.nullable());

/** What a page has shown to the buyer: its form carries it, so that nobody pays what they have not seen, and every difference can be named. It is no proof of anything. */
const seenSchema = z.object({
  lines: z.array(z.tuple([z.string(), z.int(), dong])).max(1_000),
  /** By seller, the way of delivery and its fee; null where the page did not know where to, */
  ways: z.record(z.string(), z.tuple([z.string(), dong])).nullable(),
  /** and showed by zone what the usual way from each seller costs. */
  zones: z.object({ province: fees, region: fees, country: fees }).nullable(),
  discount: dong,
});
export type Seen = z.infer<typeof seenSchema>;

export function writeSeen({ parcels, zoneFees, discount }: Pick<Quote, 'parcels' | 'zoneFees' | 'discount'>): string {
  const bySeller = (zone: Zone) => Object.fromEntries(parcels.map(({ parcel }, at) => [parcel.seller.id, zoneFees?.[zone][at] ?? null]));
  const known = parcels.every(({ chosen }) => chosen !== null);
  const seen: Seen = {
    lines: parcels.flatMap(({ parcel }) => parcel.lines.map(({ variantId, quantity, price }): [string, number, number] => [variantId, quantity, price])),
    ways: known ? Object.fromEntries(parcels.map(({ parcel, chosen }) => [parcel.seller.id, chosen ? [optionKey(chosen), chosen.fee] : ['', 0]])) : null,
    zones: known || !zoneFees ? null : { province: bySeller('province'), region: bySeller('region'), country: bySeller('country') },
    discount,
  };
  return JSON.stringify(seen);
}

/** Null where a form brings none, or none that this market has written. */
export function readSeen(text: string): Seen | null {
  try {
    return seenSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

type Named = { name: string; nameEn: string | null };

/** One difference between what the buyer saw and what it is now. `before` null = it was not there, `now` null = it is no longer there. */
export type Difference =
  | ({ about: 'price'; before: Dong | null; now: Dong } & Named)
  | ({ about: 'quantity'; before: number; now: number } & Named)
  | { about: 'line_gone' }
  | { about: 'fee'; seller: string; before: Dong | null; now: Dong }
  | { about: 'discount'; before: Dong; now: Dong };

/** What is not as the buyer saw it, line by line. `zoneOf` says in which zone a seller's parcel goes. Empty = the buyer agreed to exactly this. */
export function differences(seen: Seen | null, quote: Quote, zoneOf: (sellerId: string) => Zone): Difference[] {
  const before = new Map(seen?.lines.map(([variantId, quantity, price]) => [variantId, { quantity, price }]));
  const found: Difference[] = [];
  for (const { parcel, options, chosen } of quote.parcels) {
    for (const { variantId, name, nameEn, price, quantity } of parcel.lines) {
      const was = before.get(variantId);
      before.delete(variantId);
      if (was?.price !== price) found.push({ about: 'price', name, nameEn, before: was?.price ?? null, now: price });
      else if (was.quantity !== quantity) found.push({ about: 'quantity', name, nameEn, before: was.quantity, now: quantity });
    }
    const shown = feeSeen(seen, parcel.seller.id, zoneOf);
    if (chosen && !isAgreed(shown, chosen, options)) found.push({ about: 'fee', seller: parcel.seller.name, before: shown?.fee ?? null, now: chosen.fee });
  }
  if (before.size > 0) found.push({ about: 'line_gone' });
  if ((seen?.discount ?? 0) !== quote.discount) found.push({ about: 'discount', before: seen?.discount ?? 0, now: quote.discount });
  return found;
}

/** `way` null = the usual one, at the most that it costs in its zone: a seller who is near brings it for less. */
type Shown = { way: string | null; fee: Dong };

function isAgreed(shown: Shown | null, chosen: DeliveryOption, options: readonly DeliveryOption[]): boolean {
  if (!shown) return false;
  return shown.way === null ? chosen === usualWay(options) && chosen.fee <= shown.fee : shown.way === optionKey(chosen) && chosen.fee === shown.fee;
}

function feeSeen(seen: Seen | null, sellerId: string, zoneOf: (sellerId: string) => Zone): Shown | null {
  const way = seen?.ways?.[sellerId];
  if (way) return { way: way[0], fee: way[1] };
  const fee = seen?.zones?.[zoneOf(sellerId)][sellerId];
  return fee === undefined || fee === null ? null : { way: null, fee };
}
