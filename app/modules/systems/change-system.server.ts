import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { holdSystem } from './internal/own-system.server.ts';
import type { SystemFacts } from './system-form.ts';
import type { Keeper } from './system.ts';

type Input = { actor: Actor; keeper: Keeper; systemId: string; facts: SystemFacts };

/** Changes what is known of a system, what its keys open and how often they may ask, from the next request on. 404 for another's. */
export async function changeSystem({ db, clock }: { db: Database; clock: Clock }, { actor, keeper, systemId, facts }: Input): Promise<void> {
  if (!keeper.areaIds.includes(facts.areaId)) throw new Response(null, { status: 404 });
  await db.$transaction(async (tx) => {
    const { name, contact, areaId, scopes, perMinute, perDay } = await holdSystem(tx, { systemId, keeper });
    const before = { name, contact, areaId, scopes, perMinute, perDay };
    if (JSON.stringify(before) === JSON.stringify(facts)) return;
    await tx.otherSystem.update({ where: { id: systemId }, data: facts });
    await recordAct({ db: tx, clock }, actor, { action: 'system.change', subject: { kind: 'system', id: systemId, name: facts.name }, before, after: facts });
  });
}
