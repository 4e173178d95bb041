import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { toIndicatorsAnswer } from '#app/modules/reports/figures-api.ts';
import { indicatorsFor } from '#app/modules/reports/indicators.ts';
import { requireSystem } from '#app/modules/systems/require-system.server.ts';
import { readOnlyProblem } from '#app/platform/http/problem.ts';
import { jsonUnlessKnown } from '#app/platform/http/unless-known.ts';

/** GET /api/v1/reports/indicators */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scopes, headers } = await requireSystem(context.app, request, { scope: 'figures:read', path: '/api/v1/reports/indicators' });
  const answer = toIndicatorsAnswer(indicatorsFor(scopes.includes('figures:tax') ? 'finance' : 'officers'));
  return jsonUnlessKnown(request, answer, { headers: { ...headers, 'cache-control': 'private, no-cache' } });
}

export const action = readOnlyProblem;
