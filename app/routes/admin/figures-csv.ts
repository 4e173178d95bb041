import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { fileOfFigures, indicatorsCsv, placesCsv } from '#app/modules/reports/figures-csv.ts';
import { indicatorsFor, parseIndicator, readerOf } from '#app/modules/reports/indicators.ts';
import { readFigurePage } from '#app/modules/reports/read-figure-page.server.ts';

/** All figures of a place, or one figure of every place, as a file in the language of `lang`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const seen = indicatorsFor(readerOf(abilities));
  const one = params.indicator === undefined ? null : parseIndicator(params.indicator);
  if (params.indicator !== undefined && (one === null || !seen.includes(one))) throw new Response(null, { status: 404 });
  const { report, place } = await readFigurePage(context.app, { scope, indicators: one ? [one] : seen, params: searchParams, compared: true });
  if (!report) throw new Response('The period or the filter makes no sense', { status: 400 });
  const name = `${one ?? (locale === 'vi' ? 'so-lieu' : 'figures')}_${report.period.from}_${report.period.to}`;
  return fileOfFigures(one ? placesCsv(report, one, locale) : indicatorsCsv(report, place?.key ?? null, locale), name);
}
