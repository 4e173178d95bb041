import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import { shareOf } from '#app/shared/split.ts';
import type { SaleFacts, SaleLine } from '../facts.ts';
import { sidesOf } from './entry.ts';
import type { Entry } from './entry.ts';

/** Hundredths of a per cent of the revenue. */
export type TaxRates = Partial<Record<TaxClass, { vatBp: number; incomeBp: number }>>;

/**
 * The sides of a sale, of each line by itself: what comes back later takes its own back. Commission and tax are taken of the seller's revenue with the
 * line: its goods less the seller's own discount. A discount that the market bears makes the buyer pay less and the seller earn the same. `rates` is null
 * where nothing is withheld.
 */
export function saleEntries({ orderId, sellerId, lines, fee, feeOff, feeTo }: SaleFacts, rates: TaxRates | null): Entry[] {
  const ofWay: Entry[] = [
    { account: 'buyer', what: 'fee', amount: fee - feeOff.seller - feeOff.market },
    { account: 'discount', what: 'fee_discount', amount: feeOff.market },
    { account: feeTo, what: 'fee', amount: -fee },
    { account: 'seller', what: 'fee_discount', amount: feeOff.seller },
  ];
  return sidesOf([...lines.flatMap((line) => ofLine(line, rates)), ...ofWay].map((entry) => ({ ...entry, sellerId, orderId })));
}

function ofLine({ id: lineId, amount, off, commissionBp, taxClass }: SaleLine, rates: TaxRates | null): Entry[] {
  const revenue = amount - off.seller;
  const commission = shareOf(revenue, commissionBp);
  const vat = shareOf(revenue, rates?.[taxClass]?.vatBp ?? 0);
  const income = shareOf(revenue, rates?.[taxClass]?.incomeBp ?? 0);
  const sides: Entry[] = [
    { account: 'buyer', what: 'goods', amount: revenue - off.market },
    { account: 'discount', what: 'discount', amount: off.market },
    { account: 'seller', what: 'goods', amount: -amount },
    { account: 'seller', what: 'discount', amount: off.seller },
    { account: 'commission', what: 'commission', amount: -commission },
    { account: 'seller', what: 'commission', amount: commission },
    { account: 'tax_vat', what: 'vat', amount: -vat },
    { account: 'seller', what: 'vat', amount: vat },
    { account: 'tax_income', what: 'income_tax', amount: -income },
    { account: 'seller', what: 'income_tax', amount: income },
  ];
  return sides.map((side) => ({ ...side, lineId }));
}
