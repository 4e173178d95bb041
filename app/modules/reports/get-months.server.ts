import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths, firstDayOfMonth, lastDayOfMonth, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { indicators, worthOf } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import { countMeasures, sumMeasures } from './internal/count-measures.server.ts';
import type { CountedPlaces } from './internal/count-measures.server.ts';
import { countOrderMonths } from './internal/count-order-months.server.ts';
import { readFrozen } from './internal/frozen-figures.server.ts';
import { openReport } from './internal/open-report.server.ts';
import type { OpenReport } from './internal/open-report.server.ts';
import { countings, isSingle } from './measures.ts';
import type { Filter } from './measures.ts';
import { keyOf } from './report-scope.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

/** `before`: the same month of the year before. Null = not known, or it would say nothing. */
export type MonthWorth = { month: VietnamMonth; now: number | null; before: number | null };
/** What each of the months was worth in a place, in their order. */
export type PlaceMonths = { key: string; name: string; values: (number | null)[] };

type Wanted = { scope: ReportScope; indicator: IndicatorKey; filter: Filter; /** The last of them. */ until: VietnamMonth; count: number; /** A former district or commune (`places.ts`), by the ids that its figures keep; null = all that is seen. */ within?: { districtId: string } | { communeId: string } | null; /** As they are today, also of months that are closed. */ asToday?: boolean };

/** A figure month by month, with the year before: of all that the reader sees, or of one place in it. */
export function getMonths(app: ReportApp, wanted: Wanted): Promise<MonthWorth[]> {
  return app.kept(['months', { ...wanted, scope: keyOf(wanted.scope) }], async () => monthsOf(wanted, await countMonths(app, wanted)));
}

/** The same beside what it was made of: by former district, or by commune where the reader sees no more than one former district as a whole. */
export function getMonthsByPlace(app: ReportApp, wanted: Wanted): Promise<{ months: MonthWorth[]; places: PlaceMonths[] }> {
  return app.kept(['months by place', { ...wanted, scope: keyOf(wanted.scope) }], async () => {
    const counted = await countMonths(app, wanted);
    return { months: monthsOf(wanted, counted), places: await placesOf(app.db, wanted, counted) };
  });
}

type Counted = { opened: OpenReport; byMonth: Map<VietnamMonth, CountedPlaces> };

const shownMonths = ({ until, count }: Wanted) => Array.from({ length: count }, (_, index) => addMonths(until, index + 1 - count));

async function countMonths({ db, clock }: ReportApp, wanted: Wanted): Promise<Counted> {
  const { scope, indicator, filter, within = null, asToday = false } = wanted;
  const opened = await openReport(db, scope, vietnamDay(clock.now()));
  const { districtIds, sees } = opened;
  const shown = shownMonths(wanted);
  const asked = [...new Set([...shown, ...shown.map((month) => addMonths(month, -12))])];
  const inside = (place: { districtId: string; communeId: string }) => sees(place) && (within === null || ('districtId' in within ? place.districtId === within.districtId : place.communeId === within.communeId));
  const { of } = indicators[indicator];
  const byMonth = new Map<VietnamMonth, CountedPlaces>();
  if (of.every((measure) => countings[measure].by.length === 4)) {
    const rows = Map.groupBy((await countOrderMonths(db, asked, { districtIds, filter })).filter(inside), ({ month }) => month);
    for (const month of asked) byMonth.set(month, { known: [...of], places: (rows.get(month) ?? []).map(({ counts, ...place }) => ({ ...place, measures: counts })) });
  } else {
    const counted = await Promise.all(asked.map((month) => countMeasures(db, of, { districtIds, filter, period: { from: firstDayOfMonth(month), to: lastDayOfMonth(month) } })));
    for (const [at, { known, places }] of counted.entries()) byMonth.set(asked[at] as VietnamMonth, { known, places: places.filter(inside) });
  }
  if (!asToday && isSingle(filter)) {
    const frozen = await readFrozen(db, { provinceCode: opened.province.code, months: asked, filters: [filter], of });
    for (const [month, [count]] of frozen) if (count) byMonth.set(month, { known: count.known, places: count.places.filter(inside) });
  }
  return { opened, byMonth };
}

function worthIn({ byMonth }: Counted, indicator: IndicatorKey, month: VietnamMonth): number | null {
  const { known, places } = byMonth.get(month) ?? { known: [], places: [] };
  return worthOf(indicator, sumMeasures(known, places.map(({ measures }) => measures)));
}

function monthsOf(wanted: Wanted, counted: Counted): MonthWorth[] {
  const worth = (month: VietnamMonth) => worthIn(counted, wanted.indicator, month);
  return shownMonths(wanted).map((month) => ({ month, now: worth(month), before: worth(addMonths(month, -12)) }));
}

async function placesOf(db: Db, wanted: Wanted, { opened, byMonth }: Counted): Promise<PlaceMonths[]> {
  const shown = shownMonths(wanted);
  const whole = opened.districts.filter((district) => district.whole);
  const byDistrict = whole.length > 1;
  const keyOfPlace = (place: { districtId: string; communeId: string }) => (byDistrict ? place.districtId : place.communeId);
  const sorted = shown.map((month) => {
    const { known = [], places = [] } = byMonth.get(month) ?? {};
    return { known, places: Map.groupBy(places, keyOfPlace) };
  });
  const named = byDistrict ? whole.map(({ id, fullName }) => [id, fullName] as const) : await nameCommunes(db, opened, [...new Set(sorted.flatMap(({ places }) => [...places.keys()]))]);
  return named.map(([key, name]) => ({ key, name, values: sorted.map(({ known, places }) => worthOf(wanted.indicator, sumMeasures(known, (places.get(key) ?? []).map(({ measures }) => measures)))) }));
}

/** The communes that are seen, and closed ones that were counted in these months. */
async function nameCommunes(db: Db, { districts }: OpenReport, counted: string[]): Promise<(readonly [id: string, name: string])[]> {
  const open = districts.flatMap(({ communes }) => communes.map(({ id, fullName }) => [id, fullName] as const));
  const closed = await listCommunesById(db, counted.filter((id) => !open.some(([known]) => known === id)));
  return [...open, ...[...closed.values()].map(({ id, fullName }) => [id, fullName] as const)];
}
