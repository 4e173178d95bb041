import type { AppContext } from '#app/app-context.server.ts';
import { tellOrderStep } from '#app/modules/orders/tell-order-step.server.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { SmsPeer } from '#tests/peers/sms-gateway.ts';
import { note } from './check.ts';
import type { Check, Faults } from './check.ts';

export const messagesAtRest: Check[] = [
  { name: 'every message went to the gateway', sql: Prisma.sql`SELECT id, dedupe_key, trouble FROM message WHERE channel = 'sms' AND sent_at IS NULL` },
  // Cases of the same amount are told in the same words.
  { name: 'nobody is told the same twice', sql: Prisma.sql`
    SELECT recipient, body, array_agg(dedupe_key) AS keys FROM message WHERE dedupe_key NOT LIKE 'case:%' GROUP BY recipient, channel, body HAVING count(*) > 1` },
  // What goes back because an order was called off is said with that step, and what was done at once is said once.
  { name: 'whoever gets money back is told so', sql: Prisma.sql`
    SELECT r.id, r.cause, r.state::text FROM refund r
    WHERE (r.state = 'done' OR r.cause <> 'called_off') AND NOT EXISTS (SELECT FROM message WHERE dedupe_key = 'refund:' || r.id || CASE WHEN r.state = 'done' THEN ':done:buyer' ELSE ':due:buyer' END)` },
];

/** Messages against what phones got. */
export async function checkPhones(app: AppContext, faults: Faults, phone: SmsPeer): Promise<void> {
  const messages = await app.db.message.findMany({ where: { channel: 'sms' }, select: { id: true, body: true } });
  const rows = new Map(messages.map(({ id, body }) => [id, body]));
  const phones = phone.sent.map((body) => String(body.id));
  const got = new Set(phones);
  note(faults, 'what a phone got stands in the table', phones.filter((id) => !rows.has(id)));
  note(faults, 'no phone got anything twice', phones.filter((id, at) => phones.indexOf(id) !== at));
  note(faults, 'every message reached its phone', [...rows.keys()].filter((id) => !got.has(id)));
  note(faults, 'a message that was sent again is the same', phone.requests.filter(({ body }) => rows.get(String(body.id)) !== body.text).map(({ body }) => body));
}

/** Each step of each order is told to whom it concerns: telling all of them once more adds nothing. */
export async function checkTold(app: AppContext, faults: Faults): Promise<void> {
  const events = await app.db.orderEvent.findMany({ select: { id: true, step: true, to: true } });
  const untold: unknown[] = [];
  await app.db
    .$transaction(
      async (tx) => {
        for (const event of events) {
          const known = await tx.message.count();
          await tellOrderStep({ db: tx, settings: app.settings }, { eventId: event.id });
          if ((await tx.message.count()) > known) untold.push(event);
        }
        throw new Error('taken back');
      },
      { timeout: 120_000 },
    )
    .catch((error: Error) => {
      if (error.message !== 'taken back') throw error;
    });
  note(faults, 'every step was told', untold);
}
