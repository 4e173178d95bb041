import type { Db } from '#app/platform/db/db.server.ts';

/** Gives a person the orders that were placed as a guest with the number that is now known to be theirs. Doing it again changes nothing. */
export async function attachOrders({ db }: { db: Db }, { userId, phone }: { userId: string; /** '+84…', verified; null = none is. */ phone: string | null }): Promise<void> {
  if (phone) await db.orderGroup.updateMany({ where: { buyerPhone: phone, buyerId: null }, data: { buyerId: userId } });
}
