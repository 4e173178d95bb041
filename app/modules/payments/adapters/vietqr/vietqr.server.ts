import type { Db } from '#app/platform/db/db.server.ts';
import type { Account, PaymentProvider } from '../../port.ts';

/** A transfer to the seller's own account, begun by a QR code on our page and told by a bank feed, or by the seller. */
export const vietqr: PaymentProvider = {
  key: 'vietqr',
  method: 'vietqr',
  covers: 'order',
  hands: { in: 'seller' },
  offers: async ({ db }, sellerIds) => (await accountsOf(db, sellerIds)).size === new Set(sellerIds).size,
  accounts: ({ db }, sellerIds) => accountsOf(db, sellerIds),
  begin: null,
  end: null,
  refund: null,
  notices: null,
  // Transfers are compared with the lists of the bank feeds.
  listDay: null,
};

async function accountsOf(db: Db, sellerIds: readonly string[]): Promise<Map<string, Account>> {
  const rows = await db.bankAccount.findMany({ where: { sellerId: { in: [...sellerIds] } }, select: { sellerId: true, bin: true, number: true, holder: true } });
  return new Map(rows.map(({ sellerId, ...account }) => [sellerId, account]));
}
