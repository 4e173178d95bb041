import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { funnelCsv, funnelFileName } from '#app/modules/reports/funnel-csv.ts';
import { cutFunnel, parseFunnelQuery } from '#app/modules/reports/funnel.ts';
import { getFunnel } from '#app/modules/reports/get-funnel.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';
import { parameterProblem } from '#app/platform/http/problem.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** The steps as a file, in the language of `lang`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'see_figures');
  const { searchParams } = new URL(request.url);
  const locale = searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const { query, wrongDay } = parseFunnelQuery(searchParams, vietnamDay(context.app.clock.now()));
  if (wrongDay !== null) return parameterProblem([{ name: 'until', detail: 'Give a day that exists, as YYYY-MM-DD.' }]);
  const funnel = cutFunnel(await getFunnel(context.app, { scope, query }), query.place);
  return fileResponse({ bytes: new TextEncoder().encode(funnelCsv(funnel, locale)), type: 'text/csv; charset=utf-8' }, funnelFileName(funnel, locale));
}
