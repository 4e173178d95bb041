import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { NewsFacts } from '../order-news.ts';

/** What a message about an order needs of it. */
export const told = {
  group: { select: { key: true, locale: true, buyerName: true, buyerPhone: true, buyerEmail: true, paymentMethod: true } },
  seller: { select: { name: true, phone: true, email: true } },
  pickupPoint: { select: { name: true, street: true, hours: true } },
  lines: { orderBy: { id: 'asc' } },
} satisfies Prisma.OrderInclude;

export type ToldOrder = Prisma.OrderGetPayload<{ include: typeof told }>;

export function findToldOrder(db: Db, orderId: string): Promise<ToldOrder | null> {
  return db.order.findUnique({ where: { id: orderId }, include: told });
}

export function localeOfBuyer(order: ToldOrder): Locale {
  return order.group.locale === 'en' ? 'en' : 'vi';
}

export function factsOf(order: ToldOrder, reason: string | null): NewsFacts {
  const { code, delivery, total, paid, pickupPoint: pickup, lines, timerAt, group, seller } = order;
  return { code, delivery, total, paid, pickup, lines, reason, payment: group.paymentMethod, seller: seller.name, buyer: group.buyerName, until: timerAt };
}
