import { describe, expect, test } from 'vitest';
import type { PaymentProvider, PaymentToBegin, ProviderApp, RawNotice } from '#app/modules/payments/port.ts';

/** What a provider's own test hands to the contract: an application in which it is set up, and what its other side does. */
export type ProviderWorld = {
  provider: PaymentProvider;
  app: () => ProviderApp;
  /** Sellers for whom it is offered, and one for whom it is not; null where it is offered for all. */
  sellers: () => { offered: string[]; other: string | null };
  /** Of a provider with pages of its own: a payment that nobody has begun, and the notice that comes when a buyer has paid it. */
  payment?: () => Promise<PaymentToBegin>;
  paidNotice?: (payment: PaymentToBegin) => Promise<RawNotice>;
};

/** What every way to pay has to keep, whoever stands behind it. */
export function providerContract(name: string, world: ProviderWorld): void {
  const { provider } = world;
  describe(`${name}, as every provider,`, () => {
    test('has a key of its own, and says in whose hands its money is', () => {
      expect(provider.key).toMatch(/^[a-z0-9_]{2,20}$/);
      expect(provider.hands.in === 'seller' ? null : provider.hands.holder).toBe(provider.hands.in === 'seller' ? null : provider.key);
      // A whole checkout has several sellers: its money can be in nobody's hands but the provider's.
      expect(provider.covers === 'group').toBe(provider.hands.in === 'card');
    });

    test('is offered to whom it can serve, also twice the same', async () => {
      const { offered, other } = world.sellers();
      expect(await provider.offers(world.app(), [...offered, ...offered])).toBe(true);
      if (other) expect(await provider.offers(world.app(), [...offered, other])).toBe(false);
    });

    test('names an account for each seller, or takes the money itself', async () => {
      const { offered, other } = world.sellers();
      if (!provider.accounts) return expect(provider.begin !== null || provider.method === 'cod').toBe(true);
      const accounts = await provider.accounts(world.app(), [...offered, ...(other ? [other] : [])]);
      expect([...accounts.keys()].sort()).toEqual([...offered].sort());
      for (const { bin, number, holder } of accounts.values()) expect([bin, number, holder]).toEqual([expect.stringMatching(/^\d{6}$/), expect.stringMatching(/^[0-9A-Z]{4,19}$/), expect.stringMatching(/^[A-Z0-9 .&'-]{2,70}$/)]);
    });

    test.skipIf(!provider.begin || !world.payment)('begins a payment once: asked again it answers the same page', async () => {
      const payment = await world.payment?.();
      if (!payment || !provider.begin) throw new Error('nothing to begin');
      const [first, again] = [await provider.begin(world.app(), payment), await provider.begin(world.app(), payment)];
      expect(first).toMatchObject({ ok: true, value: { providerRef: expect.any(String), payUrl: expect.stringMatching(/^https?:/) } });
      expect(again).toEqual(first);
    });

    test.skipIf(!provider.notices || !world.paidNotice)('believes no notice without its signature, and none that is old', async () => {
      const payment = await world.payment?.();
      const notice = payment && (await world.paidNotice?.(payment));
      if (!notice || !provider.notices || !payment) throw new Error('no notice');
      const app = world.app();
      const refused = { ok: false, problem: { code: 'forged' } };
      expect(await provider.notices.read(app, { ...notice, headers: new Headers() })).toEqual(refused);
      expect(await provider.notices.read(app, { ...notice, body: `${notice.body} ` })).toEqual(refused);
      expect(await provider.notices.read(app, { ...notice, now: new Date(notice.now.getTime() + 86_400_000 * 2) })).toEqual(refused);
      const read = await provider.notices.read(app, notice);
      if (!read.ok) throw new Error(read.problem.code);
      expect(read.value.map(({ id }) => id)).toEqual([...new Set(read.value.map(({ id }) => id))]);
      const news = (await Promise.all(read.value.map((event) => provider.notices?.newsOf(app, event) ?? []))).flat();
      expect(news).toContainEqual(expect.objectContaining({ kind: 'paid', reference: payment.reference, amount: BigInt(payment.amount) }));
    });

    test('has somebody who sends money back: itself, or the seller who has it', () => {
      expect(provider.refund !== null).toBe(provider.hands.in === 'card');
    });
  });
}
