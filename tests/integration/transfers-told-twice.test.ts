import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { compareProviders } from '#app/modules/payments/compare-providers.server.ts';
import { confirmPayment } from '#app/modules/payments/confirm-payment.server.ts';
import { listComparisons } from '#app/modules/payments/list-comparisons.server.ts';
import { receiveBankNotice } from '#app/modules/payments/receive-bank-notice.server.ts';
import { workBankNotice } from '#app/modules/payments/work-bank-notice.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { Random } from '#seed/random.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createPayableSeller, createUnpaidOrder } from '#tests/factories/payments.ts';
import { peerKeys, startBankFeedPeer } from '#tests/peers/bank-feeds.ts';
import type { BankFeedPeer, FedTransfer } from '#tests/peers/bank-feeds.ts';
import { testApp } from '#tests/setup/test-app.ts';

const now = new Date('2026-11-21T03:00:00Z');
const market = testApp({ clock: fixedClock(now) });
const secrets = { sepay: 'whsec_of_the_tests_0001', casso: 'checksum_of_the_tests_0001' };
let peer: BankFeedPeer;
let app: AppContext;

beforeAll(async () => {
  peer = await startBankFeedPeer();
  const bankFeeds = { sepay: { secret: secrets.sepay, key: null, token: peerKeys.sepay, url: peer.url }, casso: { secret: secrets.casso, secureToken: null, apiKey: peerKeys.casso, url: peer.url }, own: null };
  app = Object.create(market.app, { settings: { value: { ...market.app.settings, bankFeeds } } });
});
afterAll(() => peer.close());

let ids = 5_000;
type Provider = 'sepay' | 'casso';

/** An unpaid order, and its transfer as a service tells it: with a number of its own, and the bank's words as the service passes them on. */
async function orderToPay() {
  const payable = await createPayableSeller(app.db);
  const { order, payment } = await createUnpaidOrder(app, payable);
  const transfer = (provider: Provider, facts: Partial<FedTransfer> = {}): FedTransfer => {
    const note = provider === 'sepay' ? payment.reference : `IBFT.${payment.reference}.CT tu 0071`;
    return { id: (ids += 1), account: payment.bankNumber ?? '', amount: payment.amount, note, when: '2026-11-21 09:59:00', ...facts };
  };
  return { payable, order, payment, transfer };
}

async function tell(provider: Provider, transfer: FedTransfer): Promise<string> {
  const told = provider === 'sepay' ? peer.tellSepay(transfer, secrets.sepay, now) : peer.tellCasso(transfer, secrets.casso, now);
  expect(await receiveBankNotice(app, { provider, ...told })).toMatchObject({ ok: true });
  return (await app.db.bankNotice.findUniqueOrThrow({ where: { provider_providerId: { provider, providerId: String(transfer.id) } } })).id;
}

const work = (noticeId: string) => workBankNotice(app, { noticeId });
const casesOf = (orderId: string) => app.db.paymentCase.findMany({ where: { orderId }, select: { kind: true, amount: true } });
const noticesOf = (account: string | null) => app.db.bankNotice.findMany({ where: { account: account ?? '' }, orderBy: { id: 'asc' } });

describe('A transfer of which two services tell', () => {
  test('pays once, also where both are worked at once: both are written, one is marked as the other', async () => {
    const { order, payment, transfer } = await orderToPay();
    const told = [await tell('sepay', transfer('sepay')), await tell('casso', transfer('casso', { when: '2026-11-21 10:00:30' }))];
    await Promise.all([...told, ...told, ...told].map(work));
    expect(await app.db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ state: 'placed', paid: payment.amount });
    expect(await casesOf(order.id)).toEqual([]);
    const notices = await noticesOf(payment.bankNumber);
    const first = notices.find(({ sameAsId }) => sameAsId === null);
    expect(notices.map(({ state }) => state)).toEqual(['matched', 'matched']);
    expect(notices.find(({ id }) => id !== first?.id)).toMatchObject({ sameAsId: first?.id, paymentId: null });
  });

  test('is the same by the number of the bank, whatever else they say of it', async () => {
    const { order, transfer } = await orderToPay();
    await work(await tell('casso', transfer('casso', { reference: 'FT26325001' })));
    const again = await tell('sepay', transfer('sepay', { reference: 'ft26325001', note: 'MBVCB', when: '2026-11-22 08:00:00' }));
    await work(again);
    expect((await app.db.bankNotice.findUniqueOrThrow({ where: { id: again } })).sameAsId).not.toBeNull();
    expect(await casesOf(order.id)).toEqual([]);
    // Another number of the bank is another transfer.
    await work(await tell('sepay', transfer('sepay', { reference: 'FT26325002' })));
    expect(await casesOf(order.id)).toMatchObject([{ kind: 'twice' }]);
  });

  test('only confirms what the seller has said by hand', async () => {
    const { order, payable, payment, transfer } = await orderToPay();
    expect(await confirmPayment(app, { sellerId: payable.seller.id, paymentId: payment.id, amount: payment.amount, actor: someActor() })).toMatchObject({ ok: true });
    for (const provider of ['casso', 'sepay'] as const) await work(await tell(provider, transfer(provider)));
    expect([await casesOf(order.id), (await app.db.payment.findUniqueOrThrow({ where: { id: payment.id } })).received]).toEqual([[], BigInt(payment.amount)]);
  });

  test('and that was made twice, is paid twice, in whatever order they tell', async () => {
    const random = new Random('tellings');
    for (let round = 0; round < 6; round += 1) {
      const { order, payment, transfer } = await orderToPay();
      const told = [];
      for (const provider of ['sepay', 'casso'] as const) for (const when of ['2026-11-21 09:59:00', '2026-11-21 10:01:00']) told.push({ provider, transfer: transfer(provider, { when }) });
      const shuffled = told.map((each) => ({ each, by: random.whole(0, 1_000_000) })).sort((a, b) => a.by - b.by);
      for (const { each } of shuffled) await work(await tell(each.provider, each.transfer));
      expect(await casesOf(order.id)).toEqual([{ kind: 'twice', amount: BigInt(payment.amount) }]);
      expect((await noticesOf(payment.bankNumber)).filter(({ sameAsId }) => sameAsId !== null)).toHaveLength(2);
    }
  });

  test('and that was made twice, is paid twice, also where one of them has missed the second', async () => {
    const { order, payment, transfer } = await orderToPay();
    await work(await tell('sepay', transfer('sepay')));
    for (let times = 0; times < 2; times += 1) await work(await tell('casso', transfer('casso')));
    expect(await casesOf(order.id)).toEqual([{ kind: 'twice', amount: BigInt(payment.amount) }]);
  });

  test('stands in the list of both, and makes no difference at night', async () => {
    const { transfer } = await orderToPay();
    const fed = transfer('sepay', { when: '2026-11-19 09:00:00' });
    peer.transfers.push(fed);
    for (const provider of ['sepay', 'casso'] as const) await work(await tell(provider, fed));
    const day = dayOf('2026-11-19');
    await compareProviders(app, { day });
    const found = await listComparisons(app, { from: day, to: day });
    for (const provider of ['sepay', 'casso', 'ledger']) expect(found.find((each) => each.provider === provider), provider).toMatchObject({ compared: 1, differences: [] });
  });
});
