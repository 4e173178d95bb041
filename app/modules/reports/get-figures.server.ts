import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { periodBefore, yearBefore } from './compared-period.ts';
import type { CommuneFigures, Compared, FigureReport } from './figure-report.ts';
import { indicators } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import { countMeasures, sumMeasures } from './internal/count-measures.server.ts';
import type { CountedPlaces } from './internal/count-measures.server.ts';
import { openReport } from './internal/open-report.server.ts';
import type { OpenReport } from './internal/open-report.server.ts';
import type { Filter, Measures } from './measures.ts';
import type { Period } from './period.ts';
import type { ReportScope } from './report-scope.ts';

type Wanted = {
  scope: ReportScope;
  /** The caller has asked what its reader may see (`indicatorsFor`). */
  indicators: readonly IndicatorKey[];
  period: Period;
  filter: Filter;
  /** Whether they are held against the period before and the same one a year before. */
  compared?: boolean;
};

/**
 * Figures of every former district of a province, also of those where nothing happened, with its communes below it; to who sees a part of the province, of that part
 * alone: a district with some of its communes is the sum of these. 404 for a scope that is no area in force.
 */
export async function getFigures({ db, clock }: { db: Database; clock: Clock }, { scope, indicators: keys, period, filter, compared = false }: Wanted): Promise<FigureReport> {
  const computedAt = clock.now();
  const opened = await openReport(db, scope, vietnamDay(computedAt));
  const against = { before: compared ? periodBefore(period) : null, yearBefore: compared ? yearBefore(period) : null };
  const wanted = [...new Set(keys.flatMap((key) => indicators[key].of))];
  const count = (span: Period | null) => (span ? countMeasures(db, wanted, { districtIds: opened.districtIds, period: span, filter }) : null);
  const counts = await Promise.all([count(period), count(against.before), count(against.yearBefore)]);
  const sums = counts.map((counted) => (counted ? sumsOf(counted, opened) : null));
  const named = await nameCommunes(db, opened, counts);
  const comparedOf = (add: (sum: Sums) => Partial<Measures>): Compared => {
    const [now = {}, before = null, lastYear = null] = sums.map((sum) => (sum ? add(sum) : null));
    return { now: now ?? {}, before, yearBefore: lastYear };
  };
  const districts = opened.districts.flatMap(({ id, key, fullName, communes, whole }) => {
    // What was counted keeps the commune of its day, which a reform may have closed or given to another former district since.
    const past = named.pastOf(id).filter((communeId) => !communes.some((commune) => commune.id === communeId));
    const shown = [...communes.map((commune) => commune.id), ...past].map((communeId): CommuneFigures => ({ ...named.commune(communeId), ...comparedOf((sum) => sum.commune(id, communeId)) }));
    return whole || shown.length > 0 ? [{ id, key, name: fullName, whole, communes: shown, ...comparedOf((sum) => sum.district(id)) }] : [];
  });
  return { province: opened.province.name, areas: opened.areas, indicators: [...keys], period, filter, against, computedAt, districts, total: comparedOf((sum) => sum.total()) };
}

type Sums = { commune(districtId: string, communeId: string): Partial<Measures>; district(id: string): Partial<Measures>; total(): Partial<Measures> };

function sumsOf({ known, places }: CountedPlaces, { sees }: OpenReport): Sums {
  const seen = places.filter(sees);
  const sum = (parts: CountedPlaces['places']) => sumMeasures(known, parts.map(({ measures }) => measures));
  const byDistrict = Map.groupBy(seen, ({ districtId }) => districtId);
  return {
    commune: (districtId, communeId) => sum((byDistrict.get(districtId) ?? []).filter((place) => place.communeId === communeId)),
    district: (id) => sum(byDistrict.get(id) ?? []),
    total: () => sum(seen),
  };
}

/** The communes' names, and which closed ones have figures under a former district. */
async function nameCommunes(db: Database, { districts, sees }: OpenReport, counts: (CountedPlaces | null)[]) {
  const names = new Map<string, Pick<CommuneFigures, 'id' | 'code' | 'name' | 'closed'>>();
  for (const { id, code, fullName } of districts.flatMap(({ communes }) => communes)) names.set(id, { id, code, name: fullName, closed: false });
  const seen = counts.flatMap((counted) => counted?.places ?? []).filter(sees);
  const unnamed = [...new Set(seen.map(({ communeId }) => communeId).filter((id) => !names.has(id)))];
  for (const { id, code, fullName } of (await listCommunesById(db, unnamed)).values()) names.set(id, { id, code, name: fullName, closed: true });
  return {
    commune: (id: string) => names.get(id) ?? { id, code: id, name: id, closed: true },
    pastOf: (districtId: string) => [...new Set(seen.filter((place) => place.districtId === districtId).map(({ communeId }) => communeId))],
  };
}
