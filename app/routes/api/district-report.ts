import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { districtIndicators, districtReportOperation, periodFaults, toDistrictReportAnswer } from '#app/modules/reports/district-report-api.ts';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { parsePeriod } from '#app/modules/reports/period.ts';
import { requireSystem } from '#app/modules/systems/require-system.server.ts';
import { parameterProblem, readOnlyProblem } from '#app/platform/http/problem.ts';

/** GET /api/v1/reports/districts */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { areaId, headers } = await requireSystem(context.app, request, { scope: 'figures:read', path: districtReportOperation.path });
  const { searchParams } = new URL(request.url);
  const period = parsePeriod({ from: searchParams.get('from'), to: searchParams.get('to') });
  if (!period.ok) return parameterProblem(periodFaults(period.problem), headers);
  const report = await getFigures(context.app, { scope: { areas: [{ id: areaId }] }, indicators: districtIndicators, period: period.value, filter: noFilter });
  return json(toDistrictReportAnswer(report), { headers: { ...headers, 'cache-control': 'private, no-store' } });
}

export const action = readOnlyProblem;
