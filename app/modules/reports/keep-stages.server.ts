import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { liveGeneration, putRegisters, putStages, stageSubject } from './internal/put-stages.server.ts';
import { takeMarks } from './internal/take-marks.server.ts';

const mostSellers = 500;
/** Fewer numbers than sellers: many shops may have one. */
const mostPhones = 100;

/**
 * Brings the stages of sellers to what has changed since the last time, in one transaction with the marks that it takes. It waits until nobody counts orders:
 * whether an order may still change a stage is decided there, by the stages as they stand. Answers how many marks were taken; 0 also where nothing was built yet.
 */
export async function keepStages({ db }: { db: Database }): Promise<number> {
  const waits = await db.countingMark.findFirst({ where: { subject: { in: [stageSubject, 'phone', 'register'] } }, select: { id: true } });
  if (waits === null) return 0;
  return inTurn(db, locks.stages, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.orderSums}::bigint)`;
    const state = await tx.countingState.findUnique({ where: { subject: stageSubject } });
    if (!state?.builtAt) return 0;
    const sellers = await takeMarks(tx, stageSubject, mostSellers);
    const phones = await takeMarks(tx, 'phone', mostPhones);
    const twins = await tx.seller.findMany({ where: { phone: { in: phones.keys } }, select: { id: true } });
    const ids = [...new Set([...sellers.keys, ...twins.map(({ id }) => id)])];
    if (ids.length > 0) await putStages(tx, await liveGeneration(tx), Prisma.sql`s.id = ANY (${ids}::uuid[])`, Prisma.sql`t.seller_id = ANY (${ids}::uuid[])`);
    const registers = await takeMarks(tx, 'register', mostSellers);
    await putRegisters(tx, registers.keys.map(Number));
    return sellers.taken + phones.taken + registers.taken;
  });
}
