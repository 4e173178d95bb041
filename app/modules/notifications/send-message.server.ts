import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Installation } from '#app/platform/installation.server.ts';
import type { Delivery, SmsGateway } from '#app/platform/sms/sms-gateway.server.ts';
import { blotCode } from './internal/blot-code.ts';

type SendingApp = { db: Database; clock: Clock; sms: SmsGateway | null; installation: () => Promise<Installation> };
type Waiting = { id: string; recipient: string; body: string; holdsCode: boolean; uselessAt: Date | null };

/**
 * Hands a text message to the gateway, and notes that it went. What went or was given up is left alone, so that telling the event again
 * sends nothing twice; the row stays locked meanwhile, so that two workers do not send it both. A worker that ends between the gateway's
 * answer and its note sends again under the same id, which is how the gateway knows the message. Throws where another attempt may
 * succeed: the job comes again. Without a gateway, and always in the demonstration, the table is the outbox and nothing is sent.
 */
export async function sendMessage(app: SendingApp, { messageId }: { messageId: string }): Promise<void> {
  const { db, clock, sms } = app;
  if (!sms || (await app.installation()).demonstration) return;
  const trouble = await db.$transaction(async (tx) => {
    const message = await lockWaiting(tx, messageId);
    if (!message) return null;
    const now = clock.now();
    const late = message.uselessAt !== null && message.uselessAt <= now;
    const delivery: Delivery = late ? { taken: false, final: true, trouble: 'too late' } : await sms.send({ id: message.id, to: message.recipient, text: message.body });
    const over = delivery.taken || delivery.final;
    await tx.message.update({
      where: { id: message.id },
      data: {
        attempts: { increment: late ? 0 : 1 },
        sentAt: delivery.taken ? now : null,
        refusedAt: !delivery.taken && delivery.final ? now : null,
        trouble: delivery.taken ? null : delivery.trouble,
        ...(over && message.holdsCode && { body: blotCode(message.body) }),
      },
    });
    return over ? null : delivery.trouble;
  });
  if (trouble !== null) throw new Error(`The gateway did not take a text message: ${trouble}.`);
}

async function lockWaiting(tx: Db, id: string): Promise<Waiting | undefined> {
  const [message] = await tx.$queryRaw<Waiting[]>`
    SELECT id, recipient, body, holds_code AS "holdsCode", useless_at AS "uselessAt" FROM message
    WHERE id = ${id}::uuid AND channel = 'sms' AND sent_at IS NULL AND refused_at IS NULL
    FOR UPDATE SKIP LOCKED`;
  return message;
}
