import type { Db } from './db.server.ts';

/** The channel on which the web servers hear that a page of the shop front may be out of date. */
export const catalogueChannel = 'catalogue_changed';

type Manner = {
  queue?: string;
  /** Not before this instant. */
  notBefore?: Date;
  /** An event that waits under the same key is told anew with these facts, and not twice. */
  key?: string;
};

/**
 * Tells, in the transaction of a change, what happened: a job for the worker, which starts only if the transaction is committed.
 * Events of one `queue` are handled one after the other.
 */
export async function announce(db: Db, event: string, facts: object, { queue, notBefore, key }: Manner = {}): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.add_job(${event}, ${JSON.stringify(facts)}::json, queue_name => ${queue ?? null}::text, run_at => ${notBefore ?? null}::timestamptz, job_key => ${key ?? null}::text)`;
}

/** Tells the web servers, once the transaction is committed, to drop the pages that they keep. */
export async function announceCatalogueChange(db: Db): Promise<void> {
  await db.$executeRawUnsafe(`NOTIFY ${catalogueChannel}`);
}
