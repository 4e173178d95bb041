import { announce } from '#app/platform/db/announce.server.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** These payments are not waited for any more; where a provider keeps a page for one, it is told to close it. */
export async function endPayments(tx: Db, where: Prisma.PaymentWhereInput): Promise<void> {
  const ended = await tx.payment.updateManyAndReturn({ where: { ...where, state: 'waiting' }, data: { state: 'ended' }, select: { id: true, payUrl: true } });
  for (const { id: paymentId, payUrl } of ended) if (payUrl) await announce(tx, 'payments.page_to_close', { paymentId });
}
