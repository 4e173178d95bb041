import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { rebuildOrderSums } from './rebuild-order-sums.server.ts';

/** Builds the sums that nobody has built yet. Answers whether there was anything to do. */
export async function buildFigures(app: { db: Database; clock: Clock }, tell: (done: number, of: number) => void = () => {}): Promise<boolean> {
  const order = await app.db.countingState.findUnique({ where: { subject: 'order' } });
  if (order?.generation) return false;
  return rebuildOrderSums(app, tell);
}
