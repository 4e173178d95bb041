import type { Province } from '#app/modules/areas/area.ts';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import type { FormerDistrictWithCommunes } from '#app/modules/areas/list-former-districts.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { keyOf } from '../report-scope.ts';
import type { CountedPlace, ReportApp, ReportScope } from '../report-scope.ts';

export type OpenReport = {
  province: Province;
  /** The names of the areas that are shown; none for the whole province. */
  areas: string[];
  /** Everything is counted over these and then cut to what is seen: a figure is the same for whoever sees it. */
  districtIds: string[];
  /** All former districts of the province, with those communes only that are seen. `whole`: the sums of the district are seen too. */
  districts: (FormerDistrictWithCommunes & { whole: boolean })[];
  sees(place: CountedPlace): boolean;
};

type Unit = { id: string; level: string; code: string; name: string };

/**
 * What of a province's figures somebody may see. A role keeps the unit of the day on which it was given; what a reform has made of it since counts in its place.
 * Of a former district that is what was counted under it; of a commune what it or a unit that went into it as a whole keeps. Throws 404 where nothing is left.
 */
export async function openReport(db: Db, { areas }: ReportScope, day: VietnamDay): Promise<OpenReport> {
  const ids = areas.map(({ id }) => id);
  const units = await db.$queryRaw<Unit[]>`SELECT id, level::text AS level, code, full_name AS name FROM area_unit WHERE id = ANY(${ids})`;
  const whole = units.find(({ level }) => level === 'province');
  const code = whole ? whole.code : await findProvinceCode(db, units, day);
  const province = code === null ? null : await findProvince(db, code, day);
  if (!province) throw new Response('This role is for no area that is in force', { status: 404 });
  const districts = await listFormerDistricts(db, province.code, day);
  const opened = { province, districtIds: districts.map(({ id }) => id) };
  if (whole) return { ...opened, areas: [], districts: districts.map((district) => ({ ...district, whole: true })), sees: () => true };
  const ownDistricts = new Set(units.filter(({ level }) => level === 'district').map(({ id }) => id));
  const ownCommunes = await listOwnCommunes(db, units.filter(({ level }) => level === 'commune').map(({ id }) => id), day);
  return {
    ...opened,
    areas: units.map(({ name }) => name),
    districts: districts.map((district) => ({ ...district, whole: ownDistricts.has(district.id), communes: ownDistricts.has(district.id) ? district.communes : district.communes.filter(({ id }) => ownCommunes.has(id)) })),
    sees: ({ districtId, communeId }) => ownDistricts.has(districtId) || ownCommunes.has(communeId),
  };
}

/** The province that the first of these areas lies in. */
async function findProvinceCode(db: Db, units: Unit[], day: VietnamDay): Promise<string | null> {
  const { communeIds } = await getAreaScope(db, units.map(({ id }) => id), day);
  const [row] = await db.$queryRaw<{ code: string }[]>`
    SELECT province.code FROM area_unit commune JOIN area_unit province ON province.id = commune.parent_id WHERE commune.id = ANY(${communeIds}) ORDER BY commune.id LIMIT 1`;
  return row?.code ?? null;
}

/** Communes in force, and closed ones of which all went into them. */
async function listOwnCommunes(db: Db, given: string[], day: VietnamDay): Promise<Set<string>> {
  if (given.length === 0) return new Set();
  const { communeIds } = await getAreaScope(db, given, day);
  const past = await db.$queryRaw<{ id: string }[]>`
    SELECT from_id AS id FROM area_succession
    WHERE from_id IN (SELECT from_id FROM area_succession WHERE to_id = ANY(${communeIds})) GROUP BY from_id HAVING bool_and(to_id = ANY(${communeIds}))`;
  return new Set([...communeIds, ...past.map(({ id }) => id)]);
}

/** The same, kept for a moment: areas change with reforms alone. */
export function openKept({ db, kept }: Pick<ReportApp, 'db' | 'kept'>, scope: ReportScope, day: VietnamDay): Promise<OpenReport> {
  return kept(['areas', keyOf(scope), day], () => openReport(db, scope, day));
}

/** The whole province of somebody who sees all of it. Throws 404 for who sees a part. */
export async function openProvince(db: Db, scope: ReportScope, day: VietnamDay): Promise<OpenReport> {
  return asProvince(await openReport(db, scope, day));
}

/** What was opened, of who sees all of it. Throws 404 for who sees a part. */
export function asProvince(opened: OpenReport): OpenReport {
  if (opened.areas.length > 0) throw new Response('This is for who sees the whole province', { status: 404 });
  return opened;
}
