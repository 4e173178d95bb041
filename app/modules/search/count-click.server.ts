import type { Clock } from '#app/platform/clock.ts';
import type { SearchCounts } from './search-counts.server.ts';

/** Counts that somebody opened something of what was found for this text, as `countSearch` counts the search. */
export function countClick(app: { clock: Clock; searchCounts: SearchCounts }, { text, client }: { text: string; client: string }): void {
  app.searchCounts.add({ text, client, at: app.clock.now(), clicks: 1 });
}
