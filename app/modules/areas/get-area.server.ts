import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { AreaPage } from './area.ts';
import { findArea } from './find-area.server.ts';

/** As `findArea`, but throws a 404 Response where there is none. */
export async function getArea(db: Db, slug: string, day: VietnamDay): Promise<AreaPage> {
  const area = await findArea(db, slug, day);
  if (!area) throw new Response('Area not found', { status: 404 });
  return area;
}
