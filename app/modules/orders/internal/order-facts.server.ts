import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { Dong } from '#app/shared/money.ts';
import type { NewsEvent, NewsFacts, NewsOrder } from '../order-news.ts';
import type { OrderState, PaymentMethod } from '../order.ts';

/** What a message about an order needs of it. */
export type ToldOrder = Pick<NewsOrder, 'delivery' | 'total' | 'paid'> & {
  id: string;
  code: string;
  state: OrderState;
  timerAt: Date | null;
  fee: Dong;
  discountSeller: Dong;
  discountMarket: Dong;
  group: { key: string; locale: string; buyerName: string; buyerPhone: string; buyerEmail: string | null; paymentMethod: PaymentMethod };
  seller: { name: string; phone: string; email: string | null };
  pickupPoint: NewsFacts['pickup'];
  lines: (NewsFacts['lines'][number] & { variantName: string; variantNameEn: string | null; amount: Dong })[];
};

const columns = Prisma.sql`
  o.id, o.code, o.state::text, o.timer_at AS "timerAt", o.delivery::text, o.total, o.paid, o.fee, o.discount_seller AS "discountSeller", o.discount_market AS "discountMarket",
  json_build_object('key', g.key, 'locale', g.locale, 'buyerName', g.buyer_name, 'buyerPhone', g.buyer_phone, 'buyerEmail', g.buyer_email, 'paymentMethod', g.payment_method) AS "group",
  json_build_object('name', s.name, 'phone', s.phone, 'email', s.email) AS seller,
  (SELECT json_agg(json_build_object('productName', l.product_name, 'productNameEn', l.product_name_en, 'variantName', l.variant_name, 'variantNameEn', l.variant_name_en,
                                     'quantity', l.quantity, 'amount', l.amount) ORDER BY l.id) FROM order_line l WHERE l.order_id = o.id) AS lines`;
const tables = Prisma.sql`"order" o JOIN order_group g ON g.id = o.group_id JOIN seller s ON s.id = o.seller_id`;

type Read = Omit<ToldOrder, 'pickupPoint'>;
type Step = NewsEvent & { at: Date; note: string | null };

export async function findToldOrder(db: Db, orderId: string): Promise<ToldOrder | null> {
  const [order] = await db.$queryRaw<Read[]>`SELECT ${columns} FROM ${tables} WHERE o.id = ${orderId}::uuid`;
  return order ? { ...order, pickupPoint: await whereToFetch(db, order) } : null;
}

/** A step, with the order as it is now. */
export async function findToldStep(db: Db, eventId: string): Promise<(ToldOrder & Step) | null> {
  const [step] = await db.$queryRaw<(Read & Step)[]>`
    SELECT e.step, e.by, e.from_state::text AS "from", e.to_state::text AS "to", e.at, e.note, ${columns} FROM order_event e JOIN ${tables} ON o.id = e.order_id WHERE e.id = ${eventId}::uuid`;
  return step ? { ...step, pickupPoint: await whereToFetch(db, step) } : null;
}

async function whereToFetch(db: Db, { id, delivery }: Read): Promise<NewsFacts['pickup']> {
  if (delivery !== 'pickup') return null;
  const { pickupPoint } = await db.order.findUniqueOrThrow({ where: { id }, select: { pickupPoint: { select: { name: true, street: true, hours: true } } } });
  return pickupPoint;
}

export function localeOfBuyer(order: ToldOrder): Locale {
  return order.group.locale === 'en' ? 'en' : 'vi';
}

export function factsOf(order: ToldOrder, reason: string | null): NewsFacts {
  const { code, delivery, total, paid, pickupPoint: pickup, lines, timerAt, group, seller } = order;
  return { code, delivery, total, paid, pickup, lines, reason, payment: group.paymentMethod, seller: seller.name, buyer: group.buyerName, until: timerAt };
}
