import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import { shareOf } from '#app/shared/split.ts';
import type { SaleFacts } from '../facts.ts';
import { sidesOf } from './entry.ts';
import type { Entry } from './entry.ts';

/** Hundredths of a per cent of the revenue. */
export type TaxRates = Partial<Record<TaxClass, { vatBp: number; incomeBp: number }>>;

/**
 * The sides of a sale. Commission and tax are taken of the seller's revenue with each line: its goods less the seller's own discount. A discount that
 * the market bears makes the buyer pay less and the seller earn the same. `rates` is null where nothing is withheld.
 */
export function saleEntries(sale: SaleFacts, rates: TaxRates | null): Entry[] {
  const { orderId, sellerId, lines, fee, feeOff, feeTo } = sale;
  const goods = lines.reduce((sum, { amount }) => sum + amount, 0);
  const off = { seller: 0, market: 0 };
  let [commission, vat, income] = [0, 0, 0];
  for (const line of lines) {
    const { amount, commissionBp, taxClass } = line;
    off.seller += line.off.seller;
    off.market += line.off.market;
    const revenue = amount - line.off.seller;
    commission += shareOf(revenue, commissionBp);
    vat += shareOf(revenue, rates?.[taxClass]?.vatBp ?? 0);
    income += shareOf(revenue, rates?.[taxClass]?.incomeBp ?? 0);
  }
  const entries: Entry[] = [
    { account: 'buyer', what: 'goods', amount: goods - off.seller - off.market },
    { account: 'discount', what: 'discount', amount: off.market },
    { account: 'seller', what: 'goods', amount: -goods },
    { account: 'seller', what: 'discount', amount: off.seller },
    { account: 'commission', what: 'commission', amount: -commission },
    { account: 'seller', what: 'commission', amount: commission },
    { account: 'tax_vat', what: 'vat', amount: -vat },
    { account: 'seller', what: 'vat', amount: vat },
    { account: 'tax_income', what: 'income_tax', amount: -income },
    { account: 'seller', what: 'income_tax', amount: income },
    { account: 'buyer', what: 'fee', amount: fee - feeOff.seller - feeOff.market },
    { account: 'discount', what: 'fee_discount', amount: feeOff.market },
    { account: feeTo, what: 'fee', amount: -fee },
    { account: 'seller', what: 'fee_discount', amount: feeOff.seller },
  ];
  return sidesOf(entries.map((entry) => ({ ...entry, sellerId, orderId })));
}
