import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireDepartmentToken } from '#app/modules/identity/require-department-token.server.ts';
import { periodFaults, toDistrictReportAnswer } from '#app/modules/reports/district-report-api.ts';
import { getDistrictReport } from '#app/modules/reports/get-district-report.server.ts';
import { parsePeriod } from '#app/modules/reports/period.ts';
import { parameterProblem, readOnlyProblem } from '#app/platform/http/problem.ts';

/** GET /api/v1/reports/districts */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { areaId } = await requireDepartmentToken(context.app, request);
  const { searchParams } = new URL(request.url);
  const period = parsePeriod({ from: searchParams.get('from'), to: searchParams.get('to') });
  if (!period.ok) return parameterProblem(periodFaults(period.problem));
  const report = await getDistrictReport(context.app, { areaId, period: period.value });
  return json(toDistrictReportAnswer(report), { headers: { 'cache-control': 'private, no-store' } });
}

export const action = readOnlyProblem;
