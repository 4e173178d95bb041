import type { Db } from '#app/platform/db/db.server.ts';

/** Keeps what else changes the ways of a shop waiting until the transaction ends: a shop must not lose its last two at once. */
export async function holdWays(tx: Db, sellerId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM seller WHERE id = ${sellerId}::uuid FOR NO KEY UPDATE`;
}
