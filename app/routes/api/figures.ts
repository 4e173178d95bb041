import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { toFiguresAnswer } from '#app/modules/reports/figures-api.ts';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { indicatorsFor } from '#app/modules/reports/indicators.ts';
import { readFiguresQuestion } from '#app/modules/reports/read-figures-question.ts';
import { requireSystem } from '#app/modules/systems/require-system.server.ts';
import { parameterProblem, readOnlyProblem } from '#app/platform/http/problem.ts';
import { jsonUnlessKnown } from '#app/platform/http/unless-known.ts';

/** GET /api/v1/reports/figures */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { areaId, scopes, headers } = await requireSystem(context.app, request, { scope: 'figures:read', path: '/api/v1/reports/figures' });
  const open = indicatorsFor(scopes.includes('figures:tax') ? 'finance' : 'officers');
  const question = readFiguresQuestion(new URL(request.url).searchParams, open);
  if (!question.ok) return parameterProblem(question.problem.faults, headers);
  const { by, filterTold, ...wanted } = question.value;
  const report = await getFigures(context.app, { scope: { areas: [{ id: areaId }] }, ...wanted });
  return jsonUnlessKnown(request, toFiguresAnswer(report, { by, filterTold }), { headers: { ...headers, 'cache-control': 'private, no-cache' }, apart: ['computedAt'] });
}

export const action = readOnlyProblem;
