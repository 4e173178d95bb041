import type { Clock } from '#app/platform/clock.ts';
import { countedSearch } from './counted-search.ts';
import type { SearchCounts } from './search-counts.server.ts';

/**
 * Counts a page of results that somebody got: its text, how many goods it showed, the day. Nothing of who it was; `client` only bounds how
 * often one reader counts. What is not looked for anew (a filter, another order or page), or may tell of a person, is not counted.
 */
export function countSearch(app: { clock: Clock; searchCounts: SearchCounts }, { params, found, client }: { params: URLSearchParams; found: number; client: string }): void {
  const text = countedSearch(params);
  if (text !== null) app.searchCounts.add({ text, client, at: app.clock.now(), searches: 1, withoutHit: found === 0 ? 1 : 0 });
}
