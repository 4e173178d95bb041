import type { Question } from '#app/modules/reports/measures.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/*
 * The second way to who did something in a period: everything that anybody did is read, and each counted once. It shares no line with the sums. Orders of these
 * tests never go back in part.
 */

const soldStates = ['delivered', 'completed', 'return_asked', 'return_accepted', 'return_refused'];

export async function actingByRows(db: Db, { filter, period: { from, to } }: Question): Promise<Record<string, Record<string, number>>> {
  const within = (instant: Date) => from <= vietnamDay(instant) && vietnamDay(instant) <= to;
  const did = { withOrder: new Set<string>(), sold: new Set<string>(), active: new Set<string>() };
  for (const order of await db.order.findMany({ include: { events: { orderBy: [{ at: 'asc' }, { id: 'asc' }] }, messages: true, lines: true } })) {
    for (const { by, at } of order.events) if (by === 'seller' && within(at)) did.active.add(order.sellerId);
    for (const message of order.messages) if (message.from === 'seller' && within(message.at)) did.active.add(order.sellerId);
    const neverPlaced = order.state === 'unpaid' || (order.state === 'cancelled' && order.events.at(-1)?.from === 'unpaid');
    if (neverPlaced || !within(order.placedAt)) continue;
    did.withOrder.add(order.sellerId);
    did.active.add(order.sellerId);
    if (!soldStates.includes(order.state)) continue;
    for (const id of [order.sellerId, ...order.lines.map(({ producerId }) => producerId)]) {
      if (!id) continue;
      did.sold.add(id);
      did.active.add(id);
    }
  }
  for (const { submittedAt, product } of await db.productVersion.findMany({ include: { product: true } })) if (within(submittedAt)) did.active.add(product.sellerId);
  const counts: Record<string, Record<string, number>> = {};
  for (const { id, communeId, kind } of await db.seller.findMany()) {
    if (filter.kind !== null && filter.kind !== kind) continue;
    const add = (measure: string) => {
      const place = (counts[communeId] ??= {});
      place[measure] = (place[measure] ?? 0) + 1;
    };
    for (const [measure, who] of Object.entries(did)) if (who.has(id)) add(measure);
    if (did.active.has(id) && (kind === 'household' || kind === 'registered_household')) add('activeHouseholds');
  }
  return counts;
}
