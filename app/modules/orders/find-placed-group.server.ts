import type { Db } from '#app/platform/db/db.server.ts';

/** The checkout that this key has placed already, or null. */
export function findPlacedGroup(db: Db, checkoutKey: string): Promise<{ id: string; key: string } | null> {
  return db.orderGroup.findUnique({ where: { checkoutKey }, select: { id: true, key: true } });
}
