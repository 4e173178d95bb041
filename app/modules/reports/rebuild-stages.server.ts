import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { liveGeneration, putRegisters, putStages, stageSubject } from './internal/put-stages.server.ts';

/**
 * Counts the stages of all sellers anew, in one transaction: until its end everybody reads what stood before. What changes meanwhile is marked and
 * taken after it. Answers false where orders were not counted yet, of which sales are made.
 */
export function rebuildStages({ db, clock }: { db: Database; clock: Clock }): Promise<boolean> {
  return inTurn(db, locks.stages, async (tx) => {
    const generation = await liveGeneration(tx);
    if (generation === 0) return false;
    // Orders by the million are sorted here: in memory as far as it goes.
    await tx.$executeRaw`SELECT set_config('work_mem', '128MB', true)`;
    await tx.sellerStage.deleteMany();
    await tx.stageSum.deleteMany();
    await putStages(tx, generation, Prisma.sql`true`, Prisma.sql`true`);
    const years = await tx.$queryRaw<{ year: number }[]>`SELECT DISTINCT year FROM household`;
    await putRegisters(tx, years.map(({ year }) => year));
    await tx.countingState.upsert({ where: { subject: stageSubject }, create: { subject: stageSubject, generation: 1, builtAt: clock.now() }, update: { builtAt: clock.now() } });
    return true;
  });
}
