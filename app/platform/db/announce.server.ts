import type { Db } from './db.server.ts';

/** The channel on which the web servers hear that a page of the shop front may be out of date. */
export const catalogueChannel = 'catalogue_changed';

/**
 * Tells, in the transaction of a change, what happened: a job for the worker, which starts only if the transaction is committed.
 * Events of one `queue` are handled one after the other.
 */
export async function announce(db: Db, event: string, facts: object, { queue }: { queue?: string } = {}): Promise<void> {
  await db.$executeRaw`SELECT graphile_worker.add_job(${event}, ${JSON.stringify(facts)}::json, queue_name => ${queue ?? null}::text)`;
}

/** Tells the web servers, once the transaction is committed, to drop the pages that they keep. */
export async function announceCatalogueChange(db: Db): Promise<void> {
  await db.$executeRawUnsafe(`NOTIFY ${catalogueChannel}`);
}
