import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { writeComparisons } from '#app/modules/payments/comparison-csv.ts';
import { readComparisonQuery } from '#app/modules/payments/comparison-query.ts';
import { listComparisons } from '#app/modules/payments/list-comparisons.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The comparisons as a file, in the language of `lang`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'manage_money');
  const span = readComparisonQuery(request, context.app.clock.now());
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'vi';
  const bytes = new TextEncoder().encode(writeComparisons(await listComparisons(context.app, span), locale));
  return fileResponse({ bytes, type: 'text/csv; charset=utf-8' }, `${locale === 'en' ? 'comparison' : 'doi-chieu'}_${span.from}_${span.to}.csv`);
}
