import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { CommuneFigures, Compared, DistrictFigures, FigureReport } from '../figure-report.ts';
import type { Measures } from '../measures.ts';
import { sumMeasures } from './count-measures.server.ts';
import type { CountedPlaces } from './count-measures.server.ts';
import type { OpenReport } from './open-report.server.ts';

/** What was counted, in the period, the one before and the same one a year before, and in the period as it is today where that is something else; null where that was not asked for. */
export type CountedSpans = readonly [now: CountedPlaces, before: CountedPlaces | null, yearBefore: CountedPlaces | null, today?: CountedPlaces | null];

/** Lays out what was counted by former district and commune, of those that a reader sees. Every sum is made of the rows below it. */
export async function layFigures(db: Db, opened: OpenReport, counts: CountedSpans): Promise<Pick<FigureReport, 'districts' | 'total'>> {
  const sums = counts.map((counted) => (counted ? sumsOf(counted, opened) : null));
  const named = await nameCommunes(db, opened, counts);
  const comparedOf = (add: (sum: Sums) => Partial<Measures>): Compared => {
    const [now = {}, before = null, lastYear = null, today = null] = sums.map((sum) => (sum ? add(sum) : null));
    return { now: now ?? {}, before, yearBefore: lastYear, ...(today && { today }) };
  };
  const districts = opened.districts.flatMap(({ id, key, fullName, communes, whole }): DistrictFigures[] => {
    // What was counted keeps the commune of its day, which a reform may have closed or given to another former district since.
    const past = named.pastOf(id).filter((communeId) => !communes.some((commune) => commune.id === communeId));
    const shown = [...communes.map((commune) => commune.id), ...past].map((communeId): CommuneFigures => ({ ...named.commune(communeId), ...comparedOf((sum) => sum.commune(id, communeId)) }));
    return whole || shown.length > 0 ? [{ id, key, name: fullName, whole, communes: shown, ...comparedOf((sum) => sum.district(id)) }] : [];
  });
  return { districts, total: comparedOf((sum) => sum.total()) };
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
async function nameCommunes(db: Db, { districts, sees }: OpenReport, counts: CountedSpans) {
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
