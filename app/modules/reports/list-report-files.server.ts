import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { monthsOver } from './closed-month.ts';
import { monthsOfPeriod, periodsOver, reportKinds } from './documents/report-kinds.ts';
import type { ReportKind, ReportPeriod } from './documents/report-kinds.ts';
import { asProvince, openKept } from './internal/open-report.server.ts';
import { listClosed } from './internal/read-closed.server.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

/** `lacks`: the months of the period that are not closed. `kept`: whether the register was kept with its last month. */
export type ReportChoice = { period: ReportPeriod; lacks: VietnamMonth[]; kept: boolean };
export type ListedReport = { id: string; kind: ReportKind; period: ReportPeriod; state: 'waiting' | 'making' | 'done' | 'failed'; askedAt: Date; askedBy: string; madeAt: Date | null };

const listed = 50;

/** The reports that can be asked for, by kind, and those that were, the latest first. 404 for who does not see the whole province. */
export async function listReportFiles({ db, clock, kept }: ReportApp, { scope }: { scope: ReportScope }) {
  const today = vietnamDay(clock.now());
  const { province } = asProvince(await openKept({ db, kept }, scope, today));
  const [closed, rows] = await Promise.all([
    listClosed(db, province.code, reportKinds.flatMap((kind) => periodsOver(kind, today).flatMap((period) => monthsOfPeriod(kind, period) ?? []))),
    db.reportFile.findMany({ where: { provinceCode: province.code }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], take: listed, select: { id: true, kind: true, period: true, state: true, askedAt: true, askedByName: true, madeAt: true } }),
  ]);
  const closable = monthsOver(today);
  const keptOf = new Map(closed.map(({ month, kept }) => [month, kept]));
  const choicesOf = (kind: ReportKind) => periodsOver(kind, today).flatMap((period): ReportChoice[] => {
    const months = monthsOfPeriod(kind, period) ?? [];
    // What can be closed no more never comes to a report.
    if (months.some((month) => !keptOf.has(month) && !closable.includes(month))) return [];
    return [{ period, lacks: months.filter((month) => !keptOf.has(month)), kept: months.slice(-1).every((month) => keptOf.get(month) ?? false) }];
  });
  return {
    province: province.name,
    choices: Object.fromEntries(reportKinds.map((kind) => [kind, choicesOf(kind)])) as Record<ReportKind, ReportChoice[]>,
    reports: rows.map(({ kind, period, askedByName, ...row }): ListedReport => ({ ...row, kind: kind as ReportKind, period: period as ReportPeriod, askedBy: askedByName })),
  };
}
