import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';

/** What a seller earned with goods and what was withheld of it, in đồng. What went back to buyers counts against the month in which it did. */
export type TaxSums = { /** Sales, less the seller's own discounts. */ sold: number; /** Of that, taken back by refunds. */ takenBack: number; revenue: number; vat: number; income: number };

/** A sale or a refund that a month's statement of a seller names. */
export type TaxLine = { id: string; at: Date; kind: 'sale' | 'refund'; orderId: string; revenue: number; vat: number; income: number };
export type TaxStatement = { month: VietnamMonth; sums: TaxSums; lines: TaxLine[] };

/** A seller in the month's list for the tax office. */
export type TaxRow = TaxSums & { sellerId: string; name: string; kind: SellerKind; taxCode: string | null; contactName: string; phone: string; address: string; orders: number };
export type TaxMonth = { month: VietnamMonth; rows: TaxRow[]; total: TaxSums };

/** What the form of a rate sends. */
export type TaxRateTyped = Record<'taxClass' | 'vat' | 'income' | 'validFrom' | 'source', string>;
export type TaxRateProblem = 'class' | 'vat' | 'income' | 'day' | 'source';

/** A rate as the dated table has it. */
export type TaxRateRow = { taxClass: TaxClass; validFrom: VietnamDay; vatBp: number; incomeBp: number; source: string };

export const noTax: TaxSums = { sold: 0, takenBack: 0, revenue: 0, vat: 0, income: 0 };

export function addTax(a: TaxSums, b: TaxSums): TaxSums {
  return { sold: a.sold + b.sold, takenBack: a.takenBack + b.takenBack, revenue: a.revenue + b.revenue, vat: a.vat + b.vat, income: a.income + b.income };
}
