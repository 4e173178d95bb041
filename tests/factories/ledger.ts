import { randomUUID } from 'node:crypto';
import type { LedgerAccount } from '#app/modules/ledger/accounts.ts';
import { enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { createSeller } from './goods.ts';
import { createOrder } from './orders.ts';

let made = 0;

/** What an account holds: of a seller, of an order, of a holder, or of all. */
export async function accountOf(db: Db, account: LedgerAccount, of: { sellerId?: string; orderId?: string; holder?: string } = {}): Promise<number> {
  const { _sum } = await db.ledgerEntry.aggregate({ where: { account, ...of }, _sum: { amount: true } });
  return Number(_sum.amount ?? 0);
}

/** A seller from whom tax is withheld or not, with a bank account unless told otherwise. */
export async function createPayee(db: Db, { kind = 'household', name = 'Hộ Út Lành', account = true }: { kind?: SellerKind; name?: string; account?: boolean } = {}) {
  const { id } = await createSeller(db, { name });
  const seller = await db.seller.update({ where: { id }, data: { kind } });
  made += 1;
  if (account) await db.bankAccount.create({ data: { sellerId: id, bin: '970436', number: `00112233${String(made).padStart(4, '0')}`, holder: 'UT LANH' } });
  return seller;
}

/** An order of a seller that is a sale, of goods alone, paid by card: the market owes the seller all of it, less the commission. */
export async function sellByCard(db: Database, seller: { id: string; communeId: string; kind: SellerKind }, { goods = 200_000, commissionBp = 0, at = new Date('2026-11-21T03:00:00Z') }: { goods?: number; commissionBp?: number; at?: Date } = {}) {
  const order = await createOrder(db, seller, { placedAt: at, state: 'completed', goods, fee: 0 });
  const facts = { orderId: order.id, sellerId: seller.id, at };
  await enterPayment(db, { ...facts, key: `card ${order.id}`, amount: goods, hands: { in: 'card', holder: 'stripe' } });
  await db.$transaction((tx) => enterSale(tx, { ...facts, sellerKind: seller.kind, fee: 0, feeTo: 'delivery', feeOff: nothingOff, lines: [{ id: randomUUID(), amount: goods, off: nothingOff, commissionBp, taxClass: 'goods' }] }));
  return order;
}
