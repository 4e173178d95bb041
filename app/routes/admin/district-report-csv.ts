import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { fileOfFigures, tableCsv } from '#app/modules/reports/figures-csv.ts';
import { mainIndicators } from '#app/modules/reports/indicators.ts';
import { readFigurePage } from '#app/modules/reports/read-figure-page.server.ts';

/** The table by former district as a file, in the language of `lang`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'see_figures');
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const { report } = await readFigurePage(context.app, { scope, indicators: mainIndicators, params: searchParams, compared: false });
  if (!report) throw new Response('The period or the filter makes no sense', { status: 400 });
  return fileOfFigures(tableCsv(report, locale), `${locale === 'vi' ? 'huyen-cu' : 'former-districts'}_${report.period.from}_${report.period.to}`);
}
