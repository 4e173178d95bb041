import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { listSuggestions } from '#app/modules/search/list-suggestions.server.ts';
import { localeOfPath } from '#app/shared/locale.ts';

/** What somebody may mean who has typed so far, for the script of the search field. The same for everybody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const suggestions = await listSuggestions(context.app, { params: searchParams, locale: localeOfPath(pathname) });
  return json(suggestions, { headers: { 'cache-control': 'public, max-age=30, stale-while-revalidate=300' } });
}
