import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { concludeReturn } from './internal/conclude-return.server.ts';

/** Looks again at returns that are over but not ended: their cash was not told of yet. One that fails is logged and holds up no other. */
export async function concludeReturns(app: { db: Database; clock: Clock; log: Log }): Promise<void> {
  const where = { endedAt: null, order: { state: { in: ['refunded' as const, 'completed' as const] } } };
  for (let last = ''; ; ) {
    const waiting = await app.db.returnRequest.findMany({ where: { ...where, ...(last && { orderId: { gt: last } }) }, select: { orderId: true }, orderBy: { orderId: 'asc' }, take: 200 });
    for (const { orderId } of waiting) {
      await concludeReturn(app, orderId).catch((error: unknown) => app.log.error({ err: error, orderId }, 'a return could not be ended'));
      last = orderId;
    }
    if (waiting.length === 0) return;
  }
}
