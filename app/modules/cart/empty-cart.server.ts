import type { Db } from '#app/platform/db/db.server.ts';

/** Takes the lines that were bought out of a cart. */
export async function emptyCart(db: Db, { cartId, variantIds }: { cartId: string; variantIds: string[] }): Promise<void> {
  await db.cartLine.deleteMany({ where: { cartId, variantId: { in: variantIds } } });
}
