import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readComparisonQuery } from '#app/modules/payments/comparison-query.ts';
import { listComparisons } from '#app/modules/payments/list-comparisons.server.ts';
import { writeComparisons } from '#app/modules/payments/comparison-csv.ts';

/** The comparisons as a file, in the language of `lang`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'manage_money');
  const span = readComparisonQuery(request, context.app.clock.now());
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'vi';
  return new Response(writeComparisons(await listComparisons(context.app, span), locale), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="comparison-${span.from}-${span.to}.csv"`, 'cache-control': 'private, no-store' },
  });
}
