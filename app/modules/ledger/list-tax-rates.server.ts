import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { TaxRateRow } from './tax.ts';

/** The rates that count today for each class of goods and those that are to come, with the rule that says so. */
export function listTaxRates({ db, clock }: { db: Db; clock: Clock }): Promise<TaxRateRow[]> {
  const today = vietnamDay(clock.now());
  return db.$queryRaw<TaxRateRow[]>`
    SELECT tax_class::text AS "taxClass", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", vat_bp AS "vatBp", income_bp AS "incomeBp", source
    FROM tax_rate r WHERE valid_from > ${today}::date OR valid_from = (SELECT max(valid_from) FROM tax_rate o WHERE o.tax_class = r.tax_class AND o.valid_from <= ${today}::date)
    ORDER BY r.tax_class, r.valid_from`;
}
