import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { findPublicFigures } from '#app/modules/reports/get-public-figures.server.ts';
import { publicCsv, publicJson } from '#app/modules/reports/public/public-files.ts';
import { readOnlyProblem } from '#app/platform/http/problem.ts';
import { jsonUnlessKnown } from '#app/platform/http/unless-known.ts';

const kept = { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' };

/** GET /so-lieu/2026-10.csv and .json: what was told of a month or quarter. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const [, key = '', ending] = /^([\w-]+)\.(csv|json)$/.exec(params.file ?? '') ?? [];
  const report = ending ? await findPublicFigures(context.app, { key }) : null;
  if (!report) throw new Response(null, { status: 404 });
  if (ending === 'json') return jsonUnlessKnown(request, publicJson(report), { headers: kept });
  return new Response(publicCsv(report), { headers: { ...kept, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="cho-phien_${key}.csv"` } });
}

export const action = readOnlyProblem;
