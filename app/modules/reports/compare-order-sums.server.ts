import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { firstDayOfMonth, lastDayOfMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { changedFacts } from './internal/add-orders.server.ts';
import { locks } from './internal/locks.ts';
import { cellColumns, cellsOf, summed, summedColumns } from './internal/order-counting.server.ts';
import { inMonth, listOrderMonths } from './internal/order-months.server.ts';

const ofOneMonth = { timeout: 10 * 60_000 };

/**
 * Compares the sums of orders with the orders themselves, month by month; what differs is told and mended. What has changed and is only not counted yet is no
 * difference. Answers how many orders and cells differed.
 */
export async function compareOrderSums({ db, clock, log }: { db: Database; clock: Clock; log: Log }): Promise<{ orders: number; cells: number }> {
  const state = await db.countingState.findUnique({ where: { subject: 'order' } });
  const found = { orders: 0, cells: 0 };
  if (!state?.generation) return found;
  for (const month of await listOrderMonths(db)) {
    const orders = await db.$transaction((tx) => markForgotten(tx, state.generation, month), ofOneMonth);
    const cells = await db.$transaction((tx) => listWrongCells(tx, state.generation, month), ofOneMonth);
    if (cells > 0) await inTurn(db, locks.orderSums, (tx) => sumAnew(tx, state.generation, month));
    if (orders + cells > 0) log.warn({ month, orders, cells }, 'the sums of orders differed from the orders and are being mended');
    found.orders += orders;
    found.cells += cells;
  }
  await db.countingState.updateMany({ where: { subject: 'order', generation: state.generation }, data: { comparedAt: clock.now() } });
  return found;
}

/** Marks orders that are counted as something else than they are, and of whose change nobody has told. */
function markForgotten(tx: Db, generation: number, month: VietnamMonth): Promise<number> {
  return tx.$executeRaw`
    WITH ${changedFacts(generation, inMonth(month))}
    INSERT INTO counting_mark (subject, key) SELECT 'order', order_id FROM changed
    WHERE NOT EXISTS (SELECT FROM counting_mark m WHERE m.subject = 'order' AND m.key = changed.order_id::text)`;
}

const inSums = (generation: number, month: VietnamMonth) =>
  Prisma.sql`generation = ${generation} AND day >= ${firstDayOfMonth(month)}::date AND day <= ${lastDayOfMonth(month)}::date`;
const countedIn = (generation: number, month: VietnamMonth) =>
  Prisma.sql`(SELECT c.*, 1 AS sign FROM counted_order c JOIN "order" o ON o.id = c.order_id WHERE c.generation = ${generation} AND ${inMonth(month)})`;

/** How many cells are not the sum of the orders that are counted in them. One statement: the sums and the orders of one moment. */
async function listWrongCells(tx: Db, generation: number, month: VietnamMonth): Promise<number> {
  const right = Prisma.raw(summed.map((column) => `coalesce(r.${column}, 0)`).join(', '));
  const written = Prisma.raw(summed.map((column) => `coalesce(w.${column}, 0)`).join(', '));
  const [row] = await tx.$queryRaw<{ cells: number }[]>`
    SELECT count(*)::int AS cells
    FROM (${cellsOf(countedIn(generation, month))}) r
    FULL JOIN (SELECT ${cellColumns}, ${summedColumns} FROM order_sum WHERE ${inSums(generation, month)}) w USING (${cellColumns})
    WHERE (${right}) <> (${written})`;
  return row?.cells ?? 0;
}

async function sumAnew(tx: Db, generation: number, month: VietnamMonth): Promise<void> {
  await tx.$executeRaw`DELETE FROM order_sum WHERE ${inSums(generation, month)}`;
  await tx.$executeRaw`
    INSERT INTO order_sum (generation, ${cellColumns}, ${summedColumns})
    SELECT ${generation}::int, ${cellColumns}, ${summedColumns} FROM (${cellsOf(countedIn(generation, month))}) cell`;
}
