import type { Db } from '#app/platform/db/db.server.ts';
import type { BankAccount } from './bank-account.ts';

/** The account to which a seller's buyers transfer, or null. */
export function findBankAccount({ db }: { db: Db }, sellerId: string): Promise<BankAccount | null> {
  return db.bankAccount.findUnique({ where: { sellerId }, select: { bin: true, number: true, holder: true } });
}
