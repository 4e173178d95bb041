import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { getOfficerProvince } from './internal/get-officer-province.server.ts';

/** The name of the province whose figures a role opens: 'Đồng Tháp'. Throws 404 for an area that is no province. */
export async function getReportProvince({ db, clock }: { db: Db; clock: Clock }, { areaId }: { areaId: string }): Promise<string> {
  return (await getOfficerProvince(db, areaId, vietnamDay(clock.now()))).name;
}
