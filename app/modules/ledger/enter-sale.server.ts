import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { shareOf } from '#app/shared/split.ts';
import type { SaleFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { listTaxRates } from './internal/list-tax-rates.server.ts';

/** Those from whom the platform withholds tax: households and individuals in business. Companies and cooperatives declare their own. */
const withheldFrom: readonly SellerKind[] = ['household', 'registered_household', 'farm'];

/**
 * Enters an order as a sale, once: the buyer owes it, the seller earns the goods less its own discounts, commission and tax are taken of what the
 * buyer pays for the goods. In the transaction that completes the order.
 * Source of the tax: decree 117/2025/NĐ-CP and what follows it, in the dated table `tax_rate`.
 */
export async function enterSale(tx: Db, sale: SaleFacts): Promise<boolean> {
  const { orderId, sellerId, at, fee, feeTo, discountSeller, discountMarket, discountOnFee } = sale;
  const goods = sale.lines.reduce((sum, { amount }) => sum + amount, 0);
  const rates = withheldFrom.includes(sale.sellerKind) ? await listTaxRates(tx, vietnamDay(at)) : null;
  let [commission, vat, income] = [0, 0, 0];
  for (const { amount, discount, commissionBp, taxClass } of sale.lines) {
    const paid = amount - discount;
    commission += shareOf(paid, commissionBp);
    vat += shareOf(paid, rates?.[taxClass]?.vatBp ?? 0);
    income += shareOf(paid, rates?.[taxClass]?.incomeBp ?? 0);
  }
  const seller = goods + (feeTo === 'seller' ? fee : 0) - discountSeller;
  return enter(tx, { kind: 'sale', dedupeKey: `sale:${orderId}`, at, orderId }, [
    { account: 'buyer', sellerId, amount: goods + fee - discountSeller - discountMarket },
    { account: 'discount', sellerId, amount: discountMarket },
    { account: 'seller', sellerId, amount: -seller },
    { account: 'delivery', sellerId, amount: feeTo === 'delivery' ? -fee : 0 },
    { account: 'commission', sellerId, amount: -commission },
    { account: 'tax_vat', sellerId, amount: -vat },
    { account: 'tax_income', sellerId, amount: -income },
    { account: 'seller', sellerId, amount: commission },
    { account: 'seller', sellerId, amount: vat + income },
  ]);
}
