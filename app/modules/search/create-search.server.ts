import type { Db } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { meiliIndex } from './adapters/meilisearch-index.server.ts';
import { meiliSearch } from './adapters/meilisearch.server.ts';
import { postgresSearch } from './adapters/postgres.server.ts';
import { circuit } from './internal/circuit.ts';
import type { SearchEngine, SearchIndex } from './port.ts';

type Choice = { meiliUrl: string | null; meiliKey: string | null };

/** A dead engine is tried again after this many milliseconds. */
const rest = 10_000;

/**
 * The engine that the settings choose. Meilisearch is asked where there is one; while it does not answer, PostgreSQL
 * answers in its place, so the shop stays searchable.
 */
export function createSearch({ db, log, settings, index }: { db: Db; log: Log; settings: Choice; index?: string }): SearchEngine {
  const postgres = postgresSearch(db);
  if (!settings.meiliUrl) return postgres;
  const meili = meiliSearch({ url: settings.meiliUrl, key: settings.meiliKey, index });
  return { ...meili, search: withFallback(meili, postgres, log) };
}

/** The index that is to be kept up beside the table; null where PostgreSQL alone searches. */
export function createSearchIndex({ settings, index }: { settings: Choice; index?: string }): SearchIndex | null {
  return settings.meiliUrl ? meiliIndex({ url: settings.meiliUrl, key: settings.meiliKey, index }) : null;
}

function withFallback(first: SearchEngine, second: SearchEngine, log: Log): SearchEngine['search'] {
  const state = circuit(rest, () => performance.now());
  return async (query, clauses) => {
    if (!state.mayAsk()) return second.search(query, clauses);
    try {
      const answer = await first.search(query, clauses);
      if (state.answered()) log.info({}, 'Meilisearch answers again');
      return answer;
    } catch (error) {
      if (state.failed()) log.warn({ err: error }, 'Meilisearch does not answer; PostgreSQL searches in its place');
      return second.search(query, clauses);
    }
  };
}
