import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { taxClasses } from '#app/modules/catalog/tax-class.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { parseVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { parsePercent } from './commission.ts';
import type { TaxRateProblem, TaxRateTyped } from './tax.ts';

/**
 * From a day on that is still to come, so much is withheld of what households earn with goods of a class; what was withheld until then stays. The same day
 * again corrects it. Errors: `class`, `vat` and `income` (0 to 50 per cent), `day` (none, or not after today), `source` (the rule that says so, 3 to 100 letters).
 */
export async function setTaxRate({ db, clock }: { db: Database; clock: Clock }, { actor, typed }: { actor: Actor; typed: TaxRateTyped }): Promise<Result<null, { code: TaxRateProblem }>> {
  const taxClass = taxClasses.find((name) => name === typed.taxClass);
  const [vatBp, incomeBp] = [parsePercent(typed.vat), parsePercent(typed.income)];
  const validFrom = parseVietnamDay(typed.validFrom);
  const source = typed.source.trim().normalize('NFC');
  if (!taxClass) return failed({ code: 'class' });
  if (vatBp === null) return failed({ code: 'vat' });
  if (incomeBp === null) return failed({ code: 'income' });
  if (!validFrom || validFrom <= vietnamDay(clock.now())) return failed({ code: 'day' });
  if (source.length < 3 || source.length > 100) return failed({ code: 'source' });
  const [day, rate] = [utcMidnight(validFrom), { vatBp, incomeBp, source }];
  return db.$transaction(async (tx) => {
    await tx.taxRate.upsert({ where: { taxClass_validFrom: { taxClass, validFrom: day } }, create: { taxClass, validFrom: day, ...rate }, update: rate });
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: `tax_rate ${taxClass}` }, after: { taxClass, vatBp, incomeBp, startsOn: validFrom, source } });
    return ok(null);
  });
}
