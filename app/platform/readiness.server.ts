import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from './db/db.server.ts';
import { mostCountedJobs } from './health-operations.ts';
import type { Indexing, Readiness } from './health-operations.ts';

/* Whether this process can serve readers, for a load balancer and for the operator. */

type ReadinessApp = { db: Db; search: { ready(): Promise<boolean> }; settings: { meiliUrl: string | null } };
type Others = { /** Asks whether changes reach the search. */ readIndexing(app: { db: Db }): Promise<Indexing> };

/** A part that has not answered by then counts as away. */
const patience = 1_500;

/** Asks the database, the search and the job queue, each at the same time and none for long. Never throws. */
export async function readReadiness({ db, search, settings }: ReadinessApp, { readIndexing }: Others): Promise<Readiness> {
  const [database, meilisearch, jobs, indexing] = await Promise.all([
    inTime(db.$queryRaw`SELECT 1`.then(() => true), false),
    settings.meiliUrl === null ? false : inTime(search.ready(), false),
    inTime<Readiness['jobs']>(readJobs(db), { state: 'unknown' }),
    inTime<Indexing>(readIndexing({ db }), { indexing: 'unknown' }),
  ]);
  const searchState = meilisearch ? 'up' : database ? 'fallback' : 'down';
  const asItShould = searchState === 'up' || settings.meiliUrl === null;
  return {
    status: !database ? 'unavailable' : asItShould && jobs.state === 'up' && indexing.indexing !== 'behind' ? 'ready' : 'degraded',
    database: { state: database ? 'up' : 'down' },
    search: { state: searchState, engine: meilisearch ? 'meilisearch' : 'postgres', ...indexing },
    jobs,
  };
}

async function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([answer.catch(() => otherwise), sleep(patience, otherwise, { ref: false })]);
}

async function readJobs(db: Db): Promise<Readiness['jobs']> {
  const [queue] = await db.$queryRaw<{ waiting: number; late: boolean }[]>`
    WITH due AS (
      SELECT run_at FROM graphile_worker.jobs WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now() ORDER BY run_at LIMIT ${mostCountedJobs}
    )
    SELECT count(*)::int AS waiting,
           coalesce(min(run_at) < now() - interval '1 minute', false)
             AND NOT EXISTS (SELECT FROM graphile_worker.jobs WHERE locked_at > now() - interval '4 hours') AS late
    FROM due`;
  return queue ? { state: queue.late ? 'late' : 'up', waiting: queue.waiting } : { state: 'unknown' };
}
