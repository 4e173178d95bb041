import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { pictureStorageKey } from './picture.ts';

type App = { db: Db; storage: Storage; clock: Clock };

/** What was stored a moment ago may be about to get its product. */
const hoursSpared = 24;
const together = 500;

/**
 * Removes the files of photographs that no product and no version in a product's history names any more, once they are older than a day.
 * Answers how many photographs that were.
 */
export async function dropUnusedPictures({ db, storage, clock }: App): Promise<number> {
  const before = new Date(clock.now().getTime() - hoursSpared * 3_600_000);
  let dropped = 0;
  let keys: string[] = [];
  const sweep = async () => {
    const unused = await findUnused(db, keys);
    for (const key of unused) await dropFiles(storage, key);
    dropped += unused.length;
    keys = [];
  };
  for await (const file of storage.list('pictures')) {
    const key = /^pictures\/([0-9a-f]{40})\/facts\.json$/.exec(file.key)?.[1];
    if (key && file.writtenAt < before && keys.push(key) === together) await sweep();
  }
  await sweep();
  return dropped;
}

async function findUnused(db: Db, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db.$queryRaw<{ key: string }[]>(Prisma.sql`
    SELECT candidate.key FROM unnest(${keys}::text[]) AS candidate(key)
    EXCEPT SELECT key FROM product_picture WHERE key = ANY(${keys})
    EXCEPT SELECT named->>'key' FROM product_version, jsonb_array_elements(content->'pictures') AS named WHERE named->>'key' = ANY(${keys})`);
  return rows.map(({ key }) => key);
}

/** The facts go first: without them, the same photograph sent again is stored anew. */
async function dropFiles(storage: Storage, key: string): Promise<void> {
  await storage.remove(pictureStorageKey(key, 'facts.json'));
  for await (const file of storage.list(`pictures/${key}`)) await storage.remove(file.key);
}
