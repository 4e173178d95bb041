import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { daysFrom } from './internal/days-from.ts';
import { writeNewKey } from './internal/new-key.server.ts';
import type { SystemFacts } from './system-form.ts';
import type { Keeper } from './system.ts';

type Input = { actor: Actor; keeper: Keeper; /** Of the form, so that one that is sent twice makes one system. */ id: string; facts: SystemFacts; /** After which its first key runs out. */ days: number };

/** Makes a system and its first key, which is read here once and never again. Error: `sent_twice`. 404 for an area that is not the officer's. */
export async function createSystem({ db, clock }: { db: Database; clock: Clock }, { actor, keeper, id, facts, days }: Input): Promise<Result<{ key: string }, { code: 'sent_twice' }>> {
  if (!isUuid(id) || !keeper.areaIds.includes(facts.areaId)) throw new Response(null, { status: 404 });
  const now = clock.now();
  try {
    return await db.$transaction(async (tx) => {
      await tx.otherSystem.create({ data: { id, ...facts, createdAt: now, createdBy: actor.userId } });
      const key = await writeNewKey(tx, { systemId: id, createdAt: now, expiresAt: daysFrom(now, days) });
      const { name, ...after } = facts;
      await recordAct({ db: tx, clock }, actor, { action: 'system.create', subject: { kind: 'system', id, name }, after });
      return ok({ key });
    });
  } catch (error) {
    if (isConstraintBroken(error) && (await db.otherSystem.count({ where: { id } })) > 0) return failed({ code: 'sent_twice' });
    throw error;
  }
}
