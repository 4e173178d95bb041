import type { Database, Db } from './db.server.ts';

/*
 * Locks of PostgreSQL that keep writers in order, whatever process they are in. Each ends with its transaction, and so with its process. Whoever
 * uses them names his locks by numbers of his own (search: 4001 and on, reports: 4101 and on).
 */

const ofOneTurn = 3 * 60_000;
const ofLongWork = 12 * 60 * 60_000;

/** A transaction that waits until it is its turn. Its first question is asked after that, so it sees what the one before has written. It may take three minutes, or so many milliseconds. */
export function inTurn<T>(db: Database, lock: number, run: (tx: Db) => Promise<T>, { timeout = ofOneTurn } = {}): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`;
      return run(tx);
    },
    { timeout, maxWait: ofOneTurn },
  );
}

/** Long work that only one process does at a time: the others get null at once, or wait if they are told to. Its own writes are not held back by this transaction. */
export function alone<T>(db: Database, lock: number, run: () => Promise<T>, { wait = false } = {}): Promise<T | null> {
  return db.$transaction(
    async (tx) => {
      if (wait) await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`;
      else {
        const [answer] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lock}::bigint) AS mine`;
        if (!answer?.mine) return null;
      }
      return run();
    },
    { timeout: ofLongWork, maxWait: ofOneTurn },
  );
}
