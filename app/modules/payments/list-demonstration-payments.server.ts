import type { Db } from '#app/platform/db/db.server.ts';

/** The newest transfers of the market that have not come whole, for the bank of the demonstration. */
export async function listDemonstrationPayments({ db }: { db: Db }) {
  const rows = await db.payment.findMany({ where: { provider: 'vietqr', state: { not: 'paid' } }, orderBy: { createdAt: 'desc' }, take: 20, select: { id: true, reference: true, amount: true, received: true, group: { select: { key: true } }, order: { select: { code: true, seller: { select: { name: true } } } } } });
  return rows.map(({ id, reference, amount, received, group, order }) => ({ id, reference, missing: Math.max(1, amount - Number(received)), key: group.key, code: order?.code ?? '', seller: order?.seller.name ?? '' }));
}
