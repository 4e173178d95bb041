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
import { holdSystem } from './internal/own-system.server.ts';
import type { Keeper } from './system.ts';

type Input = { actor: Actor; keeper: Keeper; systemId: string; /** Of the form, so that one that is sent twice makes one key. */ keyId: string; days: number; /** For how long the keys of before go on working; 0 = they end now. */ overlap: number };

/** Gives a system a new key, read here once and never again; those of before work beside it for the overlap, never longer than they would have. Error: `sent_twice`. 404 for another's. */
export async function rotateKey({ db, clock }: { db: Database; clock: Clock }, { actor, keeper, systemId, keyId, days, overlap }: Input): Promise<Result<{ key: string }, { code: 'sent_twice' }>> {
  if (!isUuid(keyId)) throw new Response(null, { status: 404 });
  const now = clock.now();
  try {
    return await db.$transaction(async (tx) => {
      const { name } = await holdSystem(tx, { systemId, keeper });
      const end = daysFrom(now, overlap);
      await tx.apiToken.updateMany({ where: { systemId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: end } }] }, data: { expiresAt: end } });
      const key = await writeNewKey(tx, { id: keyId, systemId, createdAt: now, expiresAt: daysFrom(now, days) });
      await recordAct({ db: tx, clock }, actor, { action: 'system.rotate_key', subject: { kind: 'system', id: systemId, name }, after: { days, overlap } });
      return ok({ key });
    });
  } catch (error) {
    if (isConstraintBroken(error) && (await db.apiToken.count({ where: { id: keyId } })) > 0) return failed({ code: 'sent_twice' });
    throw error;
  }
}
