import type { Db } from '#app/platform/db/db.server.ts';

/** How much of a seller's money waits for a word: cases that are open, and refunds that the seller has to transfer. */
export async function countMoneyTasks({ db }: { db: Db }, { sellerId }: { sellerId: string }): Promise<number> {
  const [cases, refunds] = await Promise.all([
    db.paymentCase.count({ where: { sellerId, state: 'open' } }),
    db.refund.count({ where: { state: { in: ['due', 'failed'] }, method: { not: 'card' }, order: { sellerId } } }),
  ]);
  return cases + refunds;
}
