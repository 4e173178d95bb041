import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { holdSystem } from './internal/own-system.server.ts';
import type { Keeper } from './system.ts';

/** Ends a system at once: its keys open nothing more, nothing more is sent to its addresses. What it asked for stays on record. 404 for another's. */
export async function endSystem({ db, clock }: { db: Database; clock: Clock }, { actor, keeper, systemId }: { actor: Actor; keeper: Keeper; systemId: string }): Promise<void> {
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const { name } = await holdSystem(tx, { systemId, keeper });
    await tx.otherSystem.update({ where: { id: systemId }, data: { endedAt: now } });
    await tx.apiToken.updateMany({ where: { systemId, revokedAt: null }, data: { revokedAt: now } });
    await tx.webhook.updateMany({ where: { systemId, removedAt: null }, data: { removedAt: now } });
    await recordAct({ db: tx, clock }, actor, { action: 'system.end', subject: { kind: 'system', id: systemId, name } });
  });
}
