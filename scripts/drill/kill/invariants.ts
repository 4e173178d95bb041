import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '#app/app-context.server.ts';
import { tellOrderStep } from '#app/modules/orders/tell-order-step.server.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import type { SmsPeer } from '#tests/peers/sms-gateway.ts';
import type { Seen } from './people.ts';

type Check = { name: string; /** Finds what breaks it; each row is a fault. */ sql: Prisma.Sql };
type Row = Record<string, unknown>;

const stock = (shelf: Map<string, number>): Check => ({
  name: 'what is on the shelf is what came in less what went out',
  sql: Prisma.sql`
    SELECT v.id, s.came_in, v.stock, s.went_out
    FROM (SELECT began.id, began.came_in, coalesce(sum(l.quantity) FILTER (WHERE o.state NOT IN ('declined', 'cancelled')), 0)::int AS went_out
          FROM unnest(${[...shelf.keys()]}::uuid[], ${[...shelf.values()]}::int[]) AS began (id, came_in)
          LEFT JOIN order_line l ON l.variant_id = began.id LEFT JOIN "order" o ON o.id = l.order_id GROUP BY began.id, began.came_in) s
    JOIN variant v ON v.id = s.id WHERE v.stock <> s.came_in - s.went_out OR v.stock < 0`,
});

/** What holds at every moment, for whoever looks: each is one statement, and what belongs together is written in one transaction. */
const always: Check[] = [
  { name: 'no order without goods, no goods without an order', sql: Prisma.sql`
    SELECT o.code, o.goods FROM "order" o WHERE o.goods <> (SELECT coalesce(sum(l.amount), 0) FROM order_line l WHERE l.order_id = o.id) OR NOT EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id)` },
  { name: 'no checkout without orders, and its sums are theirs', sql: Prisma.sql`
    SELECT g.code, g.total FROM order_group g WHERE g.total IS DISTINCT FROM (SELECT sum(o.total)::int FROM "order" o WHERE o.group_id = g.id)` },
  { name: 'the newest step of an order is its state', sql: Prisma.sql`
    SELECT o.code, o.state::text FROM "order" o WHERE NOT EXISTS (SELECT FROM order_event e WHERE e.order_id = o.id AND e.to_state = o.state AND e.at = (SELECT max(at) FROM order_event WHERE order_id = o.id))` },
  { name: 'what an order was paid is what the ledger was told, and nothing else', sql: Prisma.sql`
    SELECT o.code, o.paid, coalesce(l.paid, 0) AS entered FROM "order" o
    FULL JOIN (SELECT e.order_id, -sum(e.amount) AS paid FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.kind = 'payment' AND e.account = 'buyer' GROUP BY e.order_id) l ON l.order_id = o.id
    WHERE o.id IS NULL OR o.paid <> coalesce(l.paid, 0)` },
  { name: 'what went back to buyers is what the ledger was told', sql: Prisma.sql`
    SELECT o.code, coalesce(r.done, 0) AS done, coalesce(l.back, 0) AS entered FROM "order" o
    LEFT JOIN (SELECT order_id, sum(amount) AS done FROM refund WHERE state = 'done' GROUP BY order_id) r ON r.order_id = o.id
    LEFT JOIN (SELECT e.order_id, sum(e.amount) AS back FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.kind = 'given_back' AND e.account = 'buyer' GROUP BY e.order_id) l ON l.order_id = o.id
    WHERE coalesce(r.done, 0) <> coalesce(l.back, 0)` },
  { name: 'what is to go back stands in the order, and is no more than came in', sql: Prisma.sql`
    SELECT o.code, o.paid, o.refunded FROM "order" o WHERE o.refunded <> (SELECT coalesce(sum(amount), 0) FROM refund r WHERE r.order_id = o.id) OR o.refunded > o.paid` },
  { name: 'every completed order is one sale in the ledger, and no other is', sql: Prisma.sql`
    SELECT o.code, o.state::text, count(t.id)::int AS sales FROM "order" o LEFT JOIN ledger_transaction t ON t.order_id = o.id AND t.kind = 'sale' GROUP BY o.id HAVING count(t.id) <> (o.completed_at IS NOT NULL)::int` },
  { name: 'every transaction of the ledger adds up to nothing', sql: Prisma.sql`
    SELECT t.dedupe_key, sum(e.amount) AS sum FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id GROUP BY t.id HAVING coalesce(sum(e.amount), 1) <> 0` },
  { name: 'a checkout that was answered with an order has it', sql: Prisma.sql`
    SELECT a.key FROM checkout_attempt a WHERE a.answer ? 'placed' AND NOT EXISTS (SELECT FROM order_group g WHERE g.checkout_key = a.key AND g.key = a.answer -> 'placed' ->> 'key')` },
  { name: 'a checkout that was refused has no order', sql: Prisma.sql`
    SELECT a.key FROM checkout_attempt a WHERE a.answer ? 'problem' AND EXISTS (SELECT FROM order_group g WHERE g.checkout_key = a.key)` },
];

/** What holds once everybody has gone home and the worker has nothing left to do. */
const atRest: Check[] = [
  { name: 'every notice of the bank is worked', sql: Prisma.sql`SELECT provider_id, note FROM bank_notice WHERE state = 'new'` },
  { name: 'a payment has received what its notices say', sql: Prisma.sql`
    SELECT p.reference, p.received, coalesce(n.told, 0) AS told FROM payment p LEFT JOIN (SELECT payment_id, sum(amount) AS told FROM bank_notice WHERE payment_id IS NOT NULL GROUP BY payment_id) n ON n.payment_id = p.id
    WHERE p.method = 'vietqr' AND p.received <> coalesce(n.told, 0)` },
  { name: 'money that fits nowhere is a case', sql: Prisma.sql`
    SELECT n.provider_id FROM bank_notice n WHERE n.state = 'case_open' AND NOT EXISTS (SELECT FROM payment_case c WHERE c.notice_id = n.id)` },
  { name: 'whoever paid for an order that was called off gets it back, or has a case', sql: Prisma.sql`
    SELECT o.code, o.state::text, o.paid, o.refunded FROM "order" o WHERE o.state IN ('declined', 'cancelled', 'returned') AND o.paid > o.refunded
      AND NOT EXISTS (SELECT FROM payment_case c WHERE c.order_id = o.id AND c.state = 'open')` },
  { name: 'cash of what was brought by hand is noted', sql: Prisma.sql`
    SELECT o.code, o.total, o.paid FROM "order" o JOIN order_group g ON g.id = o.group_id WHERE g.payment_method = 'cod' AND o.paid <> CASE WHEN o.state IN ('delivered', 'completed') THEN o.total ELSE 0 END` },
  { name: 'every event of the card provider is worked', sql: Prisma.sql`SELECT event_id, type FROM provider_event WHERE worked_at IS NULL` },
  { name: 'every message went to the gateway', sql: Prisma.sql`SELECT id, dedupe_key, trouble FROM message WHERE channel = 'sms' AND sent_at IS NULL` },
  // What the clock sets off at this moment is in living hands.
  { name: 'no job is given up, and none is left in dead hands', sql: Prisma.sql`SELECT id, task_identifier, attempts, last_error, locked_by FROM graphile_worker.jobs WHERE attempts >= max_attempts OR locked_at < now() - interval '30 seconds'` },
];

const noneHangs = (seen: Seen): Check => ({ name: 'no attempt hangs', sql: Prisma.sql`SELECT key, lease_until FROM checkout_attempt WHERE state = 'running' AND NOT key = ANY (${[...seen.givenUp]}::uuid[])` });

export type Faults = Map<string, string>;

async function run(app: AppContext, checks: Check[], faults: Faults, when: string): Promise<void> {
  for (const { name, sql } of checks) {
    const rows = await app.db.$queryRaw<Row[]>(sql);
    if (rows.length > 0 && !faults.has(name)) faults.set(name, `${when}: ${rows.length} ×, such as ${JSON.stringify(rows[0], (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))}`);
  }
}

/** Looks in the middle of everything, right after something was killed and came back. */
export function checkAlways(app: AppContext, { shelf, faults, when }: { shelf: Map<string, number>; faults: Faults; when: string }): Promise<void> {
  return run(app, [stock(shelf), ...always], faults, when);
}

/** Waits until the worker has nothing left to do now. Answers how long that took, in milliseconds. */
export async function untilQuiet(app: AppContext, patience: number): Promise<number> {
  const begun = Date.now();
  for (let quiet = 0; quiet < 2; ) {
    const [{ left } = { left: 0 }] = await app.db.$queryRaw<{ left: number }[]>`SELECT count(*)::int AS left FROM graphile_worker.jobs WHERE (run_at <= now() OR attempts > 0) AND attempts < max_attempts`;
    quiet = left === 0 ? quiet + 1 : 0;
    if (Date.now() - begun > patience) break;
    await sleep(200);
  }
  return Date.now() - begun;
}

/** The whole account, once nobody does anything any more: also against what people saw with their own eyes, and what their phones got. */
export async function checkAtRest(app: AppContext, { shelf, faults, seen, phone, cards }: { shelf: Map<string, number>; faults: Faults; seen: Seen; phone: SmsPeer; cards: StripePeer }): Promise<void> {
  await run(app, [stock(shelf), ...always, ...atRest, noneHangs(seen)], faults, 'at the end');
  const fault = (name: string, found: unknown[]) => found.length > 0 && faults.set(name, `${found.length} ×, such as ${JSON.stringify(found[0])}`);
  const groups = new Map((await app.db.orderGroup.findMany({ select: { checkoutKey: true, key: true } })).map((group) => [group.checkoutKey, group.key]));
  fault('whoever was shown an order has it, once', [...seen.placed].filter(([checkoutKey, key]) => groups.get(checkoutKey) !== key));
  fault('whoever was refused has no order', [...seen.refused].filter((checkoutKey) => groups.has(checkoutKey)));
  const notices = new Map((await app.db.bankNotice.findMany({ select: { providerId: true, amount: true } })).map(({ providerId, amount }) => [providerId, Number(amount)]));
  fault('what the bank was told is heard, is there', [...seen.heard].filter(([id, amount]) => notices.get(id) !== amount));
  const payments = await app.db.payment.findMany({ where: { method: 'card' }, select: { providerRef: true, received: true } });
  const received = new Map(payments.map((payment) => [payment.providerRef, Number(payment.received)]));
  const charges = [...cards.books.charges.values()];
  fault('what the card provider took is what was received', charges.filter((charge) => received.get(String(charge.payment_intent)) !== charge.amount).map(({ id, amount }) => ({ id, amount })));
  const back = await app.db.refund.aggregate({ where: { method: 'card', state: 'done' }, _sum: { amount: true } });
  const sentBack = charges.reduce((sum, charge) => sum + charge.amount_refunded, 0);
  if (sentBack !== (back._sum.amount ?? 0)) faults.set('what the card provider gave back is what is noted', `${sentBack} and ${back._sum.amount}`);
  await checkTold(app, faults);
  const messages = await app.db.message.findMany({ where: { channel: 'sms' }, select: { id: true, body: true } });
  const rows = new Map(messages.map(({ id, body }) => [id, body]));
  const phones = phone.sent.map((body) => String(body.id));
  fault('what a phone got stands in the table', phones.filter((id) => !rows.has(id)));
  fault('no phone got anything twice', phones.filter((id, at) => phones.indexOf(id) !== at));
  fault('every message reached its phone', [...rows.keys()].filter((id) => !phones.includes(id)));
  fault('a message that was sent again is the same', phone.requests.filter(({ body }) => rows.get(String(body.id)) !== body.text).map(({ body }) => body));
}

/** Each step of each order is told to whom it concerns: telling all of them once more adds nothing. */
async function checkTold(app: AppContext, faults: Faults): Promise<void> {
  const before = await app.db.message.count();
  const events = await app.db.orderEvent.findMany({ select: { id: true } });
  const untold: string[] = [];
  await app.db
    .$transaction(
      async (tx) => {
        for (const { id } of events) {
          const known = await tx.message.count();
          await tellOrderStep({ db: tx, settings: app.settings }, { eventId: id });
          if ((await tx.message.count()) > known) untold.push(id);
        }
        throw new Error('taken back');
      },
      { timeout: 120_000 },
    )
    .catch((error: Error) => {
      if (error.message !== 'taken back') throw error;
    });
  if (untold.length > 0) faults.set('every step was told', `${untold.length} of ${events.length} steps were not, with ${before} messages, such as ${untold[0]}`);
}
