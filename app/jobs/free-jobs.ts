import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '#app/platform/log.server.ts';

/** Between two looks for jobs of queues that are gone, in milliseconds. */
const pause = 5_000;
/** A job that was taken so lately may be of a queue whose sign is not up yet. Longer than it takes to hang it out anew. */
const young = '10 seconds';
/** Under which the signs hang, beside other advisory locks. */
const signs = 7_140_021;

export type FreeJobs = { /** Under this id our queue takes its jobs from now on, and under no other. */ call(id: string): void; stop(): Promise<void> };

/**
 * A job that died with its worker is given to another one by the queue only after four hours, and news, money and goods would wait for as long. So each
 * worker hangs out a sign while it lives: an advisory lock with the id under which it takes jobs, on a connection of its own, which the database takes
 * down the moment the process is gone. Jobs taken under an id without a sign are given free. Should the connection alone break, a job may be run
 * twice: handlers bear it.
 */
export function freeJobs({ databaseUrl, log }: { databaseUrl: string; log: Log }): FreeJobs {
  const end = new AbortController();
  let own: string | null = null;
  let hung: string | null = null;
  let client: pg.Client | null = null;

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: databaseUrl, application_name: 'market worker', keepAlive: true, connectionTimeoutMillis: 5_000 });
    fresh.on('error', () => {});
    fresh.on('end', () => {
      if (client === fresh) client = null;
    });
    await fresh.connect();
    hung = null;
    client = fresh;
    return fresh;
  };
  const hangOut = async (connection: pg.Client) => {
    const wanted = own;
    if (wanted === hung) return;
    if (hung !== null) await connection.query('SELECT pg_advisory_unlock($1, hashtext($2))', [signs, hung]);
    hung = null;
    if (wanted !== null) await connection.query('SELECT pg_advisory_lock($1, hashtext($2))', [signs, wanted]);
    hung = wanted;
  };
  const turn = async () => {
    const connection = client ?? (await connect());
    await hangOut(connection);
    const { rows } = await connection.query<{ id: string }>(`SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_at < now() - interval '${young}' AND locked_by IS DISTINCT FROM $1`, [own]);
    for (const { id } of rows) {
      const { rows: taken } = await connection.query<{ gone: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS gone', [signs, id]);
      if (!taken[0]?.gone) continue;
      await connection.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [id]);
      await connection.query('SELECT pg_advisory_unlock($1, hashtext($2))', [signs, id]);
      log.warn({ id }, 'jobs of a worker that is gone are given free');
    }
  };
  const run = async () => {
    while (!end.signal.aborted) {
      await turn().catch(async (error: unknown) => {
        log.warn({ err: error }, 'jobs of workers that are gone cannot be looked for');
        await client?.end().catch(() => {});
        client = null;
      });
      await sleep(pause, undefined, { signal: end.signal }).catch(() => {});
    }
  };
  const running = run();
  return {
    call(id) {
      own = id;
    },
    async stop() {
      end.abort();
      await running;
      await client?.end().catch(() => {});
    },
  };
}
