import type { Db } from '#app/platform/db/db.server.ts';

/**
 * The checkout that this key has placed already, or null. Within a transaction a second call with the same key waits until the
 * first one is committed or rolled back, so that a form which was sent twice is answered once.
 */
export async function findPlacedGroup(tx: Db, checkoutKey: string): Promise<{ key: string } | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${checkoutKey}, 0))`;
  return tx.orderGroup.findUnique({ where: { checkoutKey }, select: { key: true } });
}
