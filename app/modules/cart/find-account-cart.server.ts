import type { Db } from '#app/platform/db/db.server.ts';

/** The id of the cart that belongs to an account, or null. */
export async function findAccountCart({ db }: { db: Db }, userId: string): Promise<string | null> {
  return (await db.cart.findUnique({ where: { userId }, select: { id: true } }))?.id ?? null;
}
