import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { dropPayouts } from '#app/modules/ledger/drop-payouts.server.ts';
import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { getPayoutBatch } from '#app/modules/ledger/get-payout-batch.server.ts';
import { getPayoutPlan } from '#app/modules/ledger/get-payout-plan.server.ts';
import { getSellerBalance } from '#app/modules/ledger/get-seller-balance.server.ts';
import { markPayout, secondPayout } from '#app/modules/ledger/mark-payout.server.ts';
import { matchStatement } from '#app/modules/ledger/match-statement.server.ts';
import { referencesIn } from '#app/modules/ledger/payout.ts';
import { proposePayouts } from '#app/modules/ledger/propose-payouts.server.ts';
import { sendPayouts } from '#app/modules/ledger/send-payouts.server.ts';
import { setLeastPayout } from '#app/modules/ledger/set-least-payout.server.ts';
import { writePayoutFile } from '#app/modules/ledger/write-payout-file.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import { someActor } from '#tests/factories/actors.ts';
import { accountOf, createPayee, sellByCard } from '#tests/factories/ledger.ts';
import { testApp } from '#tests/setup/test-app.ts';

const at = new Date('2026-11-21T03:00:00Z');
const market = testApp({ clock: fixedClock(at) });
const actor = someActor('Lê Thị Thu');
const second = someActor('Phan Văn Tám');
let communeIds: string[] = [];

/** Nothing of an earlier test is under way, and nothing is owed. */
beforeEach(async () => {
  const { db } = market.app;
  await db.payout.updateMany({ where: { state: { in: ['proposed', 'sent'] } }, data: { state: 'dropped' } });
  await db.bankAccount.deleteMany();
});

async function payee(goods: number, more: Parameters<typeof createPayee>[1] = {}) {
  const seller = await createPayee(market.app.db, { kind: 'cooperative', ...more });
  communeIds = [seller.communeId];
  const order = await sellByCard(market.app.db, seller, { goods });
  return { seller, order };
}

async function propose(): Promise<string> {
  const result = await proposePayouts(market.app, { actor, communeIds });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.batchId;
}

async function sentBatch(...amounts: number[]) {
  const payees: Awaited<ReturnType<typeof payee>>[] = [];
  for (const amount of amounts) payees.push(await payee(amount));
  const batchId = await propose();
  await sendPayouts(market.app, { actor, communeIds, batchId });
  const { payouts } = await getPayoutBatch(market.app, { communeIds, batchId });
  const of = (place: number) => {
    const found = payouts.find(({ seller }) => seller.id === payees[place]?.seller.id);
    if (!found) throw new Error('no payout');
    return found;
  };
  return { batchId, payees, of };
}

const owed = async (sellerId: string) => (await getSellerBalance(market.app, { sellerId })).counted;
const csvFile = (text: string) => ({ name: 'sao-ke.csv', bytes: new TextEncoder().encode(text) });
const match = async (text: string) => {
  const result = await matchStatement(market.app, { actor, communeIds, file: csvFile(text) });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe('a batch of payouts', () => {
  test('names every seller above zero with a bank account and enough to be worth a transfer, and nobody else', async () => {
    const { seller } = await payee(200_000);
    const { seller: poor } = await payee(49_999);
    const { seller: hidden } = await payee(300_000, { account: false });
    const { seller: owing, order } = await payee(100_000);
    await market.app.db.$transaction((tx) => enterRefund(tx, { key: randomUUID(), orderId: order.id, amount: 100_000, at }));
    const plan = await getPayoutPlan(market.app, { communeIds });
    expect(plan).toMatchObject({ least: 50_000, payable: { sellers: 1, amount: 200_000 }, tooLittle: { sellers: 1, amount: 49_999 } });
    expect(plan.withoutAccount.amount).toBeGreaterThanOrEqual(300_000);
    const { payouts } = await getPayoutBatch(market.app, { communeIds, batchId: await propose() });
    expect(payouts.map((payout) => [payout.seller.id, payout.amount, payout.state])).toEqual([[seller.id, 200_000, 'proposed']]);
    for (const other of [poor, hidden, owing]) expect(payouts.map((payout) => payout.seller.id)).not.toContain(other.id);
    expect(await proposePayouts(market.app, { actor, communeIds }), 'who has a transfer under way gets no other').toMatchObject({ problem: { code: 'nobody' } });
  });

  test('moves nothing until it is closed; then the ledger and the transfers say the same, and closing again does nothing', async () => {
    const { seller } = await payee(200_000);
    const batchId = await propose();
    expect(await owed(seller.id)).toBe(200_000);
    await expect(writePayoutFile(market.app, { communeIds, batchId, format: 'csv' })).rejects.toMatchObject({ status: 409 });
    const bank = await accountOf(market.app.db, 'bank');
    await Promise.all([1, 2, 3].map(() => sendPayouts(market.app, { actor, communeIds, batchId })));
    expect(await owed(seller.id)).toBe(0);
    expect((await accountOf(market.app.db, 'bank')) - bank).toBe(-200_000);
  });

  test('leaves out who is owed less than that when it is closed', async () => {
    const { seller, order } = await payee(200_000);
    const { seller: other } = await payee(300_000);
    const batchId = await propose();
    await market.app.db.$transaction((tx) => enterRefund(tx, { key: randomUUID(), orderId: order.id, amount: 1_000, at }));
    expect(await sendPayouts(market.app, { actor, communeIds, batchId })).toEqual({ sent: 1, dropped: 1 });
    expect([await owed(seller.id), await owed(other.id)]).toEqual([199_000, 0]);
  });

  test('loses a transfer that is dropped, which the next batch takes up', async () => {
    const { seller } = await payee(200_000);
    const batchId = await propose();
    const { payouts } = await getPayoutBatch(market.app, { communeIds, batchId });
    await dropPayouts(market.app, { actor, communeIds, payoutId: payouts[0]?.id ?? '' });
    const next = await getPayoutBatch(market.app, { communeIds, batchId: await propose() });
    expect(next.payouts.map((payout) => payout.seller.id)).toEqual([seller.id]);
  });

  test('is a file that banks take: account, name, bank, amount and a note with the reference', async () => {
    const { batchId, of } = await sentBatch(1_234_567);
    for (const format of ['xlsx', 'csv'] as const) {
      const { bytes } = await writePayoutFile(market.app, { communeIds, batchId, format });
      const table = await readSpreadsheet(bytes);
      if (!table.ok) throw new Error(table.problem.code);
      expect(table.value.rows[0]?.cells).toEqual(['STT', 'Số tài khoản thụ hưởng', 'Tên người thụ hưởng', 'Ngân hàng thụ hưởng', 'Mã ngân hàng (BIN)', 'Số tiền', 'Loại tiền', 'Nội dung chuyển tiền']);
      expect(table.value.rows[1]?.cells).toEqual(['1', of(0).bank.number, 'UT LANH', 'Vietcombank', '970436', '1234567', 'VND', `CHO PHIEN ${of(0).reference}`]);
    }
  });

  test('pays from another least amount once the finance officer has set it', async () => {
    await payee(40_000);
    expect((await getPayoutPlan(market.app, { communeIds })).payable.sellers).toBe(0);
    expect(await setLeastPayout(market.app, { actor, least: 0 })).toMatchObject({ problem: { code: 'least' } });
    await setLeastPayout(market.app, { actor, least: 40_000 });
    expect((await getPayoutPlan(market.app, { communeIds })).payable.sellers).toBe(1);
    await setLeastPayout(market.app, { actor, least: 50_000 });
  });
});

describe('a bank statement', () => {
  test('settles each transfer by its reference and amount; those that failed are owed again and can be proposed anew', async () => {
    const { batchId, payees, of } = await sentBatch(200_000, 300_000, 400_000);
    const statement = [
      'SAO KÊ TÀI KHOẢN,,,,', 'Ngày,Diễn giải,Ghi nợ,Ghi có,Số dư',
      `21/11/2026,MBVCB.123 CHO PHIEN ${of(0).reference} GD 1,"200,000",,1`,
      `21/11/2026,cho phien ${of(1).reference.slice(0, 5).toLowerCase()} ${of(1).reference.slice(5).toLowerCase()},"300,000.00",,1`,
      `22/11/2026,HOAN TRA ${of(1).reference},,"300,000",1`,
      '22/11/2026,PHI DICH VU,"11,000",,1', `22/11/2026,${of(2).reference},"399,999",,1`, '22/11/2026,CPT222222,"50,000",,1',
    ].join('\n');
    expect(await match(statement)).toMatchObject({ paid: 1, failed: 1, known: 0, open: [{ row: 7, reference: of(2).reference, why: 'amount', amount: 399_999, expected: 400_000 }, { reference: 'CPT222222', why: 'unknown' }] });
    expect(await Promise.all(payees.map(({ seller }) => owed(seller.id)))).toEqual([0, 300_000, 0]);
    const { payouts } = await getPayoutBatch(market.app, { communeIds, batchId });
    expect(payees.map(({ seller }) => payouts.find((payout) => payout.seller.id === seller.id)?.state)).toEqual(['paid', 'failed', 'sent']);
    const entries = await market.app.db.ledgerEntry.count();
    expect(await match(statement), 'the same statement again').toMatchObject({ paid: 0, failed: 0, known: 2 });
    expect(await market.app.db.ledgerEntry.count()).toBe(entries);
    const anew = await getPayoutBatch(market.app, { communeIds, batchId: await propose() });
    expect(anew.payouts.map(({ seller, amount }) => [seller.id, amount])).toEqual([[payees[1]?.seller.id, 300_000]]);
    expect(anew.payouts[0]?.reference).not.toBe(of(1).reference);
  });

  test('that tells days later that money came back makes a paid transfer failed', async () => {
    const { payees, of } = await sentBatch(200_000);
    await match(`Nội dung,Số tiền\n${of(0).reference},-200000\n`);
    expect(await owed(payees[0]?.seller.id ?? '')).toBe(0);
    expect(await match(`Nội dung,Số tiền\nTra lai ${of(0).reference} sai tai khoan,200000\n`)).toMatchObject({ failed: 1 });
    expect(await owed(payees[0]?.seller.id ?? '')).toBe(200_000);
  });

  test('or the bank’s report on the batch, with a column for the outcome', async () => {
    const { payees, of } = await sentBatch(200_000, 300_000);
    expect(await match(`STT,Nội dung chuyển tiền,Số tiền,Trạng thái\n1,CHO PHIEN ${of(0).reference},200.000,Thành công\n2,CHO PHIEN ${of(1).reference},300.000,Không thành công\n`)).toMatchObject({ paid: 1, failed: 1 });
    expect(await Promise.all(payees.map(({ seller }) => owed(seller.id)))).toEqual([0, 300_000]);
  });

  test('ten times at once settles each transfer once', async () => {
    const { payees, of } = await sentBatch(200_000, 300_000);
    const text = `Nội dung,Ghi nợ,Ghi có\n${of(0).reference},200000,\n${of(1).reference},,300000\n`;
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => match(text)));
    expect(outcomes.reduce((sum, { paid, failed }) => sum + paid + failed, 0)).toBe(2);
    expect(await Promise.all(payees.map(({ seller }) => owed(seller.id)))).toEqual([0, 300_000]);
  });

  test('without a head, or of no kind that can be read, is refused with the reason', async () => {
    expect(await matchStatement(market.app, { actor, communeIds, file: csvFile('a,b\n1,2\n') })).toMatchObject({ problem: { code: 'no_columns' } });
    expect(await matchStatement(market.app, { actor, communeIds, file: null })).toMatchObject({ problem: { code: 'no_file' } });
    expect(await matchStatement(market.app, { actor, communeIds, file: { name: 'x.pdf', bytes: new Uint8Array([37, 80, 68, 70]) } })).toMatchObject({ ok: false });
  });

  test('says nothing about transfers to sellers of another province', async () => {
    const { payees, of } = await sentBatch(200_000);
    const result = await matchStatement(market.app, { actor, communeIds: ['2025-07:00000'], file: csvFile(`Nội dung,Số tiền\n${of(0).reference},200000\n`) });
    expect(result).toMatchObject({ value: { paid: 0, failed: 0, open: [{ why: 'unknown', expected: null }] } });
    expect(await owed(payees[0]?.seller.id ?? '')).toBe(0);
  });
});

describe('marked by hand', () => {
  test('a transfer is settled by two different people', async () => {
    const { payees, of } = await sentBatch(200_000, 300_000);
    const by = { communeIds, payoutId: of(0).id };
    expect(await secondPayout(market.app, { ...by, actor: second, agree: true }), 'nobody has marked it').toMatchObject({ problem: { code: 'moved' } });
    await markPayout(market.app, { ...by, actor, failure: null });
    expect(await secondPayout(market.app, { ...by, actor, agree: true })).toMatchObject({ problem: { code: 'same_person' } });
    await secondPayout(market.app, { ...by, actor: second, agree: true });
    expect(await market.app.db.payout.findUniqueOrThrow({ where: { id: of(0).id } })).toMatchObject({ state: 'paid', markedBy: actor.userId, secondBy: second.userId });
    await markPayout(market.app, { communeIds, payoutId: of(1).id, actor: second, failure: 'account' });
    expect(await owed(payees[1]?.seller.id ?? ''), 'one person alone changes nothing').toBe(0);
    await secondPayout(market.app, { communeIds, payoutId: of(1).id, actor, agree: true });
    expect(await owed(payees[1]?.seller.id ?? '')).toBe(300_000);
    expect(await secondPayout(market.app, { communeIds, payoutId: of(1).id, actor, agree: true })).toMatchObject({ problem: { code: 'moved' } });
  });

  test('wrongly, the mark is taken away and the transfer stays with the bank', async () => {
    const { of } = await sentBatch(200_000);
    const by = { communeIds, payoutId: of(0).id };
    await markPayout(market.app, { ...by, actor, failure: 'bank' });
    await secondPayout(market.app, { ...by, actor: second, agree: false });
    expect(await market.app.db.payout.findUniqueOrThrow({ where: { id: of(0).id } })).toMatchObject({ state: 'sent', markedBy: null, failure: null });
  });
});

test.each([
  ['MBVCB.4711.CHO PHIEN CPT7K3F9Q.CT tu 001', ['CPT7K3F9Q']],
  ['cho-phien cpt7k3 f9q', ['CPT7K3F9Q']],
  ['CPT7K3F9Q CPTABCDEF', ['CPT7K3F9Q', 'CPTABCDEF']],
  ['chuyen tien tra hang', []],
])('in a bank’s words %j the references are %j', (words, references) => {
  expect(referencesIn(words)).toEqual(expect.arrayContaining(references));
  if (references.length === 0) expect(referencesIn(words)).toEqual([]);
});
