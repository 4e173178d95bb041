import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Locale } from '#app/shared/locale.ts';
import { getReportFile } from './get-report-file.server.ts';
import type { ReportScope } from './report-scope.ts';

/** The spreadsheet of a report, as it was made, and its name without the ending. 404 before that, and for who does not see the whole province. */
export async function readReportSheet(app: { db: Database; clock: Clock; storage: Storage }, { scope, reportId, locale }: { scope: ReportScope; reportId: string; locale: Locale }): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const { kind, period, sheets } = await getReportFile(app, { scope, reportId });
  const bytes = sheets && (await app.storage.get(sheets[locale].key));
  if (!bytes) throw new Response(null, { status: 404 });
  const names = { quarter: { vi: 'bao-cao-quy', en: 'report' }, year: { vi: 'bao-cao-nam', en: 'report' }, ocop: { vi: 'danh-sach-ocop', en: 'ocop-list' } } as const;
  return { bytes, name: `${names[kind][locale]}_${period}` };
}
