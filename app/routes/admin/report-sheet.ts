import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readReportSheet } from '#app/modules/reports/read-report-sheet.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** A report as a spreadsheet, in the language of `lang`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'close_months');
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const { bytes, name } = await readReportSheet(context.app, { scope, reportId: params.id ?? '', locale });
  return fileResponse({ bytes, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, `${name}.xlsx`);
}
