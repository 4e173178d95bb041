import { randomUUID } from 'node:crypto';
import { addToCart } from '#app/modules/cart/add-to-cart.server.ts';
import { getQuote } from '#app/modules/checkout/get-quote.server.ts';
import { placeOrder } from '#app/modules/checkout/place-order.server.ts';
import { writeSeen } from '#app/modules/checkout/seen.ts';
import { systemClock } from '#app/platform/clock.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';

type App = { db: Database; clock: Clock; settings: { homeProvince: string } };
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
    destination: { communeId: commune.id, provinceCode: '82', region: 'mekong' },
  };
}

type HowToBuy = {
  checkoutKey?: string;
  /** By seller, the way of delivery; the usual one unless told otherwise. */
  choices?: Map<string, string>;
  codes?: string[];
  /** What differs from `someBuyer`. */
  buyer?: Partial<Awaited<ReturnType<typeof someBuyer>>['buyer']>;
  /** Where to, if it is no place of the buyer's. */
  to?: { provinceCode: string; region: string };
};

/** What the checkout page sends for a cart: with the amounts that the buyer has just seen. */
export async function checkoutInput(app: App, cartId: string, { checkoutKey = randomUUID() as string, choices = new Map(), codes = [], buyer = {}, to }: HowToBuy = {}) {
  const some = await someBuyer(app.db);
  const whole = { ...some.buyer, ...buyer };
  const destination = { ...some.destination, ...to };
  const { quote } = await getQuote(app, { cartId, destination, choices, codes, phone: whole.phone });
  return { cartId, checkoutKey, seen: writeSeen(quote), choices, codes, buyer: whole, destination };
}

/** Places the order for a cart as the checkout page would. */
export async function checkOut(app: App, cartId: string, how: HowToBuy = {}) {
  return placeOrder(app, await checkoutInput(app, cartId, how));
}

/** A placed order for these things, whole, as the database has it. */
export async function createOrders(app: App, wanted: Wanted[], how: HowToBuy = {}) {
  const result = await checkOut(app, await createCart(app.db, wanted), how);
  if (!result.ok) throw new Error(`the order was refused: ${result.problem.code}`);
  return app.db.orderGroup.findUniqueOrThrow({ where: { key: result.value.key }, include: { orders: { include: { lines: true }, orderBy: { code: 'asc' } } } });
}
