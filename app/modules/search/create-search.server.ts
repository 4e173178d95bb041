import type { Db } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { meiliIndex } from './adapters/meilisearch-index.server.ts';
import { meiliSearch } from './adapters/meilisearch.server.ts';
import { postgresSearch } from './adapters/postgres.server.ts';
import { withFallback } from './internal/with-fallback.server.ts';
import type { SearchEngine, SearchIndex } from './port.ts';

type ForSearching = { meiliUrl: string | null; meiliSearchKey: string | null };
type ForIndexing = { meiliUrl: string | null; meiliIndexKey: string | null };

/**
 * The engine that the settings choose. Meilisearch is asked where there is one; while it does not answer as it should, PostgreSQL
 * answers in its place, so the shop stays searchable.
 */
export function createSearch({ db, log, settings, index }: { db: Db; log: Log; settings: ForSearching; index?: string }): SearchEngine {
  const postgres = postgresSearch(db);
  if (!settings.meiliUrl) return { search: postgres.search, ready: async () => true };
  return withFallback({ first: meiliSearch({ url: settings.meiliUrl, key: settings.meiliSearchKey, index }), second: postgres, log });
}

/** The index that is to be kept up beside the table; null where PostgreSQL alone searches. */
export function createSearchIndex({ settings, index }: { settings: ForIndexing; index?: string }): SearchIndex | null {
  return settings.meiliUrl ? meiliIndex({ url: settings.meiliUrl, key: settings.meiliIndexKey, index }) : null;
}
