import type { Clock } from '#app/platform/clock.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { postOutside } from '#app/platform/outside/post-outside.server.ts';
import type { OutsideAnswer, OutsideRules } from '#app/platform/outside/post-outside.server.ts';
import { queueDeliveries } from './internal/queue-deliveries.server.ts';
import { openSecrets } from './internal/webhook-secret.server.ts';
import { nextAttempt, outcomeOf } from './retries.ts';
import { signedHeaders } from './webhook-signature.ts';

/** The queue goes by the database's clock: a job is not sent away for what that differs from this one's, in milliseconds. */
const slack = 60_000;

type App = { db: Database; clock: Clock; settings: { secret: string }; outside: OutsideRules };

/**
 * Sends a piece of news to its address and writes down what it answered. What fails is sent again with growing pauses; after the last attempt, or where
 * the address says that it is gone, the address is paused and its keepers hear of it (`systems.paused`). What has arrived or waits is left alone.
 */
export async function deliverNews({ db, clock, settings, outside }: App, { deliveryId }: { deliveryId: string }): Promise<void> {
  const begin = clock.now();
  const delivery = await db.webhookDelivery.findFirst({
    where: { id: deliveryId, sentAt: null, givenUpAt: null, nextAt: { lte: new Date(begin.getTime() + slack) }, webhook: { removedAt: null, pausedAt: null, system: { endedAt: null } } },
    include: { webhook: true },
  });
  if (!delivery) return;
  const { webhook, body, attempts } = delivery;
  const signed = signedHeaders({ id: deliveryId, at: begin, body, secrets: openSecrets(settings.secret, webhook, begin) });
  const started = performance.now();
  const answer = await postOutside(webhook.url, { headers: { ...signed, 'content-type': 'application/json', 'user-agent': 'ChoPhien-Webhooks/1' }, body }, outside);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM webhook WHERE id = ${webhook.id}::uuid FOR UPDATE`;
    // An attempt that ran beside this one has counted already.
    const { count } = await tx.webhookDelivery.updateMany({ where: { id: deliveryId, attempts, sentAt: null }, data: { attempts: attempts + 1, nextAt: null } });
    if (count === 0) return;
    await tx.webhookAttempt.create({ data: { deliveryId, at: begin, milliseconds: Math.round(performance.now() - started), ...inWords(answer) } });
    await conclude(tx, { deliveryId, webhookId: webhook.id, attempts: attempts + 1, answer, now: clock.now() });
  });
}

/** What can be kept: PostgreSQL takes no NUL. */
function inWords(answer: OutsideAnswer): { status: number | null; trouble: string | null; answer: string } {
  return answer.ok ? { status: answer.status, trouble: null, answer: answer.beginning.replaceAll('\0', '').slice(0, 500) } : { status: null, trouble: answer.trouble, answer: '' };
}

async function conclude(tx: Db, { deliveryId, webhookId, attempts, answer, now }: { deliveryId: string; webhookId: string; attempts: number; answer: OutsideAnswer; now: Date }): Promise<void> {
  const outcome = outcomeOf(answer.ok ? answer.status : null);
  if (outcome === 'arrived') return void (await tx.webhookDelivery.update({ where: { id: deliveryId }, data: { sentAt: now } }));
  const again = outcome === 'again' ? nextAttempt(attempts, now) : null;
  if (again) return queueDeliveries(tx, [deliveryId], again);
  await tx.webhookDelivery.update({ where: { id: deliveryId }, data: { givenUpAt: now } });
  const { count } = await tx.webhook.updateMany({ where: { id: webhookId, pausedAt: null }, data: { pausedAt: now, pausedBecause: outcome === 'gone' ? 'gone' : 'failing' } });
  if (count > 0) await announce(tx, 'systems.paused', { webhookId, deliveryId });
}
