import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { openReport } from './internal/open-report.server.ts';
import type { ReportScope } from './report-scope.ts';

/** Whose figures a role opens: the province, and the names of the areas where they are not the whole of it. */
export async function getReportProvince({ db, clock }: { db: Db; clock: Clock }, { scope }: { scope: ReportScope }): Promise<{ province: string; places: string[] }> {
  const { province, areas } = await openReport(db, scope, vietnamDay(clock.now()));
  return { province: province.name, places: areas };
}
