import { expect } from 'vitest';
import type { HandedOverFacts } from '#app/modules/ledger/facts.ts';
import type { LedgerAccount } from '#app/modules/ledger/accounts.ts';
import type { Entry } from '#app/modules/ledger/internal/entry.ts';
import { cardTransferEntries, correctionEntries, deliveryCostEntries, givenBackEntries, handedOverEntries, payInEntries, paymentEntries, payoutEntries, providerFeeEntries } from '#app/modules/ledger/internal/move-entries.ts';
import { refundEntries } from '#app/modules/ledger/internal/refund-entries.ts';
import { saleEntries } from '#app/modules/ledger/internal/sale-entries.ts';
import { withheldFrom } from '#app/modules/ledger/withheld-from.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import { noteBack, wrongAfter } from './ledger-backs.ts';
import type { Backs } from './ledger-backs.ts';
import type { MoneyEvent } from './ledger-days.ts';
import { totalOf, usualRates } from './ledger-sales.ts';

type OrderBook = { sale: Entry[]; refunds: Entry[]; backs: Backs; /** What the carrier's words have come to. */ carrier: Map<LedgerAccount, number>; held: number; /** Of the buyer, counted without the ledger. */ expected: number; buyer: number };
type SellerBook = { counted: number; held: number; /** Every line that made it. */ lines: number[] };

/** Like `expect`, which would take most of the time of so many days. */
function hold(holds: boolean, broken: () => string): void {
  if (!holds) throw new Error(broken());
}

/** The least that a batch pays. */
export const leastPayout = 50_000;

/** The ledger without a database: the same entries, kept as sums, each event checked as it is entered. */
export class Books {
  readonly accounts = new Map<LedgerAccount, number>();
  readonly holders = new Map<string, number>();
  readonly sellers = new Map<string, SellerBook>();
  readonly orders = new Map<string, OrderBook>();
  paidOut = 0;
  failedPayouts = 0;
  undone = 0;

  constructor(sellers: readonly { id: string; kind: SellerKind }[]) {
    for (const { id } of sellers) this.sellers.set(id, { counted: 0, held: 0, lines: [] });
  }

  account(account: LedgerAccount): number {
    return this.accounts.get(account) ?? 0;
  }

  held(account: 'carrier_cash' | 'carrier_fee' | 'card_cash', holder: string): number {
    return this.holders.get(`${account} ${holder}`) ?? 0;
  }

  total(): number {
    return [...this.accounts.values()].reduce((sum, amount) => sum + amount, 0);
  }

  play(event: MoneyEvent): void {
    if (event.do === 'sell') return this.sell(event);
    if (event.do === 'refund') return this.refund(event);
    if (event.do === 'payouts') return this.payOut(event.fails);
    if (event.do === 'pay') {
      this.order(event.orderId).expected -= event.amount;
      return this.enter(paymentEntries(event), event.orderId);
    }
    if (event.do === 'give_back') {
      this.order(event.orderId).expected += event.amount;
      return this.enter(givenBackEntries(event), event.orderId);
    }
    if (event.do === 'hand_over' || event.do === 'list') return this.handOver(event);
    if (event.do === 'delivery_cost') return this.enter(deliveryCostEntries(event));
    if (event.do === 'provider_fee') return this.enter(providerFeeEntries(event));
    if (event.do === 'card_transfer') return this.enter(cardTransferEntries(event));
    return this.enter(payInEntries(event));
  }

  /** What stands now is explained: each seller by its lines, each order by what its buyer owed, paid and got back. */
  check(): void {
    let sellers = 0;
    for (const [id, { counted, held, lines }] of this.sellers) {
      expect(counted + held, id).toBe(lines.reduce((sum, line) => sum + line, 0));
      sellers += counted + held;
    }
    expect(this.account('seller')).toBe(sellers);
    for (const [id, { buyer, expected }] of this.orders) expect(buyer, id).toBe(expected);
    for (const account of ['commission', 'tax_vat', 'tax_income'] as const) expect(this.account(account), account).toBeLessThanOrEqual(0);
    for (const account of ['discount', 'provider_fee'] as const) expect(this.account(account), account).toBeGreaterThanOrEqual(0);
  }

  private order(orderId: string): OrderBook {
    const known = this.orders.get(orderId) ?? { sale: [], refunds: [], backs: { lines: new Map(), fee: false, amounts: 0 }, carrier: new Map(), held: 0, expected: 0, buyer: 0 };
    this.orders.set(orderId, known);
    return known;
  }

  /** `holding` = the order whose money the seller may hold before it is a sale. */
  private enter(entries: readonly Entry[], holding?: string): void {
    hold(entries.reduce((sum, { amount }) => sum + amount, 0) === 0, () => `a transaction that does not add up: ${JSON.stringify(entries)}`);
    for (const { account, amount, sellerId, orderId, holder } of entries) {
      hold(Number.isSafeInteger(amount), () => `${amount} đồng`);
      this.accounts.set(account, this.account(account) + amount);
      if (holder) this.holders.set(`${account} ${holder}`, (this.holders.get(`${account} ${holder}`) ?? 0) + amount);
      if (account === 'buyer' && orderId) this.order(orderId).buyer += amount;
      if (account !== 'seller' || amount === 0) continue;
      const seller = this.sellers.get(sellerId ?? '');
      if (!seller) throw new Error('a side of no seller');
      seller.lines.push(amount);
      const order = holding ? this.order(holding) : null;
      if (order && order.sale.length === 0) {
        order.held += amount;
        seller.held += amount;
      } else seller.counted += amount;
    }
  }

  private handOver(facts: HandedOverFacts): void {
    const entries = correctionEntries(handedOverEntries(facts), this.order(facts.orderId).carrier);
    for (const { account, amount } of entries) this.order(facts.orderId).carrier.set(account, (this.order(facts.orderId).carrier.get(account) ?? 0) + amount);
    this.enter(entries, facts.orderId);
  }

  private sell({ sale }: { sale: Parameters<typeof saleEntries>[0] }): void {
    const order = this.order(sale.orderId);
    const seller = this.sellers.get(sale.sellerId);
    const entries = saleEntries(sale, withheldFrom.includes(sale.sellerKind) ? usualRates : null);
    if (seller) {
      seller.held -= order.held;
      seller.counted += order.held;
    }
    order.held = 0;
    order.sale = entries;
    order.expected += totalOf(sale);
    this.enter(entries);
  }

  private refund(event: Extract<MoneyEvent, { do: 'refund' }>): void {
    const { orderId, amount, goods } = event;
    const order = this.order(orderId);
    const entries = refundEntries(order.sale, order.refunds, amount, goods);
    order.refunds = [...order.refunds, ...entries];
    order.expected -= amount;
    this.enter(entries);
    noteBack(order.backs, event);
    const { wrong, undone } = wrongAfter(order, event);
    hold(wrong === null, () => `${wrong} of ${orderId}`);
    if (undone) this.undone += 1;
  }

  private payOut(fails: (sellerId: string) => boolean): void {
    for (const [sellerId, seller] of this.sellers) {
      const amount = -seller.counted;
      if (amount < leastPayout) continue;
      this.enter(payoutEntries({ sellerId, amount }));
      hold(seller.counted === 0, () => `${seller.counted} left of ${sellerId} after a payout`);
      if (fails(sellerId)) {
        this.failedPayouts += 1;
        this.enter(payoutEntries({ sellerId, amount: -amount }));
      } else this.paidOut += amount;
    }
  }
}
