import { randomUUID } from 'node:crypto';
import { addToCart } from '#app/modules/cart/add-to-cart.server.ts';
import { getQuote } from '#app/modules/checkout/get-quote.server.ts';
import { placeOrder } from '#app/modules/checkout/place-order.server.ts';
import { systemClock } from '#app/platform/clock.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';

type App = { db: Database; clock: Clock };
type Wanted = { variantId: string; quantity?: number };

/** A cart with these things in it. */
export async function createCart(db: Db, wanted: Wanted[], clock: Clock = systemClock): Promise<string> {
  const cartId = randomUUID();
  for (const { variantId, quantity = 1 } of wanted) await addToCart({ db, clock }, { cartId, variantId, quantity });
  return cartId;
}

/** A buyer in Phường Sa Đéc, Đồng Tháp, who pays on delivery. */
export async function someBuyer(db: Db) {
  const commune = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '30214', validTo: null } });
  return {
    buyer: {
      name: 'Trần Văn Năm',
      phone: '+84912345678',
      email: null,
      provinceId: commune.parentId ?? '',
      communeId: commune.id,
      street: 'Ấp Tân Lợi',
      addressTyped: null,
      note: '',
      locale: 'vi' as const,
      paymentMethod: 'cod' as const,
      adult: false,
      buyerId: null,
      termsOf: null,
    },
    destination: { provinceCode: '82', region: 'mekong' },
  };
}

/** Places the order for a cart as the checkout page would: with the prices that the buyer has just seen. */
export async function checkOut(app: App, cartId: string, { checkoutKey = randomUUID() as string } = {}) {
  const { quote } = await getQuote(app, cartId);
  return placeOrder(app, { cartId, checkoutKey, seal: quote.seal, ...(await someBuyer(app.db)) });
}

/** A placed order for these things, whole, as the database has it. */
export async function createOrders(app: App, wanted: Wanted[]) {
  const result = await checkOut(app, await createCart(app.db, wanted));
  if (!result.ok) throw new Error(`the order was refused: ${result.problem.code}`);
  return app.db.orderGroup.findUniqueOrThrow({ where: { key: result.value.key }, include: { orders: { include: { lines: true }, orderBy: { code: 'asc' } } } });
}
