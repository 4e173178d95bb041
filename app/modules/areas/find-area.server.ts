import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import type { AreaPage } from './area.ts';
import { findProvince } from './find-province.server.ts';
import {
  AREA_COLUMNS,
  COMMUNE_COLUMNS,
  inForceOn,
  toCommune,
  toFormerDistrict,
} from './internal/area-queries.server.ts';

/**
 * The commune or former district with this slug, or null. The slug of a commune that a reform closed leads to what it
 * became, so that an address that was once printed keeps working: compare the slug of the answer to redirect.
 */
export async function findArea(db: Db, slug: string, day: VietnamDay): Promise<AreaPage | null> {
  return (await findCommuneBySlug(db, slug, day)) ?? (await findFormerDistrictBySlug(db, slug, day));
}

async function findCommuneBySlug(db: Db, slug: string, day: VietnamDay): Promise<AreaPage | null> {
  const communes = { level: 'commune', formerDistrictId: { not: null }, ...inForceOn(day) } as const;
  const record =
    (await db.areaUnit.findFirst({ where: { ...communes, slug }, select: COMMUNE_COLUMNS })) ??
    (await db.areaUnit.findFirst({
      where: { ...communes, cameFrom: { some: { from: { slug, level: 'commune', formerDistrictId: { not: null } } } } },
      select: COMMUNE_COLUMNS,
    }));
  return record && { kind: 'commune', commune: toCommune(record) };
}

async function findFormerDistrictBySlug(db: Db, slug: string, day: VietnamDay): Promise<AreaPage | null> {
  const record = await db.areaUnit.findFirst({
    where: { level: 'district', slug },
    select: {
      ...AREA_COLUMNS,
      communes: { where: inForceOn(day), select: COMMUNE_COLUMNS },
      parent: { select: { became: { select: { to: { select: { code: true } } } } } },
    },
  });
  const provinceCode = record?.parent?.became[0]?.to.code;
  const province = provinceCode ? await findProvince(db, provinceCode, day) : null;
  if (!record || !province) return null;
  const communes = record.communes.map(toCommune).sort((a, b) => compareVietnamese(a.name, b.name));
  return { kind: 'former-district', district: toFormerDistrict(record), province, communes };
}
