import { randomUUID } from 'node:crypto';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Installation } from '#app/platform/installation.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { signOwn } from './adapters/feeds/own.server.ts';
import { feedSettings } from './feeds.server.ts';
import { receiveBankNotice } from './receive-bank-notice.server.ts';

type App = { db: Database; clock: Clock; settings: Settings; installation: () => Promise<Installation> };

/**
 * In the demonstration: what the seller's bank would send for a payment, signed, through the same door. 404 for an unknown payment, and where our own
 * format is not on.
 */
export async function sendDemonstrationNotice(app: App, { paymentId, amount, note }: { paymentId: string; amount: number; note: string }): Promise<void> {
  const secret = (await feedSettings(app)).bankFeeds.own?.secret ?? null;
  const payment = isUuid(paymentId) ? await app.db.payment.findUnique({ where: { id: paymentId }, select: { bankNumber: true } }) : null;
  if (secret === null || !payment?.bankNumber) throw new Response(null, { status: 404 });
  const now = app.clock.now();
  const heard = await receiveBankNotice(app, { provider: 'own', ...signOwn(secret, [{ id: randomUUID(), account: payment.bankNumber, amount, note, at: now }], now) });
  if (!heard.ok) throw new Response(null, { status: 422 });
}
