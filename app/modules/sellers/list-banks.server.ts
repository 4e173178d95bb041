import { compareVietnamese } from '#app/shared/text.ts';
import { vietqrBanks } from './adapters/vietqr-banks.server.ts';
import type { Bank } from './bank-account.ts';

const banks = vietqrBanks().sort((a, b) => compareVietnamese(a.name, b.name));

/** The banks whose accounts a seller can name, in the order of their names. */
export function listBanks(): Bank[] {
  return banks;
}
