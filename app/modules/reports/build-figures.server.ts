import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { rebuildActing } from './rebuild-acting.server.ts';
import { rebuildComplaints } from './rebuild-complaints.server.ts';
import { rebuildLevels } from './rebuild-levels.server.ts';
import { rebuildOrderSums } from './rebuild-order-sums.server.ts';
import { rebuildStages } from './rebuild-stages.server.ts';
import { rebuildTax } from './rebuild-tax.server.ts';

/**
 * Builds the sums that nobody has built yet: those of orders first, as others are made of what they count, then the others beside one another. Answers whether
 * there was anything to do.
 */
export async function buildFigures(app: { db: Database; clock: Clock }, tell: (done: number, of: number) => void = () => {}): Promise<boolean> {
  const states = await app.db.countingState.findMany({ where: { builtAt: { not: null } }, select: { subject: true } });
  const built = new Set(states.map(({ subject }) => subject));
  const inARow = async (builders: Record<string, () => Promise<unknown>>) => {
    const missing = Object.entries(builders).filter(([subject]) => !built.has(subject));
    for (const [, build] of missing) await build();
    return missing.length > 0;
  };
  const orders = await inARow({ order: () => rebuildOrderSums(app, tell) });
  const others = await Promise.all([
    inARow({ acting: () => rebuildActing(app) }),
    inARow({ seller: () => rebuildStages(app) }),
    inARow({ commune: () => rebuildLevels(app), complaint: () => rebuildComplaints(app), tax: () => rebuildTax(app) }),
  ]);
  return orders || others.includes(true);
}
