import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ledgerAccounts } from '#app/modules/ledger/accounts.ts';
import type { LedgerAccount } from '#app/modules/ledger/accounts.ts';
import { enterCardTransfer } from '#app/modules/ledger/enter-card-transfer.server.ts';
import { enterDeliveryCost } from '#app/modules/ledger/enter-delivery-cost.server.ts';
import { correctHandedOver, enterHandedOver } from '#app/modules/ledger/enter-handed-over.server.ts';
import { enterGivenBack, enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import { enterProviderFee } from '#app/modules/ledger/enter-provider-fee.server.ts';
import { enterRefund } from '#app/modules/ledger/enter-refund.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import type { Hands, ReturnedGoods, SaleFacts } from '#app/modules/ledger/facts.ts';
import { getPayoutBatch } from '#app/modules/ledger/get-payout-batch.server.ts';
import { getSellerBalance } from '#app/modules/ledger/get-seller-balance.server.ts';
import { matchStatement } from '#app/modules/ledger/match-statement.server.ts';
import { proposePayouts } from '#app/modules/ledger/propose-payouts.server.ts';
import { recordMarketPayment } from '#app/modules/ledger/record-market-payment.server.ts';
import { recordPayIn } from '#app/modules/ledger/record-pay-in.server.ts';
import { sendPayouts } from '#app/modules/ledger/send-payouts.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createPayee } from '#tests/factories/ledger.ts';
import { testApp } from '#tests/setup/test-app.ts';

/** The document, and with WRITE_DOCS=1 where the tables of its examples are written anew. */
const document = fileURLToPath(new URL('../../docs/money.md', import.meta.url));
const at = new Date('2026-11-21T03:00:00Z');
const market = testApp({ clock: fixedClock(at) });
const actor = someActor('Lê Thị Thu');

/** An order of an example and what can happen to it. */
async function story({ kind = 'household', ...facts }: Partial<SaleFacts> & { kind?: 'household' | 'cooperative' } = {}) {
  const { app } = market;
  const { db } = app;
  await db.bankAccount.deleteMany();
  const seller = await createPayee(db, { kind });
  const ids = { orderId: randomUUID(), sellerId: seller.id, at };
  const communeIds = [seller.communeId];
  const sale: SaleFacts = { ...ids, sellerKind: kind, fee: 20_000, feeTo: 'seller', feeOff: nothingOff, lines: [{ id: randomUUID(), amount: 300_000, off: nothingOff, commissionBp: 500, taxClass: 'goods' }], ...facts };
  const key = () => randomUUID();
  return {
    sellerId: seller.id,
    pay: (amount: number, hands: Hands) => enterPayment(db, { ...ids, key: key(), amount, hands }),
    giveBack: (amount: number, hands: Hands) => enterGivenBack(db, { ...ids, key: key(), amount, hands }),
    sell: () => db.$transaction((tx) => enterSale(tx, sale)),
    refund: (amount: number, goods?: ReturnedGoods) => db.$transaction((tx) => enterRefund(tx, { key: key(), orderId: ids.orderId, amount, goods, at })),
    handOver: (cash: number, fee: number) => enterHandedOver(db, { ...ids, key: key(), holder: 'ghn', cash, fee }),
    list: (cash: number, fee: number) => correctHandedOver(db, { ...ids, key: key(), holder: 'ghn', cash, fee }),
    payCarrier: (amount: number) => recordMarketPayment(app, { actor, key: key(), account: 'carrier_fee:ghn', amount, note: 'GHN hoa don' }),
    deliveryCost: (amount: number) => enterDeliveryCost(db, { ...ids, key: key(), amount, paidBy: 'seller' }),
    cardFee: (amount: number) => enterProviderFee(db, { ...ids, key: key(), holder: 'stripe', amount }),
    cardTransfer: (amount: number) => enterCardTransfer(db, { key: key(), holder: 'stripe', amount, at }),
    payIn: (amount: number) => recordPayIn(app, { actor, communeIds, sellerId: seller.id, key: key(), amount, note: 'nop phi cho' }),
    async payOut() {
      const batch = await proposePayouts(app, { actor, communeIds });
      if (!batch.ok) throw new Error(batch.problem.code);
      await sendPayouts(app, { actor, communeIds, batchId: batch.value.batchId });
      return batch.value.batchId;
    },
    async comesBack(batchId: string) {
      const { payouts } = await getPayoutBatch(app, { communeIds, batchId });
      const text = `Nội dung,Ghi nợ,Ghi có\n${payouts.map(({ reference, amount }) => `${reference},,${amount}`).join('\n')}\n`;
      return matchStatement(app, { actor, communeIds, file: { name: 'sao-ke.csv', bytes: new TextEncoder().encode(text) } });
    },
  };
}
type Story = Awaited<ReturnType<typeof story>>;
type Step = [words: string, run: () => Promise<unknown>];
type Example = { of?: Parameters<typeof story>[0]; steps: (story: Story) => Step[] };

const seller = { in: 'seller' } as const;
const carrier = { in: 'carrier', holder: 'ghn' } as const;
const card = { in: 'card', holder: 'stripe' } as const;
let batch = '';

const usual = { commissionBp: 500, taxClass: 'goods' as const };
const [honey, tea] = [{ ...usual, id: randomUUID(), amount: 200_000, off: nothingOff }, { ...usual, id: randomUUID(), amount: 100_000, off: { seller: 0, market: 60_000 } }];
const teaBack = { lines: [{ lineId: tea.id, amount: 40_000, returned: 1, quantity: 1 }], fee: false };

/** The examples of the document, by the names that stand in it. */
const examples: Record<string, Example> = {
  'cash-own': { steps: (s) => [['The seller is paid at the door', () => s.pay(320_000, seller)], ['Completed', s.sell], ['The seller pays its debt', () => s.payIn(19_500)]] },
  'cash-carrier': { of: { feeTo: 'delivery' }, steps: (s) => [['The carrier is paid at the door', () => s.pay(320_000, carrier)], ['Completed', s.sell], ['The carrier hands over all but its fee of 22,000', () => s.handOver(320_000, 22_000)], ['Its list says that the fee was 25,000', () => s.list(320_000, 25_000)]] },
  returned: { of: { feeTo: 'delivery' }, steps: (s) => [['The carrier brings the parcel back, for 33,000', () => s.handOver(0, 33_000)], ["The market pays the carrier's invoice", () => s.payCarrier(33_000)]] },
  'small-cash': { of: { kind: 'cooperative', feeTo: 'delivery', lines: [{ id: randomUUID(), amount: 10_000, off: nothingOff, commissionBp: 500, taxClass: 'goods' }] }, steps: (s) => [['The carrier is paid at the door', () => s.pay(30_000, carrier)], ['Completed', s.sell], ['The carrier keeps all of it, for its fee is 35,000', () => s.handOver(30_000, 35_000)], ["The market pays the carrier's invoice", () => s.payCarrier(5_000)]] },
  vietqr: { of: { feeTo: 'delivery' }, steps: (s) => [['The buyer transfers to the seller', () => s.pay(320_000, seller)], ['The seller pays the carrier at the counter', () => s.deliveryCost(20_000)], ['Completed', s.sell]] },
  card: { of: { feeTo: 'delivery' }, steps: (s) => [['The buyer pays by card', () => s.pay(320_000, card)], ['The provider keeps its fee', () => s.cardFee(13_880)], ['Completed', s.sell], ['The provider transfers the rest', () => s.cardTransfer(306_120)], ['The seller is paid out', async () => (batch = await s.payOut())]] },
  refund: { steps: (s) => [['The buyer transfers to the seller', () => s.pay(320_000, seller)], ['Completed', s.sell], ['100,000 is to go back', () => s.refund(100_000)], ['The seller has transferred it', () => s.giveBack(100_000, seller)], ['The rest is to go back', () => s.refund(220_000)], ['The seller has transferred it', () => s.giveBack(220_000, seller)]] },
  'market-discount': { of: { feeTo: 'delivery', lines: [{ id: randomUUID(), amount: 300_000, off: { seller: 0, market: 50_000 }, commissionBp: 500, taxClass: 'goods' }] }, steps: (s) => [['The carrier is paid at the door', () => s.pay(270_000, carrier)], ['Completed', s.sell], ['The carrier hands over all but its fee', () => s.handOver(270_000, 20_000)], ['Half of what was paid for the goods is to go back', () => s.refund(125_000)], ['The seller has transferred it', () => s.giveBack(125_000, seller)]] },
  'line-discount': { of: { lines: [honey, tea] }, steps: (s) => [['The seller is paid at the door', () => s.pay(260_000, seller)], ['Completed', s.sell], ['The tea is given back', () => s.refund(40_000, teaBack)], ['The seller has paid it back', () => s.giveBack(40_000, seller)]] },
  'own-discount': { of: { lines: [{ id: randomUUID(), amount: 300_000, off: { seller: 50_000, market: 0 }, commissionBp: 500, taxClass: 'goods' }] }, steps: (s) => [['The seller is paid at the door', () => s.pay(270_000, seller)], ['Completed', s.sell]] },
  cooperative: { of: { kind: 'cooperative' }, steps: (s) => [['The seller is paid at the door', () => s.pay(320_000, seller)], ['Completed', s.sell]] },
  'failed-payout': { of: { kind: 'cooperative', fee: 0 }, steps: (s) => [['The buyer pays by card', () => s.pay(300_000, card)], ['Completed', s.sell], ['The batch is closed', async () => (batch = await s.payOut())], ['The bank sends it back', () => s.comesBack(batch)], ['The next batch is closed', s.payOut]] },
};

const heads: Record<LedgerAccount, string> = {
  buyer: 'Buyer', seller: 'Seller', commission: 'Commission', delivery: 'Delivery', carrier_cash: "Carrier's cash", carrier_fee: "Carrier's fee", card_cash: 'Card provider', bank: "Market's bank", tax_vat: 'VAT', tax_income: 'Income tax', provider_fee: 'Provider fee', discount: 'Discount',
};
const write = (amount: number) => (amount === 0 ? '' : amount.toLocaleString('en-US').replace('-', '−'));

/** Plays an example and writes what each step did to each account, and what stands at the end. */
async function tableOf({ of = {}, steps }: Example): Promise<string> {
  const { db } = market.app;
  const played = await story(of);
  const rows: { words: string; sums: Map<LedgerAccount, number> }[] = [];
  for (const [words, run] of steps(played)) {
    const before = new Set((await db.ledgerEntry.findMany({ select: { id: true } })).map(({ id }) => id));
    await run();
    const fresh = (await db.ledgerEntry.findMany()).filter(({ id }) => !before.has(id));
    const sums = new Map<LedgerAccount, number>();
    for (const { account, amount } of fresh) sums.set(account, (sums.get(account) ?? 0) + Number(amount));
    expect([...sums.values()].reduce((sum, amount) => sum + amount, 0), words).toBe(0);
    rows.push({ words, sums });
  }
  const used = ledgerAccounts.filter((account) => rows.some(({ sums }) => (sums.get(account) ?? 0) !== 0));
  const standing = used.map((account) => rows.reduce((sum, { sums }) => sum + (sums.get(account) ?? 0), 0));
  const { counted } = await getSellerBalance(market.app, { sellerId: played.sellerId });
  expect(standing[used.indexOf('seller')] ?? 0).toBe(0 - counted);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['What happens', ...used.map((account) => heads[account])]),
    line(['---', ...used.map(() => '---:')]),
    ...rows.map(({ words, sums }) => line([words, ...used.map((account) => write(sums.get(account) ?? 0))])),
    line(['**Stands**', ...standing.map((amount) => `**${amount === 0 ? '0' : write(amount)}**`)]),
  ].join('\n');
}

const block = (name: string) => new RegExp(`(<!-- example: ${name} -->\\n)([\\s\\S]*?)(\\n<!-- end -->)`);

describe('docs/money.md', () => {
  test.each(Object.keys(examples))('tells the example “%s” in the numbers that the market enters', async (name) => {
    const text = readFileSync(document, 'utf8');
    const table = await tableOf(examples[name] as Example);
    if (process.env.WRITE_DOCS) writeFileSync(document, text.replace(block(name), (_all, head: string, _old: string, tail: string) => head + table + tail));
    else expect(block(name).exec(text)?.[2]).toBe(table);
  });

  test('has no example that is not played', () => {
    const named = [...readFileSync(document, 'utf8').matchAll(/<!-- example: (.+?) -->/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(examples).sort());
  });
});
