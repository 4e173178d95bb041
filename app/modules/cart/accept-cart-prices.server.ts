import type { Db } from '#app/platform/db/db.server.ts';

/** Notes that the buyer has been shown today's prices. Called only after a page has named each difference. */
export async function acceptCartPrices({ db }: { db: Db }, cartId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE cart_line SET price_seen = v.price FROM variant v
    WHERE v.id = cart_line.variant_id AND cart_line.cart_id = ${cartId}::uuid AND cart_line.price_seen <> v.price`;
}
