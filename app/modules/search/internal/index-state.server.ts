import type { Db } from '#app/platform/db/db.server.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';

const one = { id: 1 };

/** What is known of the engine's index, and how far its rebuilding has come. */
export function readIndexState(db: Db) {
  return db.searchIndexState.findUniqueOrThrow({ where: one });
}

export async function writeIndexState(db: Db, data: Prisma.SearchIndexStateUpdateInput): Promise<void> {
  await db.searchIndexState.update({ where: one, data });
}
