import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { alone, inTurn } from '#app/platform/db/turns.server.ts';
import { addOrders, fillOrders } from './internal/add-orders.server.ts';
import { inMonth, listOrderMonths } from './internal/order-months.server.ts';
import { locks } from './internal/locks.ts';
import { takeMarks } from './internal/take-marks.server.ts';

const subject = 'order';
const mostAtOnce = 2_000;
const ofOneMonth = 10 * 60_000;

/**
 * Fills a new generation of the sums of orders beside the one that is read, month by month, and then turns over to it: nobody reads a half of one. What changes
 * meanwhile is counted in both. A rebuild that was broken off is begun anew. `tell` gets each month that is done. Answers false where another one is at it.
 */
export async function rebuildOrderSums({ db, clock }: { db: Database; clock: Clock }, tell: (done: number, of: number) => void = () => {}): Promise<boolean> {
  const done = await alone(db, locks.rebuildOrderSums, async () => {
    const generation = await begin(db);
    const months = await listOrderMonths(db);
    const left = [...months];
    const fill = async () => {
      for (let month = left.shift(); month; month = left.shift()) {
        const which = inMonth(month);
        await db.$transaction(async (tx) => {
          // Orders by the hundred thousand are sorted and added up: in memory.
          await tx.$executeRaw`SELECT set_config('work_mem', '128MB', true)`;
          await fillOrders(tx, generation, which);
        }, { timeout: ofOneMonth, maxWait: ofOneMonth });
        tell(months.length - left.length, months.length);
      }
    };
    await Promise.all([fill(), fill()]);
    while ((await db.$transaction((tx) => readAgain(tx, generation))) >= mostAtOnce);
    await inTurn(db, locks.orderSums, async (tx) => {
      while ((await readAgain(tx, generation)) > 0);
      await tx.countingState.update({ where: { subject }, data: { generation, building: null, builtAt: clock.now() } });
    });
    await dropOthers(db, generation);
    return true;
  });
  return done ?? false;
}

/** Whoever keeps the sums has ended what it had begun, and from now on leaves word of what it takes. */
async function begin(db: Database): Promise<number> {
  const before = await db.countingState.findUnique({ where: { subject } });
  // What a rebuild left that was broken off.
  await dropOthers(db, before?.generation ?? 0);
  return inTurn(db, locks.orderSums, async (tx) => {
    const generation = Math.max(before?.generation ?? 0, before?.building ?? 0) + 1;
    await tx.countingState.upsert({ where: { subject }, create: { subject, building: generation }, update: { building: generation } });
    await tx.countingMark.deleteMany({ where: { subject: 'order_again' } });
    return generation;
  });
}

async function readAgain(tx: Db, generation: number): Promise<number> {
  const { taken, keys } = await takeMarks(tx, 'order_again', mostAtOnce);
  if (keys.length > 0) await addOrders(tx, generation, Prisma.sql`o.id = ANY (${keys}::uuid[])`);
  return taken;
}

async function dropOthers(db: Database, generation: number): Promise<void> {
  await db.orderSum.deleteMany({ where: { generation: { not: generation } } });
  await db.countedOrder.deleteMany({ where: { generation: { not: generation } } });
}
