import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { periodFaults } from '#app/modules/reports/district-report-api.ts';
import { districtReportCsv, districtReportFileName } from '#app/modules/reports/district-report-csv.ts';
import { getDistrictReport } from '#app/modules/reports/get-district-report.server.ts';
import { parsePeriod } from '#app/modules/reports/period.ts';
import { parameterProblem } from '#app/platform/http/problem.ts';

/** The district report as a file, in the language of `lang`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'see_figures');
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const period = parsePeriod({ from: searchParams.get('from'), to: searchParams.get('to') });
  if (!period.ok) return parameterProblem(periodFaults(period.problem));
  const report = await getDistrictReport(context.app, { scope, period: period.value });
  return new Response(districtReportCsv(report, locale), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${districtReportFileName(report, locale)}"`,
      'cache-control': 'private, no-store',
    },
  });
}
