import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { openCase } from './internal/open-case.server.ts';
import { takeNotice } from './internal/take-notice.server.ts';
import { findToldBefore } from './internal/told-before.server.ts';
import type { NewTelling } from './internal/told-before.server.ts';
import type { Notice } from './internal/take-notice.server.ts';
import { looksLikeOurs, referencesIn } from './transfer-note.ts';

type App = { db: Database; clock: Clock; settings: Settings };

/**
 * Works a notice of a transfer, once, however often it is asked to: finds the payment that its note and account name, and takes the money for it.
 * What fits nothing becomes a case; what has nothing to do with the market is forgotten, but for its number and amount. A transfer that another service
 * has told of before is marked as that one, and does nothing.
 */
export function workBankNotice({ db, clock, settings }: App, { noticeId }: { noticeId: string }): Promise<void> {
  return db.$transaction(async (tx) => {
    const [notice] = await tx.$queryRaw<NewTelling[]>`
      SELECT id, provider, account, amount, note, reference, at FROM bank_notice WHERE id = ${noticeId}::uuid AND state = 'new' FOR NO KEY UPDATE`;
    if (!notice) return;
    const before = await findToldBefore(tx, notice);
    if (before) {
      const isForgotten = before.state === 'ignored';
      await tx.bankNotice.update({ where: { id: notice.id }, data: { sameAsId: before.id, ...(isForgotten ? { state: 'ignored', note: '', raw: {} } : { state: 'matched' }) } });
      return;
    }
    const app = { db: tx, clock, settings };
    const named = await findNamed(tx, notice);
    const fits = named.filter(({ isAccount }) => isAccount);
    const payment = fits.find(({ missing }) => missing === notice.amount) ?? fits[0];
    if (payment) return takeNotice(app, notice, payment.id);
    const [other] = named;
    if (!other) return workUnknown(app, notice);
    const { id: paymentId, orderId, sellerId, amount } = other;
    await openCase(app, { kind: 'wrong_account', key: `wrong_account:${notice.id}`, orderId, sellerId, paymentId, noticeId: notice.id, amount: notice.amount, expected: BigInt(amount), at: clock.now() });
    await tx.bankNotice.update({ where: { id: notice.id }, data: { state: 'case_open' } });
  });
}

type Named = { id: string; orderId: string; sellerId: string; amount: number; missing: bigint; isAccount: boolean };

/** The transfers that the note names, the likeliest first. An account counts that the buyer was shown, or to which its seller has changed since. */
async function findNamed(tx: Db, { note, account }: Notice): Promise<Named[]> {
  const references = referencesIn(note);
  if (references.length === 0) return [];
  return tx.$queryRaw<Named[]>`
    SELECT p.id, p.order_id AS "orderId", o.seller_id AS "sellerId", p.amount, p.amount - p.received AS missing,
           (p.bank_number = ANY (${account.split(' ')}) OR EXISTS (SELECT 1 FROM bank_account b WHERE b.seller_id = o.seller_id AND b.number = ANY (${account.split(' ')}))) AS "isAccount"
    FROM payment p JOIN "order" o ON o.id = p.order_id
    WHERE p.provider = 'vietqr' AND p.reference = ANY (${references})
    ORDER BY array_position(${references}::text[], p.reference)`;
}

/** Days after its end in which somebody may still transfer for a payment. */
const lateDays = 3;

/**
 * A seller's account takes more than the market's money. A transfer that names no order is shown only where its note looks like one of ours, or the
 * account has an unpaid order of this amount; else what it says of people's lives is not kept.
 */
async function workUnknown(app: { db: Db; clock: Clock; settings: Settings }, { id, account, amount, note }: Notice): Promise<void> {
  const { db: tx, clock } = app;
  const accounts = account.split(' ');
  const now = clock.now();
  const since = new Date(now.getTime() - lateDays * 86_400_000);
  const [known] = await tx.$queryRaw<{ sellerId: string; isExpected: boolean }[]>`
    SELECT b.seller_id AS "sellerId", EXISTS (
      SELECT 1 FROM payment p JOIN "order" o ON o.id = p.order_id
      WHERE o.seller_id = b.seller_id AND p.provider = 'vietqr' AND p.amount - p.received = ${amount} AND (p.state = 'waiting' OR (p.state = 'ended' AND p.expires_at > ${since}))) AS "isExpected"
    FROM bank_account b WHERE b.number = ANY (${accounts}) ORDER BY "isExpected" DESC, b.seller_id LIMIT 1`;
  if (known && (known.isExpected || looksLikeOurs(note))) {
    await openCase(app, { kind: 'unknown_note', key: `unknown_note:${id}`, orderId: null, sellerId: known.sellerId, paymentId: null, noticeId: id, amount, expected: null, at: now });
    await tx.bankNotice.update({ where: { id }, data: { state: 'case_open' } });
    return;
  }
  await tx.bankNotice.update({ where: { id }, data: { state: 'ignored', note: '', raw: {} } });
}
