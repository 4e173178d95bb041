import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, firstDayOfMonth, monthOf, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { frozenFilters } from '../closed-month.ts';
import type { FrozenCount, FrozenFigures } from '../closed-month.ts';
import { filterQuery } from '../figure-query.ts';
import { measures } from '../measures.ts';
import type { Filter, Measure, Measures } from '../measures.ts';
import type { ClosedKey } from './freeze-month.server.ts';

type Place = [districtId: string, communeId: string];

export const dayOfMonth = (month: VietnamMonth) => utcMidnight(firstDayOfMonth(month));
export const monthOfDay = (day: Date) => monthOf(dayOfUtcMidnight(day));

/** A filter as the rows of `closed_figure` name it. */
const nameOf = (filter: Filter) => new URLSearchParams(filterQuery(filter)).toString();

/** The places of a month, in the order in which its figures are kept. */
export function placesOf(figures: FrozenFigures): Place[] {
  const places = new Map(figures.flatMap((count) => count.places).map(({ districtId, communeId }) => [`${districtId} ${communeId}`, [districtId, communeId] as Place]));
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/** Writes the figures of a month that is being closed. */
export async function writeFrozen(tx: Db, { provinceCode, month }: ClosedKey, figures: FrozenFigures): Promise<void> {
  const places = placesOf(figures);
  const data = figures.flatMap(({ filter, known, places: counted }) => {
    const at = new Map(counted.map((place) => [`${place.districtId} ${place.communeId}`, place.measures]));
    return known.map((measure) => ({ provinceCode, month: dayOfMonth(month), filter: nameOf(filter), measure, counts: places.map(([districtId, communeId]) => at.get(`${districtId} ${communeId}`)?.[measure] ?? 0) }));
  });
  await tx.closedFigure.createMany({ data });
}

/** The figures of closed months, as they were closed: with these filters and of these measures alone. A month that is not closed is not among them. */
export async function readFrozen(db: Db, { provinceCode, months, filters = frozenFilters, of = measures }: { provinceCode: string; months: readonly VietnamMonth[]; filters?: readonly Filter[]; of?: readonly Measure[] }): Promise<Map<VietnamMonth, FrozenFigures>> {
  const where = { provinceCode, month: { in: months.map(dayOfMonth) } };
  const [closed, rows] = await Promise.all([
    db.closedMonth.findMany({ where, select: { month: true, places: true } }),
    db.closedFigure.findMany({ where: { ...where, filter: { in: filters.map(nameOf) }, measure: { in: [...of] } }, select: { month: true, filter: true, measure: true, counts: true } }),
  ]);
  const byMonth = Map.groupBy(rows, ({ month }) => monthOfDay(month));
  return new Map(closed.map((row) => {
    const month = monthOfDay(row.month);
    const byFilter = Map.groupBy(byMonth.get(month) ?? [], ({ filter }) => filter);
    return [month, filters.map((filter) => frozenCount(filter, row.places as Place[], byFilter.get(nameOf(filter)) ?? []))];
  }));
}

function frozenCount(filter: Filter, places: readonly Place[], rows: readonly { measure: string; counts: number[] }[]): FrozenCount {
  const known = measures.filter((measure) => rows.some((row) => row.measure === measure));
  return {
    filter,
    known,
    places: places.map(([districtId, communeId], at) => ({ districtId, communeId, measures: Object.fromEntries(rows.map(({ measure, counts }) => [measure, counts[at] ?? 0])) as Partial<Measures> })),
  };
}
