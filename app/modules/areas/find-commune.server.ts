import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Commune } from './area.ts';
import { COMMUNE_COLUMNS, inForceOn, toCommune } from './internal/area-queries.server.ts';

/** What an address form sends: both codes, so that a commune of another province is refused. */
export type CommuneChoice = { provinceCode: string; communeCode: string };

/** The commune in force on a Vietnam day, or null where the codes do not belong together. */
export async function findCommune(
  db: Db,
  { provinceCode, communeCode }: CommuneChoice,
  day: VietnamDay,
): Promise<Commune | null> {
  const record = await db.areaUnit.findFirst({
    where: {
      level: 'commune',
      code: communeCode,
      parent: { level: 'province', code: provinceCode },
      ...inForceOn(day),
    },
    select: COMMUNE_COLUMNS,
  });
  return record && toCommune(record);
}
