import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';

type Input = { userId: string; /** Of the browser's cookie. */ cartId: string | null };

/**
 * Joins the cart of the browser to that of the account, and answers whose id the browser keeps from now on; null where neither is there. Of a thing that lies in
 * both, the larger quantity stays: who picks it again on the computer has not meant it twice. A price is the one that was seen last, so that a change is
 * still told. A cart that belongs to another account is left alone.
 */
export async function mergeCart({ db }: { db: Database }, input: Input): Promise<string | null> {
  try {
    return await db.$transaction((tx) => mergeIn(tx, input));
  } catch (error) {
    // The same person signs in twice at once: whoever comes second finds the cart of the first.
    if (isConstraintBroken(error)) return db.$transaction((tx) => mergeIn(tx, input));
    throw error;
  }
}

async function mergeIn(tx: Db, { userId, cartId }: Input): Promise<string | null> {
  const carts = await tx.$queryRaw<{ id: string; userId: string | null }[]>`
    SELECT id, user_id AS "userId" FROM cart WHERE user_id = ${userId}::uuid OR id = ${cartId}::uuid ORDER BY id FOR UPDATE`;
  const own = carts.find((cart) => cart.userId === userId) ?? null;
  const brought = carts.find((cart) => cart.id === cartId && cart.userId === null) ?? null;
  if (!brought) return own?.id ?? null;
  if (!own) {
    await tx.cart.update({ where: { id: brought.id }, data: { userId } });
    return brought.id;
  }
  await tx.$executeRaw`
    INSERT INTO cart_line (cart_id, variant_id, quantity, price_seen, added_at)
    SELECT ${own.id}::uuid, variant_id, quantity, price_seen, added_at FROM cart_line WHERE cart_id = ${brought.id}::uuid ORDER BY variant_id
    ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = greatest(cart_line.quantity, excluded.quantity), price_seen = excluded.price_seen`;
  await tx.cart.delete({ where: { id: brought.id } });
  return own.id;
}
