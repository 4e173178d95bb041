import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { isOutsideUrl } from '#app/platform/outside/post-outside.server.ts';
import type { OutsideRules } from '#app/platform/outside/post-outside.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holdSystem } from './internal/own-system.server.ts';
import { sealSecret } from './internal/webhook-secret.server.ts';
import { mostWebhooks } from './system.ts';
import type { Keeper, WebhookEvent } from './system.ts';
import { newSecret } from './webhook-signature.ts';

type Input = { actor: Actor; keeper: Keeper; systemId: string; /** Of the form, so that one that is sent twice makes one address. */ id: string; url: string; events: WebhookEvent[] };
type Problem = { code: 'sent_twice' | 'not_allowed' | 'no_events' | 'no_scope' | 'too_many' };

/**
 * Registers an address of a system for news. The secret that signs it is read here once and never again. Errors: `not_allowed` (no https address of the
 * open internet), `no_events`, `no_scope` (the system may get no news), `too_many` (20 at once), `sent_twice`. 404 for another's system.
 */
export async function addWebhook(app: { db: Database; clock: Clock; settings: { secret: string }; outside: OutsideRules }, { actor, keeper, systemId, id, url, events }: Input): Promise<Result<{ secret: string }, Problem>> {
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const { db, clock, settings, outside } = app;
  if (url.length > 500 || !isOutsideUrl(url, outside)) return failed({ code: 'not_allowed' });
  if (events.length === 0) return failed({ code: 'no_events' });
  const secret = newSecret();
  try {
    return await db.$transaction(async (tx) => {
      const { name, scopes } = await holdSystem(tx, { systemId, keeper });
      if (!scopes.includes('webhooks')) return failed({ code: 'no_scope' as const });
      if ((await tx.webhook.count({ where: { systemId, removedAt: null } })) >= mostWebhooks) return failed({ code: 'too_many' as const });
      await tx.webhook.create({ data: { id, systemId, url, events, secret: sealSecret(settings.secret, secret), createdAt: clock.now() } });
      await recordAct({ db: tx, clock }, actor, { action: 'system.add_webhook', subject: { kind: 'system', id: systemId, name }, after: { url, events } });
      return ok({ secret });
    });
  } catch (error) {
    if (isConstraintBroken(error) && (await db.webhook.count({ where: { id } })) > 0) return failed({ code: 'sent_twice' });
    throw error;
  }
}
