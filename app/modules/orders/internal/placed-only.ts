import type { Prisma } from '#app/platform/db/generated/client.ts';

/** A seller is shown an order once it is placed: never one that waits for its payment, or ended while it did. */
export const placedOnly = {
  NOT: [{ state: 'unpaid' }, { state: 'cancelled', group: { paymentMethod: { not: 'cod' } }, events: { none: { to: 'placed' } } }],
} satisfies Prisma.OrderWhereInput;
