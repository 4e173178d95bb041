import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { daysFrom } from './internal/days-from.ts';
import { holdWebhook } from './internal/own-webhook.server.ts';
import { sealSecret, secretMark } from './internal/webhook-secret.server.ts';
import type { Keeper } from './system.ts';
import { newSecret } from './webhook-signature.ts';

type Input = { actor: Actor; keeper: Keeper; webhookId: string; /** The address as the form knew it, so that one that is sent twice changes it once. */ seen: string; /** For how many days the secret of before signs too. */ overlap: number };

/** Gives an address a new secret, read here once and never again; the one of before signs beside it for the overlap. Error: `sent_twice`. 404 for another's. */
export async function changeSecret({ db, clock, settings }: { db: Database; clock: Clock; settings: { secret: string } }, { actor, keeper, webhookId, seen, overlap }: Input): Promise<Result<{ secret: string }, { code: 'sent_twice' }>> {
  const now = clock.now();
  const secret = newSecret();
  return db.$transaction(async (tx) => {
    const webhook = await holdWebhook(tx, { webhookId, keeper });
    if (secretMark(webhook.secret) !== seen) return failed({ code: 'sent_twice' as const });
    const former = overlap > 0 ? { formerSecret: webhook.secret, formerEndsAt: daysFrom(now, overlap) } : { formerSecret: null, formerEndsAt: null };
    await tx.webhook.update({ where: { id: webhookId }, data: { secret: sealSecret(settings.secret, secret), ...former } });
    await recordAct({ db: tx, clock }, actor, { action: 'system.change_secret', subject: { kind: 'system', id: webhook.systemId, name: webhook.system.name }, after: { url: webhook.url, overlap } });
    return ok({ secret });
  });
}
