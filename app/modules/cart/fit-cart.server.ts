import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** Brings a cart to what can be had: takes out what is not sold now, and lowers what there is less of. The rest may be ordered as it is. */
export async function fitCart({ db, clock }: { db: Db; clock: Clock }, cartId: string): Promise<void> {
  await db.$executeRaw`
    DELETE FROM cart_line l USING variant v JOIN product p ON p.id = v.product_id JOIN seller s ON s.id = p.seller_id
    WHERE l.cart_id = ${cartId}::uuid AND v.id = l.variant_id
      AND (v.stock = 0 OR v.retired_at IS NOT NULL OR p.state <> 'on_sale' OR s.state <> 'verified' OR ${restsOn('s', vietnamDay(clock.now()))})`;
  await db.$executeRaw`
    UPDATE cart_line SET quantity = v.stock FROM variant v WHERE cart_line.cart_id = ${cartId}::uuid AND v.id = cart_line.variant_id AND v.stock < cart_line.quantity`;
}
