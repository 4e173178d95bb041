import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { holdWebhook } from './internal/own-webhook.server.ts';
import { queueDeliveries } from './internal/queue-deliveries.server.ts';
import type { Keeper } from './system.ts';

type Input = { actor: Actor; keeper: Keeper; webhookId: string; what: 'pause' | 'resume' | 'remove' };

/** Pauses an address, sends to it again (also what has waited), or removes it for good. What is so already stays so. 404 for another's. */
export async function steerWebhook({ db, clock }: { db: Database; clock: Clock }, { actor, keeper, webhookId, what }: Input): Promise<void> {
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const { systemId, system, url, pausedAt } = await holdWebhook(tx, { webhookId, keeper });
    if ((what === 'pause' && pausedAt) || (what === 'resume' && !pausedAt)) return;
    const data = { pause: { pausedAt: now, pausedBecause: 'by_hand' }, resume: { pausedAt: null, pausedBecause: null }, remove: { removedAt: now } }[what];
    await tx.webhook.update({ where: { id: webhookId }, data });
    const action = ({ pause: 'system.pause_webhook', resume: 'system.resume_webhook', remove: 'system.remove_webhook' } as const)[what];
    await recordAct({ db: tx, clock }, actor, { action, subject: { kind: 'system', id: systemId, name: system.name }, after: { url } });
    if (what !== 'resume') return;
    const waiting = await tx.webhookDelivery.findMany({ where: { webhookId, sentAt: null, givenUpAt: null }, select: { id: true } });
    await queueDeliveries(tx, waiting.map(({ id }) => id), now);
  });
}
