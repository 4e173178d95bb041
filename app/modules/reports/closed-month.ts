import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { paymentMethods } from '#app/modules/orders/order.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { addDays, addMonths, firstDayOfMonth, lastDayOfMonth, monthNumber, monthOf } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import { starChoices } from './figure-query.ts';
import type { FunnelCounts, FunnelStageKey } from './funnel.ts';
import { noFilter } from './measures.ts';
import type { Filter, Measure, Measures } from './measures.ts';
import type { Period } from './period.ts';
import type { CountedPlace } from './report-scope.ts';

/** What was counted with one filter, by place. */
export type FrozenCount = { filter: Filter; known: Measure[]; places: (CountedPlace & { measures: Partial<Measures> })[] };
/** The figures of a closed month: without a filter, and with each filter by itself. */
export type FrozenFigures = FrozenCount[];

/** Of which of its figures a month has kept enough to make them again: all; all but what stood at its end; those of orders. */
export type KeptOf = 'all' | 'all_but_levels' | 'orders';

/** Who did something in the quarter or the year so far, each once. */
export type FrozenSpan = FrozenCount & { span: 'quarter' | 'year' };
/** How far they had come at the end of the month; of the households of that year's list where there was one. */
export type FrozenFunnel = { who: 'register' | 'ocop' | 'all'; stages: FunnelStageKey[]; total: FunnelCounts; districts: { id: string; name: string; counts: FunnelCounts }[] };

/** What a month is frozen by. */
export const frozenFilters: readonly Filter[] = [
  noFilter,
  ...sellerKinds.map((kind) => ({ ...noFilter, kind })),
  ...paymentMethods.map((paidBy) => ({ ...noFilter, paidBy })),
  ...ocopGroups.map(({ key }) => ({ ...noFilter, groupKey: key })),
  ...starChoices.map((stars) => ({ ...noFilter, stars })),
];

/** By how much a measure of a place differs from what was closed. */
export type Change = CountedPlace & { measure: Measure; by: number };

/** What of a count is no longer as it was frozen, in the order of places and measures. */
export function changesOf(frozen: Pick<FrozenCount, 'known' | 'places'>, now: Pick<FrozenCount, 'places'>, measures: readonly Measure[] = frozen.known): Change[] {
  const keyOf = ({ districtId, communeId }: CountedPlace) => `${districtId} ${communeId}`;
  const [before, after] = [frozen.places, now.places].map((places) => new Map(places.map((place) => [keyOf(place), place])));
  const places = new Map([...frozen.places, ...now.places].map((place) => [keyOf(place), place]));
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, { districtId, communeId }]) =>
    measures.flatMap((measure): Change[] => {
      const by = (after?.get(key)?.measures[measure] ?? 0) - (before?.get(key)?.measures[measure] ?? 0);
      return by === 0 ? [] : [{ districtId, communeId, measure, by }];
    }),
  );
}

/** How many numbers the funnels of a month hold, and how many of them are others now. */
export function compareFunnels(frozen: readonly FrozenFunnel[], now: readonly FrozenFunnel[]): { figures: number; differing: number } {
  const numbersOf = (funnels: readonly FrozenFunnel[]) =>
    new Map(funnels.flatMap(({ who, stages, total, districts }) => [{ id: '', counts: total }, ...districts].flatMap(({ id, counts }) => [...stages, 'trained' as const].map((stage) => [`${who} ${id} ${stage}`, counts[stage] ?? 0] as const))));
  const [before, after] = [numbersOf(frozen), numbersOf(now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return { figures: before.size, differing: keys.filter((key) => (before.get(key) ?? 0) !== (after.get(key) ?? 0)).length };
}

/** The sum of changes by measure. */
export function sumChanges(changes: readonly Change[]): Partial<Record<Measure, number>> {
  const sums: Partial<Record<Measure, number>> = {};
  for (const { measure, by } of changes) sums[measure] = (sums[measure] ?? 0) + by;
  return sums;
}

/** The months of a period that is exactly one month, quarter or year; null for any other. */
export function wholeSpan({ from, to }: Period): { span: 'month' | 'quarter' | 'year'; months: VietnamMonth[] } | null {
  const first = monthOf(from);
  for (const [span, length] of [['month', 1], ['quarter', 3], ['year', 12]] as const) {
    const months = Array.from({ length }, (_, index) => addMonths(first, index));
    if ((monthNumber(first) - 1) % length === 0 && from === firstDayOfMonth(first) && to === lastDayOfMonth(months.at(-1) ?? first)) return { span, months };
  }
  return null;
}

const monthsListed = 24;

/** The months that are over on a day, the latest first. */
export function monthsOver(today: VietnamDay): VietnamMonth[] {
  return Array.from({ length: monthsListed }, (_, index) => addMonths(monthOf(today), -1 - index));
}

/** A month is due to be closed on this day: by then most of its orders have arrived. */
export function dueOn(month: VietnamMonth): VietnamDay {
  return addDays(lastDayOfMonth(month), 10);
}
