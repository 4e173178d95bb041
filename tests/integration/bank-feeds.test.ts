import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { compareProviders } from '#app/modules/payments/compare-providers.server.ts';
import { listComparisons } from '#app/modules/payments/list-comparisons.server.ts';
import { receiveBankNotice } from '#app/modules/payments/receive-bank-notice.server.ts';
import { workBankNotice } from '#app/modules/payments/work-bank-notice.server.ts';
import { writeComparisons } from '#app/modules/payments/comparison-csv.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { bankSays, createPayableSeller, createUnpaidOrder, feedSecret } from '#tests/factories/payments.ts';
import { peerKeys, startBankFeedPeer } from '#tests/peers/bank-feeds.ts';
import type { BankFeedPeer, FedTransfer } from '#tests/peers/bank-feeds.ts';
import { testApp } from '#tests/setup/test-app.ts';

const now = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(now);
const market = testApp({ clock });
const secrets = { sepay: 'whsec_of_the_tests_0001', casso: 'checksum_of_the_tests_0001' };
let peer: BankFeedPeer;
let app: AppContext;

beforeAll(async () => {
  peer = await startBankFeedPeer();
  const bankFeeds = {
    sepay: { secret: secrets.sepay, key: 'an older key of SePay', token: peerKeys.sepay, url: peer.url },
    casso: { secret: secrets.casso, secureToken: 'an older token of Casso', apiKey: peerKeys.casso, url: peer.url },
    own: { secret: feedSecret },
  };
  app = Object.create(market.app, { settings: { value: { ...market.app.settings, bankFeeds } } });
});
afterAll(() => peer.close());

let ids = 1_000;
const transferOf = (facts: Partial<FedTransfer> = {}): FedTransfer => ({ id: (ids += 1), account: '0071000123456', amount: 100_000, note: 'CP7K3F9QXM1', when: '2026-11-21 09:59:00', ...facts });
const receive = (provider: string, { body, headers }: { body: string; headers: Headers }) => receiveBankNotice(app, { provider, body, headers });
const noticeOf = (provider: string, id: number | string) => app.db.bankNotice.findUnique({ where: { provider_providerId: { provider, providerId: String(id) } } });
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

type Feed = { name: string; provider: 'sepay' | 'casso' | 'own'; tell: (transfer: FedTransfer, at?: Date, secret?: string) => { body: string; headers: Headers }; window: number };
const feeds: Feed[] = [
  { name: 'SePay', provider: 'sepay', tell: (transfer, at = now, secret = secrets.sepay) => peer.tellSepay(transfer, secret, at), window: 5 },
  { name: 'Casso', provider: 'casso', tell: (transfer, at = now, secret = secrets.casso) => peer.tellCasso(transfer, secret, at), window: 24 * 60 },
  { name: 'our own format', provider: 'own', tell: ({ id, account, amount, note }, at = now, secret) => (secret ? forged() : bankSays([{ id: String(id), account, amount, note, at: new Date('2026-11-21T02:59:00Z') }], at)), window: 5 },
];
function forged() {
  const { body, headers } = bankSays([{ account: '1234', amount: 1, note: 'x' }], now);
  headers.set('x-signature', (headers.get('x-signature') ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0')));
  return { body, headers };
}

describe.each(feeds)('A notice of $name', ({ provider, tell, window }) => {
  test('is written down as it was told, once, and announced', async () => {
    const transfer = transferOf();
    expect(await receive(provider, tell(transfer))).toMatchObject({ ok: true });
    expect(await receive(provider, tell(transfer, minutes(1)))).toMatchObject({ ok: true });
    expect(await noticeOf(provider, transfer.id)).toMatchObject({ account: transfer.account, amount: 100_000n, note: 'CP7K3F9QXM1', at: new Date('2026-11-21T02:59:00Z'), receivedAt: now, state: 'new' });
    expect(await app.db.bankNotice.count({ where: { provider, providerId: String(transfer.id) } })).toBe(1);
  });

  test('with a wrong signature, none, or that of another body is refused and not written', async () => {
    const transfer = transferOf();
    const [right, other] = [tell(transfer), tell(transferOf({ amount: 9_000_000 }))];
    const tries = [tell(transfer, now, 'a guessed secret 0001'), { body: right.body, headers: new Headers() }, { body: other.body, headers: right.headers }, { body: right.body.replace('100000', '900000'), headers: right.headers }, { body: `${right.body.slice(0, -1)} `, headers: right.headers }];
    for (const each of tries) expect(await receive(provider, each)).toEqual({ ok: false, problem: { code: 'forged' } });
    expect(await noticeOf(provider, transfer.id)).toBeNull();
  });

  test('that is older than its window, or of a time to come, is refused', async () => {
    const transfer = transferOf();
    for (const at of [minutes(-window - 1), minutes(window + 1)]) expect(await receive(provider, tell(transfer, at))).toEqual({ ok: false, problem: { code: 'forged' } });
    expect(await noticeOf(provider, transfer.id)).toBeNull();
    expect(await receive(provider, tell(transfer, minutes(-window + 1)))).toMatchObject({ ok: true });
  });

  test('of money that goes out, of nothing, or of half a đồng is not written', async () => {
    const before = await app.db.bankNotice.count();
    if (provider !== 'own') expect(await receive(provider, tell(transferOf({ out: true })))).toMatchObject({ ok: true });
    for (const amount of [-5, 0.5, 1e300]) await receive(provider, tell(transferOf({ amount })));
    expect(await app.db.bankNotice.count()).toBe(before);
  });
});

describe('Older webhooks', () => {
  test('of SePay carry a key, of Casso a token and a list', async () => {
    const transfer = transferOf();
    const { body } = peer.tellSepay(transfer, 'nothing signed', now);
    expect(await receive('sepay', { body, headers: new Headers({ authorization: 'Apikey a guessed key' }) })).toMatchObject({ ok: false });
    expect(await receive('sepay', { body, headers: new Headers({ authorization: 'Apikey an older key of SePay' }) })).toEqual({ ok: true, value: { success: true } });
    const list = JSON.stringify({ error: 0, data: [8_001, 8_002].map((id) => ({ id, tid: `FT${id}`, description: 'CP7K3F9QXM1', amount: 50_000, cusum_balance: 0, when: '2026-11-21 09:59:00', bank_sub_acc_id: '0071000123456', subAccId: 'VCB_0071' })) });
    expect(await receive('casso', { body: list, headers: new Headers({ 'secure-token': 'a guessed token' }) })).toMatchObject({ ok: false });
    expect(await receive('casso', { body: list, headers: new Headers({ 'secure-token': 'an older token of Casso' }) })).toMatchObject({ ok: true });
    expect([(await noticeOf('sepay', transfer.id))?.amount, (await noticeOf('casso', 8_002))?.account]).toEqual([100_000n, '0071000123456 VCB_0071']);
  });

  test('of Casso keep of each transfer what was told of it, and nothing of those that go out', async () => {
    const [out, received] = [-70_000, 50_000].map((amount, place) => ({ id: 8_101 + place, description: amount < 0 ? 'hoc phi cua con' : 'CP7K3F9QXM1', amount, when: '2026-11-21 09:59:00', bank_sub_acc_id: '0071000123456' }));
    expect(await receive('casso', { body: JSON.stringify({ error: 0, data: [out, received] }), headers: new Headers({ 'secure-token': 'an older token of Casso' }) })).toMatchObject({ ok: true });
    expect([await noticeOf('casso', 8_101), (await noticeOf('casso', 8_102))?.raw]).toEqual([null, received]);
  });

  test('of a service that is not set up are answered as if it were not there', async () => {
    const off: AppContext = Object.create(app, { settings: { value: { ...app.settings, bankFeeds: { sepay: null, casso: null, own: null } } } });
    for (const { provider, tell } of feeds) expect(await receiveBankNotice(off, { provider, ...tell(transferOf()) })).toEqual({ ok: false, problem: { code: 'unknown' } });
    expect(await receive('momo', feeds[0]?.tell(transferOf()) ?? forged())).toEqual({ ok: false, problem: { code: 'unknown' } });
  });
});

describe('The nightly comparison', () => {
  const day = dayOf('2026-11-20');

  test('names what a feed lists and was never told, what only we know, and amounts that differ; the next night anew', async () => {
    const when = '2026-11-20 10:00:00';
    const [both, lost, moved] = [transferOf({ when }), transferOf({ when, amount: 77_000 }), transferOf({ when, amount: 60_000 })];
    peer.transfers.push(both, lost, { ...moved, amount: 61_000 }, transferOf({ when, out: true }), transferOf({ when: '2026-11-19 23:59:59' }));
    for (const told of [both, moved]) for (const { provider, tell } of feeds.slice(0, 2)) await receive(provider, tell(told));
    const ours = transferOf({ when });
    await receive('sepay', peer.tellSepay(ours, secrets.sepay, now));
    await compareProviders(app, { day });
    const found = async (provider: string) => (await listComparisons(app, { from: day, to: day })).find((each) => each.provider === provider);
    expect(await found('sepay')).toMatchObject({
      compared: 3,
      trouble: null,
      differences: [
        { kind: 'amount', reference: String(moved.id), theirs: '61000', ours: '60000' },
        { kind: 'only_ours', reference: String(ours.id), theirs: null, ours: '100000' },
        { kind: 'only_theirs', reference: String(lost.id), theirs: '77000', ours: null },
      ],
    });
    expect((await found('casso'))?.differences.map(({ kind }) => kind)).toEqual(['amount', 'only_theirs']);
    expect(peer.asked.filter((address) => address.startsWith('/v2/transactions')).length).toBeGreaterThan(1);
    await receive('sepay', peer.tellSepay(lost, secrets.sepay, now));
    await compareProviders(app, { day });
    expect((await found('sepay'))?.differences.map(({ kind }) => kind)).toEqual(['amount', 'only_ours']);
    const file = writeComparisons(await listComparisons(app, { from: day, to: day }), 'vi');
    expect(file).toContain(`2026-11-20,SePay,4,Số tiền khác nhau,${moved.id},,61000,60000`);
    const words = (locale: 'vi' | 'en') => writeComparisons([{ id: '', provider: 'stripe', day, comparedAt: now, compared: 1, trouble: null, differences: [{ id: '', kind: 'only_ours', reference: 'refund CPX1', orderCode: null, theirs: null, ours: '5000' }] }], locale).split('\r\n')[1];
    expect([words('vi'), words('en')]).toEqual(['2026-11-20,Thẻ (Stripe),1,"Sổ có, họ không có",Hoàn CPX1,,,5000', '2026-11-20,Cards (Stripe),1,Ours only,Refund CPX1,,,5000']);
  });

  test('says why it could not be done, does the others all the same, and asks to be tried again', async () => {
    peer.failures.push(503);
    await expect(compareProviders(app, { day: dayOf('2026-11-18') })).rejects.toThrow('sepay: SePay answered 503');
    const rows = await listComparisons(app, { from: dayOf('2026-11-18'), to: dayOf('2026-11-18') });
    expect(rows.map(({ provider, trouble }) => [provider, trouble])).toEqual([['casso', null], ['ledger', null], ['sepay', 'SePay answered 503']]);
    await compareProviders(app, { day: dayOf('2026-11-18') });
    expect((await listComparisons(app, { from: dayOf('2026-11-18'), to: dayOf('2026-11-18') })).every(({ trouble }) => trouble === null)).toBe(true);
  });

  test('finds a payment of which the ledger knows nothing, and money in the ledger without a payment', async () => {
    const payable = await createPayableSeller(app.db);
    const { order, payment } = await createUnpaidOrder(app, payable);
    const fine = await createUnpaidOrder(app, payable);
    await receive('own', bankSays([{ account: payable.account.number, amount: fine.order.total, note: fine.payment.reference, id: 'fine' }], now));
    await workBankNotice(app, { noticeId: (await noticeOf('own', 'fine'))?.id ?? '' });
    await app.db.payment.update({ where: { id: payment.id }, data: { state: 'paid', received: 5_000, paidAt: now } });
    await compareProviders(app, { day: dayOf('2026-11-21') });
    const [ledger] = (await listComparisons(app, { from: dayOf('2026-11-21'), to: dayOf('2026-11-21') })).filter(({ provider }) => provider === 'ledger');
    expect(ledger?.differences).toMatchObject([{ kind: 'only_theirs', reference: payment.reference, orderCode: order.code, theirs: '5000', ours: null }]);
    await app.db.payment.update({ where: { id: fine.payment.id }, data: { received: 0 } });
    await compareProviders(app, { day: dayOf('2026-11-21') });
    const [again] = (await listComparisons(app, { from: dayOf('2026-11-21'), to: dayOf('2026-11-21') })).filter(({ provider }) => provider === 'ledger');
    expect(again?.differences).toContainEqual(expect.objectContaining({ kind: 'only_ours', reference: fine.payment.reference }));
  });
});
