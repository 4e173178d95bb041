import { findCart } from '#app/modules/cart/find-cart.server.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import { listPaymentMethods } from '#app/modules/payments/list-payment-methods.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';

/** The ways in which the sellers of a cart can be paid. */
export async function listMethods(app: { db: Database; clock: Clock; settings: Settings }, { cartId }: { cartId: string }): Promise<PaymentMethod[]> {
  const { parcels } = await findCart(app, cartId);
  return listPaymentMethods(app, { sellerIds: parcels.map(({ seller }) => seller.id) });
}
