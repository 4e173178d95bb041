import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { ReportContent } from './documents/report-content.ts';
import { monthsOfPeriod } from './documents/report-kinds.ts';
import type { ReportKind, ReportPeriod } from './documents/report-kinds.ts';
import type { ReportSheets } from './documents/report-sheets.ts';
import { openProvince } from './internal/open-report.server.ts';
import { readRestatements } from './internal/read-closed.server.ts';
import type { ReportScope } from './report-scope.ts';

/** `content` and `sheets` are there once it is made. `since`: of which months something was found after that. */
export type ReportFile = {
  id: string; kind: ReportKind; period: ReportPeriod; state: 'waiting' | 'making' | 'done' | 'failed'; progress: number; total: number;
  askedAt: Date; askedBy: string; madeAt: Date | null; content: ReportContent | null; sheets: ReportSheets | null; since: VietnamMonth[];
};

/** A report that was asked for, as it was made. 404 where there is none, and for who does not see the whole province. */
export async function getReportFile({ db, clock }: { db: Database; clock: Clock }, { scope, reportId }: { scope: ReportScope; reportId: string }): Promise<ReportFile> {
  const { province } = await openProvince(db, scope, vietnamDay(clock.now()));
  const row = isUuid(reportId) ? await db.reportFile.findFirst({ where: { id: reportId, provinceCode: province.code } }) : null;
  if (!row) throw new Response(null, { status: 404 });
  const [kind, period] = [row.kind as ReportKind, row.period as ReportPeriod];
  const { id, state, progress, total, askedAt, madeAt } = row;
  const found = madeAt && kind !== 'ocop' ? await readRestatements(db, province.code, monthsOfPeriod(kind, period) ?? []) : [];
  return {
    id, kind, period, state, progress, total, askedAt, madeAt, askedBy: row.askedByName, content: row.content as ReportContent | null, sheets: row.sheets as ReportSheets | null,
    since: found.filter(({ foundAt }) => madeAt && foundAt > madeAt).map(({ month }) => month),
  };
}
