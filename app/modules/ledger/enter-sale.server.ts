import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { SaleFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { taxRatesOn } from './internal/tax-rates-on.server.ts';
import { saleEntries } from './internal/sale-entries.ts';
import { withheldFrom } from './withheld-from.ts';

/**
 * Enters an order as a sale, once: the buyer owes it, the seller earns the goods less its own discounts. Commission and tax are taken of what the
 * seller earns with each line; a discount of the market lowers neither. What the seller earns by bringing the goods itself is no revenue here.
 * In the transaction that completes the order. From whom tax is withheld: `withheldFrom`, by the rates of the day in the dated table `tax_rate`.
 */
export async function enterSale(tx: Db, sale: SaleFacts): Promise<boolean> {
  const { orderId, at } = sale;
  const rates = withheldFrom.includes(sale.sellerKind) ? await taxRatesOn(tx, vietnamDay(at)) : null;
  return enter(tx, { kind: 'sale', dedupeKey: `sale:${orderId}`, at, orderId }, saleEntries(sale, rates));
}
