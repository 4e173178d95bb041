import { hash } from 'node:crypto';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { locales } from '#app/shared/locale.ts';
import type { Against, ReportContent } from './documents/report-content.ts';
import { contentForm } from './documents/report-content.ts';
import { earlierPeriods, monthsOfPeriod } from './documents/report-kinds.ts';
import type { ReportKind, ReportPeriod } from './documents/report-kinds.ts';
import type { ReportSheets } from './documents/report-sheets.ts';
import { writeReportSheet } from './documents/write-report-sheet.ts';
import { gatherFigures } from './internal/gather-figures.server.ts';
import { gatherOcop } from './internal/gather-ocop.server.ts';
import { openReport } from './internal/open-report.server.ts';
import { monthsRead, readClosed, readRestatements } from './internal/read-closed.server.ts';

type App = { db: Database; clock: Clock; storage: Storage; log: Log };

/** Reading the months, the figures, the register, a spreadsheet in each language, and the end. */
const steps = 3 + locales.length + 1;

/**
 * Makes a report that was asked for, and says how far it is. A report that is made stays as it is; one that a worker has left in the middle is made from its
 * beginning. Where it cannot be made, that is said, and the job is tried again.
 */
export async function makeReport(app: App, { reportId }: { reportId: string }): Promise<void> {
  const { db, clock, log } = app;
  const asked = await db.reportFile.findUnique({ where: { id: reportId } });
  if (!asked || asked.state === 'done') return;
  const tell = async (progress: number) => void (await db.reportFile.updateMany({ where: { id: reportId, state: { not: 'done' } }, data: { state: 'making', progress, total: steps } }));
  const { provinceCode } = asked;
  const [kind, period] = [asked.kind as ReportKind, asked.period as ReportPeriod];
  try {
    await tell(0);
    const content = await gatherContent(db, { provinceCode, kind, period, today: vietnamDay(clock.now()), tell });
    const sheets: Partial<ReportSheets> = {};
    const madeAt = clock.now();
    for (const [index, locale] of locales.entries()) {
      const bytes = await writeReportSheet(content, { locale, madeAt: madeAt.toISOString() });
      const digest = hash('sha256', bytes);
      sheets[locale] = { key: `reports/${reportId}-${locale}-${digest.slice(0, 16)}.xlsx`, hash: digest, bytes: bytes.byteLength };
      await app.storage.put(sheets[locale].key, bytes);
      await tell(4 + index);
    }
    await db.reportFile.updateMany({ where: { id: reportId, state: { not: 'done' } }, data: { state: 'done', progress: steps, madeAt, content, sheets } });
  } catch (error) {
    log.error({ err: error, report: reportId }, 'a report could not be made');
    await db.reportFile.updateMany({ where: { id: reportId, state: { not: 'done' } }, data: { state: 'failed' } });
    throw error;
  }
}

type Asked = { provinceCode: string; kind: ReportKind; period: ReportPeriod; today: ReturnType<typeof vietnamDay>; tell: (progress: number) => Promise<void> };

async function gatherContent(db: Database, { provinceCode, kind, period, today, tell }: Asked): Promise<ReportContent> {
  const months = monthsOfPeriod(kind, period) ?? [];
  const province = await findProvince(db, provinceCode, today);
  if (!province) throw new Error(`No province ${provinceCode} on ${today}`);
  const closed = await readClosed(db, provinceCode, monthsRead(kind, period));
  const rows = closed.filter(({ month }) => months.includes(month));
  const last = rows.at(-1);
  if (!last || rows.length < months.length) throw new Error(`Not all months of ${period} are closed`);
  const earlier = earlierPeriods(kind, period);
  const lacking = (each: ReportPeriod | null): Against | null => each && { period: each, lacks: (monthsOfPeriod(kind, each) ?? []).filter((month) => !closed.some((row) => row.month === month)) };
  const against = { before: lacking(earlier.before), yearBefore: lacking(earlier.yearBefore) };
  await tell(1);
  const figures = kind === 'ocop' ? null : await gatherFigures(db, { opened: await openReport(db, { areas: [{ id: province.id }] }, today), kind, period, closed, against, restatements: await readRestatements(db, provinceCode, months) });
  await tell(2);
  const ocop = last.ocop === null ? null : await gatherOcop(db, { provinceCode, month: last.month, products: kind === 'ocop' });
  await tell(3);
  return {
    form: contentForm, kind, period, province: { name: province.name, fullName: province.fullName }, against, figures, ocop,
    months: rows.map(({ month, closedAt, closedBy, inputs }) => ({ month, closedAt: closedAt.toISOString(), closedBy, inputs })),
  };
}
