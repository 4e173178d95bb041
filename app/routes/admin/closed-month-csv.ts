import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { fileOfFigures, tableCsv } from '#app/modules/reports/figures-csv.ts';
import { getClosedFigures } from '#app/modules/reports/get-closed-figures.server.ts';
import { indicatorsFor } from '#app/modules/reports/indicators.ts';
import { parseVietnamMonth } from '#app/shared/dates.ts';

/** A closed month as a file, in the language of `lang`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'close_months');
  const month = parseVietnamMonth(params.month);
  if (!month) throw new Response(null, { status: 404 });
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const report = await getClosedFigures(context.app, { scope, month, indicators: indicatorsFor('officers') });
  return fileOfFigures(tableCsv(report, locale), `${locale === 'vi' ? 'da-chot' : 'closed'}_${month}`);
}
