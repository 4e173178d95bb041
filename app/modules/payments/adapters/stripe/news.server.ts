import type { Stripe } from 'stripe';
import type { News } from '../../port.ts';
import { sure } from './client.server.ts';

/** What an event is about: the thing itself is asked for as it is now. */
export type EventPayload = { created: number; object: string; id: string };

/**
 * What an event means. None of them is believed beyond what it is about, so that late, doubled and reversed ones mean the same: each asks Stripe how the
 * thing stands now. Things without our marks belong to somebody else who uses the same account, and mean nothing.
 */
export async function newsOf(stripe: Stripe, type: string, { object, id }: EventPayload): Promise<News[]> {
  if (object === 'checkout.session') return newsOfSession(stripe, id);
  if (object === 'charge') return [...(await newsOfCharge(stripe, id)), ...(type === 'charge.refunded' ? await newsOfRefunds(stripe, id) : [])];
  if (object === 'refund') return newsOfRefund(stripe, sure(await stripe.refunds.retrieve(id), 'refund'));
  if (object === 'dispute') return newsOfDispute(stripe, id);
  return [];
}

async function newsOfSession(stripe: Stripe, id: string): Promise<News[]> {
  const session = sure(await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge.balance_transaction'] }), 'checkout.session');
  const reference = referenceIn(session.metadata);
  if (!reference) return [];
  if (session.status === 'expired') return [{ kind: 'ended', reference }];
  const intent = thing(session.payment_intent);
  const charge = thing(intent?.latest_charge);
  if (session.payment_status !== 'paid' || !intent || !charge) return [];
  return [paid(reference, intent.id, charge), ...feeOf(reference, charge)];
}

async function newsOfCharge(stripe: Stripe, id: string): Promise<News[]> {
  const charge = sure(await stripe.charges.retrieve(id, { expand: ['balance_transaction', 'payment_intent'] }), 'charge');
  const intent = thing(charge.payment_intent);
  const reference = referenceIn(intent?.metadata) ?? referenceIn(charge.metadata);
  if (!reference || !intent || !isPaid(charge)) return [];
  return [paid(reference, intent.id, charge), ...feeOf(reference, charge)];
}

async function newsOfRefunds(stripe: Stripe, charge: string): Promise<News[]> {
  const news: News[] = [];
  for await (const refund of stripe.refunds.list({ charge, limit: 100 })) news.push(...(await newsOfRefund(stripe, refund)));
  return news;
}

async function newsOfRefund(stripe: Stripe, refund: Stripe.Refund): Promise<News[]> {
  const { id: providerRef, amount, currency, metadata, status, failure_reason: why } = refund;
  const refundId = metadata?.refund ?? null;
  const at = instant(refund.created);
  if (status === 'failed' || status === 'canceled') return refundId ? [{ kind: 'refund_failed', refundId, providerRef, why: why ?? status, at }] : [];
  if (status !== 'succeeded') return [];
  const reference = await referenceOfIntent(stripe, idOf(refund.payment_intent));
  return reference ? [{ kind: 'refunded', refundId, reference, providerRef, amount: inDong(amount, currency), at }] : [];
}

async function newsOfDispute(stripe: Stripe, id: string): Promise<News[]> {
  const dispute = sure(await stripe.disputes.retrieve(id), 'dispute');
  const reference = await referenceOfIntent(stripe, idOf(dispute.payment_intent));
  if (!reference) return [];
  const { amount, currency, status, created } = dispute;
  const state = status === 'lost' ? 'lost' : ['won', 'warning_closed', 'prevented'].includes(status) ? 'won' : 'open';
  const fees = dispute.balance_transactions.flatMap((transaction) => feeIn(reference, transaction, amount));
  return [{ kind: 'disputed', reference, providerRef: id, amount: inDong(amount, currency), state, at: instant(created) }, ...fees];
}

async function referenceOfIntent(stripe: Stripe, id: string | null): Promise<string | null> {
  return id ? referenceIn(sure(await stripe.paymentIntents.retrieve(id), 'payment_intent').metadata) : null;
}

function paid(reference: string, providerRef: string, { amount, currency, created }: Stripe.Charge): News {
  return { kind: 'paid', reference, providerRef, amount: inDong(amount, currency), at: instant(created) };
}

/** It is known a little after the payment itself. */
function feeOf(reference: string, charge: Stripe.Charge): News[] {
  const transaction = thing(charge.balance_transaction);
  return transaction ? feeIn(reference, transaction, charge.amount) : [];
}

/** An account that is settled in another currency tells its fee in that: the same share of the đồng. */
function feeIn(reference: string, { id: providerRef, fee, amount: whole, currency, created }: Stripe.BalanceTransaction, amount: number): News[] {
  const inVnd = currency === 'vnd' || whole === 0 ? fee : Math.round((fee * amount) / Math.abs(whole));
  return fee > 0 && (currency === 'vnd' || whole !== 0) ? [{ kind: 'fee', reference, providerRef, amount: inVnd, at: instant(created) }] : [];
}

export function isPaid({ paid: isTaken, captured, status }: Stripe.Charge): boolean {
  return isTaken && captured && status === 'succeeded';
}

/** Đồng have no smaller unit with Stripe. Another currency is none of ours. */
export function inDong(amount: number, currency: string): bigint {
  if (currency !== 'vnd') throw new Error(`Stripe tells of ${currency}, not of đồng`);
  return BigInt(amount);
}

export function instant(seconds: number): Date {
  return new Date(seconds * 1_000);
}

export function referenceIn(metadata: Stripe.Metadata | null | undefined): string | null {
  return metadata?.payment && metadata.reference ? metadata.reference : null;
}

/** Of a thing that was asked for whole. */
function thing<Thing extends { id: string }>(value: string | Thing | null | undefined): Thing | null {
  return typeof value === 'object' ? value : null;
}

function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null);
}
