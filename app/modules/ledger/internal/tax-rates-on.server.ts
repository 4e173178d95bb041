import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { TaxRates } from './sale-entries.ts';

/** The rates in force on a Vietnam day, hundredths of a per cent of the revenue. */
export async function taxRatesOn(db: Db, day: VietnamDay): Promise<TaxRates> {
  const rows = await db.$queryRaw<{ taxClass: TaxClass; vatBp: number; incomeBp: number }[]>`
    SELECT DISTINCT ON (tax_class) tax_class::text AS "taxClass", vat_bp AS "vatBp", income_bp AS "incomeBp"
    FROM tax_rate WHERE valid_from <= ${day}::date ORDER BY tax_class, valid_from DESC`;
  return Object.fromEntries(rows.map(({ taxClass, ...rate }) => [taxClass, rate]));
}
