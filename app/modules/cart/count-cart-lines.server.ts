import type { Db } from '#app/platform/db/db.server.ts';

/** How many different things are in a cart. */
export function countCartLines({ db }: { db: Db }, cartId: string): Promise<number> {
  return db.cartLine.count({ where: { cartId } });
}
