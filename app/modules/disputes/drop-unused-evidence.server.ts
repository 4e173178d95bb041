import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';

/** What was stored a moment ago may be about to be named. */
const hoursSpared = 24;
const together = 500;

/**
 * Removes pictures that no return and no message of a dispute names, once they are older than a day: a process that ended between keeping a picture and
 * naming it leaves somebody's photograph that nobody would ever see or remove. Answers how many that were.
 */
export async function dropUnusedEvidence({ db, storage, clock }: { db: Db; storage: Storage; clock: Clock }): Promise<number> {
  const before = new Date(clock.now().getTime() - hoursSpared * 3_600_000);
  let dropped = 0;
  let keys: string[] = [];
  const sweep = async () => {
    const unused = await findUnused(db, keys);
    for (const key of unused) await storage.remove(key);
    dropped += unused.length;
    keys = [];
  };
  for await (const { key, writtenAt } of storage.list('evidence')) {
    if (writtenAt < before && keys.push(key) === together) await sweep();
  }
  await sweep();
  return dropped;
}

async function findUnused(db: Db, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT candidate.key FROM unnest(${keys}::text[]) AS candidate(key)
    EXCEPT SELECT key FROM return_picture WHERE key = ANY (${keys})
    EXCEPT SELECT named.key FROM dispute_message m, unnest(m.picture_keys) AS named(key) WHERE m.picture_keys && ${keys}::text[]`;
  return rows.map(({ key }) => key);
}
