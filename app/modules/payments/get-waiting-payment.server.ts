import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { listWaitingPayments } from './list-waiting-payments.server.ts';
import type { WaitingPayment } from './list-waiting-payments.server.ts';

/** One transfer that a seller may say has come. 404 for another seller's, and for one that is not waited for. */
export async function getWaitingPayment(app: { db: Db; clock: Clock }, { sellerId, paymentId }: { sellerId: string; paymentId: string }): Promise<WaitingPayment> {
  const [payment] = isUuid(paymentId) ? await listWaitingPayments(app, { sellerId, paymentId }) : [];
  if (!payment) throw new Response(null, { status: 404 });
  return payment;
}
