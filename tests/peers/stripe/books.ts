import type { Stripe } from 'stripe';
import { listOf, newBalanceTransaction, newCharge, newDispute, newIntent, newRefund, newSession, textsOf } from './objects.ts';
import type { BalanceTransaction, Charge, Dispute, Intent, Refund, RefundStatus, Session } from './objects.ts';

/** Stripe refuses a request: what it answers. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: { type: string; code?: string; param?: string; message: string };

  constructor(status: number, message: string, more: { type?: string; code?: string; param?: string } = {}) {
    super(message);
    this.status = status;
    this.error = { type: 'invalid_request_error', message, ...more };
  }
}

export type Told = { id: string; object: 'event'; api_version: string; created: number; data: { object: object }; livemode: boolean; pending_webhooks: number; request: null; type: string };

type Options = {
  now: () => Date;
  apiVersion: string;
  /** Đồng for a unit of the account's own currency, in which Stripe settles; null = the account is in đồng. */
  rate: number | null;
  /** After which number its ids go on: a market that knows another peer of its own takes none of them for one that it has heard of. */
  last?: number;
};

const leastAmount = 13_000;
const halfHour = 30 * 60;
const mostPerPage = 100;

/** What Stripe knows, and the rules by which it changes. Each change is told as an event, in the order in which it happened. */
export function openBooks({ now, apiVersion, rate, last = 0 }: Options) {
  const sessions = new Map<string, Session>();
  const wishes = new Map<string, Stripe.Checkout.SessionCreateParams>();
  const intents = new Map<string, Intent>();
  const charges = new Map<string, Charge>();
  const refunds = new Map<string, Refund>();
  const disputes = new Map<string, Dispute>();
  const balance = new Map<string, BalanceTransaction>();
  const events: Told[] = [];

  const seconds = () => Math.floor(now().getTime() / 1_000);
  const next = (prefix: string) => `${prefix}_${String((last += 1)).padStart(14, '0')}`;

  function tell(type: string, object: object): void {
    events.push({ id: next('evt'), object: 'event', api_version: apiVersion, created: seconds(), data: { object: structuredClone(object) }, livemode: false, pending_webhooks: 1, request: null, type });
  }

  function find<Thing>(things: Map<string, Thing>, id: string, name: string): Thing {
    const thing = things.get(id);
    if (!thing) throw new Refusal(404, `No such ${name}: '${id}'`, { code: 'resource_missing', param: 'id' });
    return thing;
  }

  /** Of đồng, in the account's currency and its smallest unit. */
  const settled = (amount: number) => (rate === null ? amount : Math.round((amount * 100) / rate));
  const currencyOfAccount = rate === null ? 'vnd' : 'usd';

  function enterBalance(amount: number, fee: number, source: string, type: 'charge' | 'refund' | 'adjustment'): BalanceTransaction {
    const made = newBalanceTransaction({ id: next('txn'), created: seconds(), amount: settled(amount), currency: currencyOfAccount, fee: settled(fee), rate: rate === null ? null : 1 / rate, source, type });
    balance.set(made.id, made);
    return made;
  }

  function createSession(wanted: Stripe.Checkout.SessionCreateParams, origin: string): Session {
    const created = seconds();
    const session = newSession({ id: next('cs_test'), created }, wanted, origin);
    if (wanted.mode !== 'payment' || !wanted.line_items?.length) throw new Refusal(400, 'line_items are required in payment mode', { param: 'line_items' });
    if (!wanted.success_url) throw new Refusal(400, 'success_url is required for a hosted page', { param: 'success_url' });
    for (const { price_data: price, quantity } of wanted.line_items) {
      if (!price?.product_data?.name || price.unit_amount === undefined || price.unit_amount < 0 || !quantity) throw new Refusal(400, 'a line needs a name, an amount and a quantity', { param: 'line_items' });
      if (price.currency !== session.currency) throw new Refusal(400, 'all lines must have one currency', { param: 'line_items' });
    }
    if (session.currency === 'vnd' && (session.amount_total < leastAmount || session.amount_total > 99_999_999_999)) throw new Refusal(400, 'the amount is too small or too large', { code: 'amount_too_small' });
    if (session.expires_at < created + halfHour || session.expires_at > created + 24 * 3_600) throw new Refusal(400, 'expires_at must lie between 30 minutes and 24 hours from now', { param: 'expires_at' });
    if (Object.values(session.metadata).some((text) => text.length > 500) || Object.keys(session.metadata).length > 50) throw new Refusal(400, 'too much metadata', { param: 'metadata' });
    sessions.set(session.id, session);
    wishes.set(session.id, wanted);
    return session;
  }

  function expireSession(id: string): Session {
    const session = find(sessions, id, 'checkout.session');
    if (session.status !== 'open') throw new Refusal(400, 'Only Checkout Sessions with a status in ["open"] can be expired.');
    Object.assign(session, { status: 'expired', url: null });
    tell('checkout.session.expired', session);
    return session;
  }

  /** A buyer types a card that is taken. `feeLater`: Stripe books it a little after. */
  function pay(id: string, { feeLater = false, amount }: { feeLater?: boolean; amount?: number } = {}): Charge {
    const session = find(sessions, id, 'checkout.session');
    if (session.status !== 'open' || session.expires_at <= seconds()) throw new Refusal(400, 'This page has run out.');
    const { description = null, metadata } = wishes.get(id)?.payment_intent_data ?? {};
    const facts = { created: seconds(), amount: amount ?? session.amount_total, currency: session.currency ?? 'vnd', description, metadata: textsOf(metadata) };
    const intent = newIntent({ id: next('pi'), ...facts });
    const charge = newCharge({ id: next('ch'), intent: intent.id, ...facts });
    intents.set(intent.id, Object.assign(intent, { latest_charge: charge.id }));
    charges.set(charge.id, charge);
    Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: intent.id, url: null });
    if (!feeLater) Object.assign(charge, { balance_transaction: enterBalance(charge.amount, feeOf(charge.amount), charge.id, 'charge').id });
    tell('charge.succeeded', charge);
    tell('checkout.session.completed', session);
    if (feeLater) bookFee(charge.id);
    return charge;
  }

  function bookFee(id: string): void {
    const charge = find(charges, id, 'charge');
    Object.assign(charge, { balance_transaction: enterBalance(charge.amount, feeOf(charge.amount), charge.id, 'charge').id });
    tell('charge.updated', charge);
  }

  function createRefund({ payment_intent: intentId, charge: chargeId, amount: wanted, metadata }: Stripe.RefundCreateParams, status: RefundStatus): Refund {
    const charge = chargeId ? find(charges, chargeId, 'charge') : find(charges, find(intents, intentId ?? '', 'payment_intent').latest_charge ?? '', 'charge');
    const left = charge.amount - charge.amount_refunded;
    const amount = wanted ?? left;
    if (charge.disputed) throw new Refusal(400, `Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
    if (left === 0) throw new Refusal(400, `Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
    if (amount <= 0 || amount > left) throw new Refusal(400, `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, { param: 'amount' });
    const refund: Refund = newRefund({ id: next('re'), created: seconds(), amount, currency: charge.currency, metadata: textsOf(metadata), intent: charge.payment_intent, charge: charge.id, status });
    refunds.set(refund.id, refund);
    tell('refund.created', refund);
    if (status !== 'failed') {
      Object.assign(charge, { amount_refunded: charge.amount_refunded + amount, refunded: charge.amount_refunded + amount === charge.amount });
      enterBalance(-amount, 0, refund.id, 'refund');
      tell('charge.refunded', charge);
    } else tell('refund.failed', refund);
    return refund;
  }

  /** A refund goes on its way: it arrives, or the card's bank sends it back, also after it had arrived. */
  function moveRefund(id: string, status: RefundStatus): void {
    const refund = find(refunds, id, 'refund');
    const charge = find(charges, refund.charge, 'charge');
    Object.assign(refund, { status, ...(status === 'failed' && { failure_reason: 'expired_or_canceled_card' }) });
    if (status === 'failed') Object.assign(charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
    tell(status === 'failed' ? 'refund.failed' : 'refund.updated', refund);
  }

  function openDispute(chargeId: string, amount?: number): Dispute {
    const charge = find(charges, chargeId, 'charge');
    const id = next('du');
    const wanted = amount ?? charge.amount;
    const dispute = newDispute({ id, created: seconds(), amount: wanted, currency: charge.currency, intent: charge.payment_intent, charge: chargeId, taken: enterBalance(-wanted, 390_000, id, 'adjustment') });
    disputes.set(id, dispute);
    Object.assign(charge, { disputed: true });
    tell('charge.dispute.created', dispute);
    return dispute;
  }

  function closeDispute(id: string, status: 'won' | 'lost'): void {
    const dispute = find(disputes, id, 'dispute');
    Object.assign(dispute, { status });
    if (status === 'won') dispute.balance_transactions.push(enterBalance(dispute.amount, 0, id, 'adjustment'));
    tell('charge.dispute.closed', dispute);
  }

  type Page = { limit?: number; starting_after?: string; created?: { gte?: number; gt?: number; lt?: number; lte?: number } | number };

  /** The newest first. */
  function page<Thing extends { id: string; created: number }>(url: string, things: Thing[], { limit = 10, starting_after: after, created }: Page) {
    const span = typeof created === 'object' ? created : {};
    const newest = things
      .filter((thing) => thing.created >= (span.gte ?? 0) && thing.created > (span.gt ?? -1) && thing.created < (span.lt ?? Infinity) && thing.created <= (span.lte ?? Infinity))
      .reverse();
    const from = after ? newest.findIndex(({ id }) => id === after) + 1 : 0;
    const size = Math.min(limit, mostPerPage);
    return listOf(url, newest.slice(from, from + size), from + size < newest.length);
  }

  /** Puts things in the place of their ids, as asked: 'payment_intent.latest_charge.balance_transaction'. */
  function expanded<Thing extends object>(thing: Thing, paths: readonly string[] = []): Thing {
    const copy = structuredClone(thing) as Record<string, unknown>;
    for (const path of paths) {
      let holder = copy;
      for (const name of path.split('.')) {
        const value = holder[name];
        if (value === undefined) throw new Refusal(400, `This property cannot be expanded (${path}).`, { param: 'expand' });
        if (value === null) break;
        if (typeof value === 'string') holder[name] = structuredClone(intents.get(value) ?? charges.get(value) ?? balance.get(value) ?? value);
        holder = holder[name] as Record<string, unknown>;
      }
    }
    return copy as Thing;
  }

  return {
    sessions, charges, refunds, disputes, intents, events, wishOf: (id: string) => wishes.get(id), createSession, expireSession, pay, bookFee, createRefund, moveRefund, openDispute, closeDispute, page, expanded,
    session: (id: string) => find(sessions, id, 'checkout.session'),
    intent: (id: string) => find(intents, id, 'payment_intent'),
    charge: (id: string) => find(charges, id, 'charge'),
    refund: (id: string) => find(refunds, id, 'refund'),
    dispute: (id: string) => find(disputes, id, 'dispute'),
  };
}

/** 4.4 per cent and 8,000 đồng. */
export function feeOf(amount: number): number {
  return Math.round((amount * 44) / 1_000) + 8_000;
}
