import { z } from 'zod';
import { addDays, startOfVietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { PaymentProvider, ProviderApp, ProviderLine } from '../../port.ts';
import { clientOf, problemOf, sure } from './client.server.ts';
import { inDong, instant, isPaid, newsOf, referenceIn } from './news.server.ts';
import { sessionParams } from './session.server.ts';

const told = z.object({ id: z.string().min(1).max(255), type: z.string().min(1).max(200), created: z.int(), data: z.object({ object: z.object({ object: z.string(), id: z.string().max(255).optional() }) }) });
const kept = z.object({ created: z.int(), object: z.string(), id: z.string() });

/** Seconds in which an event is to arrive after it was signed; Stripe signs each of its tries anew. */
const window = 300;

/**
 * Stripe Checkout: a whole checkout in one go, in đồng, which have no smaller unit. The card is typed on Stripe's page and never comes here. Each request
 * carries a key made of the row that it is about: asked again, also by another process after a fault, it is the same request.
 * Off unless the operator has set both secrets.
 */
export const stripe: PaymentProvider = {
  key: 'stripe',
  method: 'card',
  covers: 'group',
  hands: { in: 'card', holder: 'stripe' },
  offers: async ({ settings }) => settings.stripe !== null,
  accounts: null,
  async begin(app, payment) {
    try {
      const client = await openClient(app);
      const session = sure(await client.checkout.sessions.create(sessionParams(payment, app.settings.publicUrl), { idempotencyKey: `begin-${payment.id}` }), 'checkout.session');
      return ok({ providerRef: session.id, payUrl: session.url });
    } catch (fault) {
      return problemOf(fault);
    }
  },
  async end(app, { id, providerRef }) {
    try {
      sure(await (await openClient(app)).checkout.sessions.expire(providerRef, {}, { idempotencyKey: `end-${id}` }), 'checkout.session');
      return ok(null);
    } catch (fault) {
      return problemOf(fault);
    }
  },
  async refund(app, { id, attempt, providerRef, reference, amount }) {
    try {
      const client = await openClient(app);
      const refund = sure(await client.refunds.create({ payment_intent: providerRef, amount, metadata: { refund: id, reference } }, { idempotencyKey: `refund-${id}-${attempt}` }), 'refund');
      return ok({ providerRef: refund.id, done: false, at: instant(refund.created) });
    } catch (fault) {
      return problemOf(fault);
    }
  },
  notices: {
    on: ({ settings }) => settings.stripe !== null,
    async read(app, { headers, body, now }) {
      const signature = headers.get('stripe-signature') ?? '';
      const [, timestamp] = /(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature) ?? [];
      if (timestamp === undefined || Math.abs(now.getTime() / 1_000 - Number(timestamp)) > window) return failed({ code: 'forged' });
      const client = await openClient(app);
      try {
        const { id, type, created, data } = told.parse(client.webhooks.constructEvent(body, signature, secretOf(app), window, undefined, now.getTime()));
        return ok([{ id, type, payload: { created, object: data.object.object, id: data.object.id ?? '' } }]);
      } catch (fault) {
        return failed({ code: fault instanceof client.errors.StripeSignatureVerificationError ? 'forged' : 'unreadable' });
      }
    },
    async newsOf(app, { type, payload }) {
      return newsOf(await openClient(app), type, kept.parse(payload));
    },
  },
  async listDay(app, day) {
    const client = await openClient(app);
    const span = { gte: seconds(startOfVietnamDay(day)), lt: seconds(startOfVietnamDay(addDays(day, 1))) };
    const lines: ProviderLine[] = [];
    for await (const charge of client.charges.list({ created: span, limit: 100 })) {
      if (isPaid(charge)) lines.push({ kind: 'payment', reference: referenceIn(charge.metadata) ?? charge.id, amount: inDong(charge.amount, charge.currency) });
    }
    for await (const { id, status, metadata, amount, currency } of client.refunds.list({ created: span, limit: 100 })) {
      if (status !== 'failed' && status !== 'canceled') lines.push({ kind: 'refund', reference: metadata?.refund ?? id, amount: inDong(amount, currency) });
    }
    return lines;
  },
};

type Set = Pick<ProviderApp, 'settings'>;

function openClient({ settings }: Set) {
  if (!settings.stripe) throw new Error('Stripe is not set up');
  return clientOf(settings.stripe);
}

function secretOf({ settings }: Set): string {
  if (!settings.stripe) throw new Error('Stripe is not set up');
  return settings.stripe.webhookSecret;
}

function seconds(instantOf: Date): number {
  return Math.floor(instantOf.getTime() / 1_000);
}
