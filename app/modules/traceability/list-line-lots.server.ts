import type { Db } from '#app/platform/db/db.server.ts';

/** From which lots the lines of an order are taken, for the hand that packs it. */
export async function listLineLots({ db }: { db: Db }, lineIds: string[]) {
  const uses = await db.lotUse.findMany({
    where: { orderLineId: { in: lineIds } },
    select: { orderLineId: true, quantity: true, lot: { select: { id: true, code: true, recalledAt: true } } },
    orderBy: [{ orderLineId: 'asc' }, { lot: { code: 'asc' } }],
  });
  return uses.map(({ orderLineId, quantity, lot }) => ({ lineId: orderLineId, quantity, lotId: lot.id, code: lot.code, recalled: lot.recalledAt !== null }));
}
