import { addDays } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Dong } from '#app/shared/money.ts';
import { deliveryFee, deliveryZone } from './delivery-fee.ts';
import type { DeliveryRate, Zone } from './delivery-fee.ts';
import type { DaySpan, DeliverySettings } from './delivery-settings.ts';

export const ownReaches = ['commune', 'district', 'province'] as const;
/** How far a seller brings goods: in the own commune, in its former district, in the province. */
export type OwnReach = (typeof ownReaches)[number];

/** The ways in which a seller's goods come to a buyer. */
export type DeliveryWays = { carrier: boolean; ownReach: OwnReach | null; ownFee: Dong; ownFreeFrom: Dong | null; readyDays: number };

/** Of a seller that has said nothing. */
export const usualWays: DeliveryWays = { carrier: true, ownReach: null, ownFee: 0, ownFreeFrom: null, readyDays: 1 };

export type DeliveryOption = {
  method: 'carrier' | 'own' | 'pickup';
  pickupPointId: string | null;
  /** Where the goods are fetched: 'Nhà vườn Út Lành, Ấp 3, Xã Cái Bè'. Empty for the other methods, which the page names (i18n `fulfilment.method`). */
  label: string;
  /** When they can be fetched, as the seller wrote it. */
  hours: string | null;
  fee: Dong;
  /** Days on which the goods arrive, or from which they can be fetched. */
  expected: { from: VietnamDay; to: VietnamDay };
};

export type Place = { communeId: string; provinceCode: string; region: string | null; /** The commune's main former district. */ districtId: string | null };
export type Point = { id: string; name: string; street: string; commune: string; hours: string };

/** What one seller can do for one buyer. */
export type OptionFacts = {
  ways: DeliveryWays;
  rates: Record<Zone, DeliveryRate>;
  points: readonly Point[];
  from: Place;
  /** Null = not known yet. */
  to: Place | null;
  goods: Dong;
  /** Chargeable grams (`chargeable-weight.ts`). */
  weightGrams: number;
  /** The harvest of a pre-order: nothing is sent before. */
  readyFrom: VietnamDay | null;
  day: VietnamDay;
  settings: DeliverySettings;
};

/**
 * The ways in which these goods can come to the buyer, in the order in which a page shows them. As long as nobody
 * knows where to, the carrier's fee is the most that it can be. What weighs nothing (a visit, a tour) is with the seller and costs nothing.
 */
export function deliveryOptions(facts: OptionFacts): DeliveryOption[] {
  const { ways, rates, points, from, to, goods, weightGrams, settings } = facts;
  const { days } = settings;
  if (weightGrams <= 0) return [{ ...unnamed, method: 'own', fee: 0, expected: expectedAfter(facts, days.own) }];
  const options: DeliveryOption[] = [];
  if (ways.carrier) {
    const zone = to ? deliveryZone(from, to) : 'country';
    options.push({ ...unnamed, method: 'carrier', fee: deliveryFee(rates[zone], weightGrams), expected: expectedAfter(facts, days[zone]) });
  }
  if (to && ways.ownReach && isReached(ways.ownReach, from, to)) {
    const free = ways.ownFreeFrom !== null && goods >= ways.ownFreeFrom;
    options.push({ ...unnamed, method: 'own', fee: free ? 0 : ways.ownFee, expected: expectedAfter(facts, days.own) });
  }
  for (const { id, name, street, commune, hours } of points) {
    options.push({ method: 'pickup', pickupPointId: id, label: [name, street, commune].filter(Boolean).join(', '), hours, fee: 0, expected: expectedAfter(facts, { from: 0, to: 0 }) });
  }
  return options;
}

const unnamed = { pickupPointId: null, label: '', hours: null };

/** The way that stands chosen until the buyer chooses: the cheapest one to the door. Fetching is only for who wants it, or where there is nothing else. */
export function usualWay(options: readonly DeliveryOption[]): DeliveryOption | null {
  const toTheDoor = options.filter(({ method }) => method !== 'pickup').toSorted((a, b) => a.fee - b.fee);
  return toTheDoor[0] ?? options[0] ?? null;
}

/** Whether the seller itself drives there. */
export function isReached(reach: OwnReach, from: Place, to: Place): boolean {
  if (reach === 'commune') return from.communeId === to.communeId;
  if (reach === 'district') return from.communeId === to.communeId || (from.districtId !== null && from.districtId === to.districtId);
  return from.provinceCode === to.provinceCode;
}

function expectedAfter({ day, ways, readyFrom }: OptionFacts, span: DaySpan) {
  const packed = addDays(day, ways.readyDays);
  const ready = readyFrom !== null && readyFrom > packed ? readyFrom : packed;
  return { from: addDays(ready, span.from), to: addDays(ready, span.to) };
}
