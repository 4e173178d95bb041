import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Installation } from '#app/platform/installation.server.ts';
import type { MailGateway } from '#app/platform/mail/mail-gateway.server.ts';
import type { Delivery, SmsGateway } from '#app/platform/sms/sms-gateway.server.ts';
import { blotCode } from './internal/blot-code.ts';
import { mailHtml } from './internal/mail-html.ts';
import { pauseAfter } from './pauses.ts';

type Gateways = { sms: SmsGateway | null; mail: MailGateway | null };
type SendingApp = Gateways & { db: Database; clock: Clock; installation: () => Promise<Installation> };
type Waiting = { id: string; channel: 'sms' | 'mail'; recipient: string; subject: string | null; body: string; holdsCode: boolean; uselessAt: Date | null; attempts: number };

/** Longer than a gateway is waited for. */
const timeout = 40_000;

/**
 * Hands a message to its gateway, and notes that it went. What went or was given up is left alone, so that telling the event again sends nothing
 * twice; the row stays locked meanwhile, so that two workers do not send it both. A worker that ends between the gateway's answer and its note
 * sends again under the same id, which is how the gateway, or the mailbox, knows the message. Where another attempt may succeed, the job comes
 * again after a pause that grows; what nobody needs any more is dropped, and the row says so. Without a gateway, and always in the
 * demonstration, the table is the outbox and nothing is sent.
 */
export async function sendMessage(app: SendingApp, { messageId }: { messageId: string }): Promise<void> {
  const { db, clock } = app;
  if ((await app.installation()).demonstration) return;
  await db.$transaction(
    async (tx) => {
      const message = await lockWaiting(tx, messageId);
      const send = message && gatewayOf(app, message);
      if (!send) return;
      const now = clock.now();
      const late = message.uselessAt !== null && message.uselessAt <= now;
      const delivery: Delivery = late ? { taken: false, final: true, trouble: 'too late' } : await send();
      const over = delivery.taken || delivery.final;
      const attempts = message.attempts + (late ? 0 : 1);
      await tx.message.update({
        where: { id: message.id },
        data: {
          attempts,
          sentAt: delivery.taken ? now : null,
          refusedAt: !delivery.taken && delivery.final ? now : null,
          trouble: delivery.taken ? null : delivery.trouble,
          ...(over && message.holdsCode && { body: blotCode(message.body) }),
        },
      });
      if (!over) await announce(tx, 'notifications.send', { messageId: message.id }, { key: `send ${message.id}`, notBefore: new Date(now.getTime() + pauseAfter(attempts)) });
    },
    { timeout },
  );
}

function gatewayOf({ sms, mail }: Gateways, { id, channel, recipient: to, subject, body }: Waiting): (() => Promise<Delivery>) | null {
  if (channel === 'sms') return sms && (() => sms.send({ id, to, text: body }));
  return mail && (() => mail.send({ id, to, subject: subject ?? '', text: body, html: mailHtml({ subject: subject ?? '', body }) }));
}

async function lockWaiting(tx: Db, id: string): Promise<Waiting | undefined> {
  const [message] = await tx.$queryRaw<Waiting[]>`
    SELECT id, channel::text, recipient, subject, body, holds_code AS "holdsCode", useless_at AS "uselessAt", attempts FROM message
    WHERE id = ${id}::uuid AND sent_at IS NULL AND refused_at IS NULL
    FOR UPDATE SKIP LOCKED`;
  return message;
}
