import type { AppContext } from '#app/app-context.server.ts';
import { dropUnusedEvidence } from '#app/modules/disputes/drop-unused-evidence.server.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Seen } from '../world.ts';
import { note } from './check.ts';
import type { Check, Faults } from './check.ts';

const underWay = Prisma.sql`('return_asked', 'return_accepted', 'return_refused', 'return_received')`;

export const returnsAlways: Check[] = [
  { name: 'a return is asked for once, with its step', sql: Prisma.sql`
    SELECT o.code, e.steps, r.requests FROM "order" o
    CROSS JOIN LATERAL (SELECT count(*)::int AS steps FROM order_event WHERE order_id = o.id AND step = 'ask-return') e
    CROSS JOIN LATERAL (SELECT count(*)::int AS requests FROM return_request r WHERE r.order_id = o.id AND EXISTS (SELECT FROM return_line WHERE return_id = r.id)) r
    WHERE e.steps <> r.requests` },
  { name: 'a return stands where its order stands', sql: Prisma.sql`
    SELECT o.code, o.state::text, r.id FROM "order" o LEFT JOIN return_request r ON r.order_id = o.id AND r.ended_at IS NULL
    WHERE (r.id IS NULL AND o.state IN ${underWay}) OR (r.id IS NOT NULL AND o.state NOT IN ('refunded', 'completed') AND o.state NOT IN ${underWay})` },
  // Who accepts what time has accepted a moment before has answered as well.
  { name: 'what a seller answered is kept with the return', sql: Prisma.sql`
    SELECT o.code, o.state::text, r.answered_at, e.answers, e.of_seller FROM return_request r JOIN "order" o ON o.id = r.order_id
    CROSS JOIN LATERAL (SELECT count(*) AS answers, count(*) FILTER (WHERE by = 'seller') AS of_seller FROM order_event WHERE order_id = o.id AND step IN ('accept-return', 'refuse-return', 'refund-at-once')) e
    WHERE (r.answered_at IS NULL AND e.of_seller > 0) OR (r.answered_at IS NOT NULL AND e.answers = 0)` },
  { name: 'goods are noted as received with the step that says so', sql: Prisma.sql`
    SELECT r.order_id, l.shelved FROM return_request r JOIN return_line l ON l.return_id = r.id
    WHERE (l.shelved IS NOT NULL) <> EXISTS (SELECT FROM order_event e WHERE e.order_id = r.order_id AND e.step = 'receive-return')` },
  { name: 'a line has given back the pieces that were received or refunded', sql: Prisma.sql`
    SELECT l.order_id, l.returned, b.pieces FROM order_line l JOIN "order" o ON o.id = l.order_id
    CROSS JOIN LATERAL (SELECT coalesce(sum(b.quantity), 0)::int AS pieces FROM return_line b JOIN return_request r ON r.id = b.return_id
      WHERE b.order_line_id = l.id AND (b.shelved IS NOT NULL OR (r.ended_at IS NOT NULL AND o.state = 'refunded'))) b
    WHERE l.returned <> b.pieces` },
  { name: 'a return brings what was paid for its pieces', sql: Prisma.sql`
    SELECT o.code, r.amount, s.goods, s.whole FROM return_request r JOIN "order" o ON o.id = r.order_id
    CROSS JOIN LATERAL (SELECT sum(ceil((l.amount - l.discount)::numeric * coalesce(b.quantity, 0) / l.quantity)) AS goods, bool_and(coalesce(b.quantity, 0) = l.quantity) AS whole
      FROM order_line l LEFT JOIN return_line b ON b.order_line_id = l.id AND b.return_id = r.id WHERE l.order_id = o.id) s
    WHERE r.amount <> s.goods + CASE WHEN s.whole AND r.reason <> 'other' THEN o.fee - o.discount_on_fee ELSE 0 END` },
  { name: 'a return that has ended with a refund has it, once, and no other has one', sql: Prisma.sql`
    SELECT o.code, o.state::text, r.amount, r.ended_at, b.refunds, b.amount AS refunded FROM "order" o LEFT JOIN return_request r ON r.order_id = o.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS refunds, coalesce(sum(amount), 0)::int AS amount FROM refund WHERE order_id = o.id AND cause = 'return') b
    WHERE b.refunds > 1 OR b.amount <> CASE WHEN r.ended_at IS NOT NULL AND o.state = 'refunded' THEN r.amount ELSE 0 END` },
  { name: 'what goes back of a sale is entered in the ledger, once for each refund', sql: Prisma.sql`
    SELECT o.code, b.refunds, b.amount, l.entered, l.entered_amount FROM "order" o
    CROSS JOIN LATERAL (SELECT count(*) AS refunds, coalesce(sum(amount), 0) AS amount FROM refund WHERE order_id = o.id AND cause = 'return') b
    CROSS JOIN LATERAL (SELECT count(DISTINCT t.id) AS entered, -coalesce(sum(e.amount), 0) AS entered_amount FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id AND e.account = 'buyer' WHERE t.order_id = o.id AND t.kind = 'refund') l
    WHERE b.refunds <> l.entered OR b.amount <> l.entered_amount` },
];

export const returnsAtRest: Check[] = [
  { name: 'no return stands half-way', sql: Prisma.sql`
    SELECT o.code, o.state::text, o.paid, o.total, r.asked_at FROM return_request r JOIN "order" o ON o.id = r.order_id WHERE r.ended_at IS NULL AND o.state IN ('refunded', 'completed')` },
  { name: 'an order that is sold, and its refunds given back, leaves nothing between buyer and market', sql: Prisma.sql`
    SELECT o.code, o.state::text, sum(e.amount) AS stands FROM "order" o JOIN ledger_entry e ON e.order_id = o.id AND e.account = 'buyer'
    WHERE o.completed_at IS NOT NULL AND NOT EXISTS (SELECT FROM refund WHERE order_id = o.id AND state <> 'done') GROUP BY o.id HAVING sum(e.amount) <> 0` },
];

/** Each return that a person was told is sent is there with its pictures, and none is kept that belongs to nothing once the worker has looked. */
export async function checkPictures(app: AppContext, faults: Faults, { returns }: Seen): Promise<void> {
  const kept = new Map((await app.db.returnRequest.findMany({ include: { pictures: true } })).map(({ id, pictures }) => [id, pictures]));
  note(faults, 'whoever was told that a return is sent has it, with its pictures', [...returns].filter(([id, pictures]) => kept.get(id)?.length !== pictures));
  await dropUnusedEvidence({ ...app, clock: { now: () => new Date(Date.now() + 25 * 3_600_000) } });
  const files = new Set<string>();
  for await (const { key } of app.storage.list('evidence')) files.add(key);
  const named = [...kept.values()].flat().map(({ key }) => key);
  note(faults, 'each picture of a return is there', named.filter((key) => !files.delete(key)));
  note(faults, 'no picture is kept that belongs to nothing', [...files]);
}
