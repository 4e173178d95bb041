import { useLocale, useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatWeight } from './weight.ts';

type Suggested = { communeId: string; commune: string; weightGrams: number; orders: { id: string; code: string; weightGrams: number; buyer: string; street: string }[] };
type Again = { communeId: string; orderIds: string[]; day: string; cost: string; problem: 'too_few' | 'not_now' | 'not_together' | 'cost' | 'day' };
type RoundFormProps = { suggestion: Suggested; today: string; again: Again | null };

/** Orders to one commune that could go together: which of them, when, and what the way costs. */
export function RoundForm({ suggestion: { communeId, commune, weightGrams, orders }, today, again }: RoundFormProps) {
  const t = useTranslations('fulfilment.rounds');
  const locale = useLocale();
  const mistake = (code: string) => (again?.problem === code ? t(`problem.${again.problem}`) : null);
  const together = mistake('too_few') ?? mistake('not_now') ?? mistake('not_together');
  return (
    <form method="post" className="space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
      <input type="hidden" name="communeId" value={communeId} />
      <fieldset>
        <legend className="text-lg font-semibold">{t('toCommune', { commune })}</legend>
        <p className="text-sm text-soft">{t('count', { count: orders.length, weight: formatWeight(weightGrams, locale) })}</p>
        {orders.map(({ id, code, weightGrams: grams, buyer, street }) => (
          <label key={id} className="flex min-h-11 items-start gap-3 py-1">
            <input type="checkbox" name="order" value={id} defaultChecked={again ? again.orderIds.includes(id) : true} className="mt-1 size-5 shrink-0 accent-leaf" />
            <span>
              {buyer}, {street}
              <span className="block text-sm text-soft">
                {code} · {formatWeight(grams, locale)}
              </span>
            </span>
          </label>
        ))}
        {together && <p className="mt-1 font-semibold text-berry">{together}</p>}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('day')} name="day" type="date" min={today} defaultValue={again?.day ?? today} error={mistake('day')} />
        <TextField label={t('cost')} name="cost" inputMode="numeric" defaultValue={again?.cost ?? ''} error={mistake('cost')} />
      </div>
      <Button className="min-h-12 w-full sm:w-auto">{t('make')}</Button>
    </form>
  );
}
