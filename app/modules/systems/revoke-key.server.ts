import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holdSystem } from './internal/own-system.server.ts';
import type { Keeper } from './system.ts';

type Input = { actor: Actor; keeper: Keeper; systemId: string; keyId: string };

/** Ends a key at once. Ending it again is harmless. 404 for another's. */
export async function revokeKey({ db, clock }: { db: Database; clock: Clock }, { actor, keeper, systemId, keyId }: Input): Promise<void> {
  if (!isUuid(keyId)) throw new Response(null, { status: 404 });
  await db.$transaction(async (tx) => {
    const { name } = await holdSystem(tx, { systemId, keeper });
    const key = await tx.apiToken.findFirst({ where: { id: keyId, systemId }, select: { beginning: true } });
    if (!key) throw new Response(null, { status: 404 });
    const { count } = await tx.apiToken.updateMany({ where: { id: keyId, systemId, revokedAt: null }, data: { revokedAt: clock.now() } });
    if (count === 0) return;
    await recordAct({ db: tx, clock }, actor, { action: 'system.revoke_key', subject: { kind: 'system', id: systemId, name }, after: { key: key.beginning } });
  });
}
