import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { DeliverySettings } from '../delivery-settings.ts';

const spans = ['province', 'region', 'country', 'own'] as const;
type Typed = Record<(typeof spans)[number], { from: string; to: string }>;
type DaysFormProps = { days: DeliverySettings['days']; again: { typed: Typed; span: (typeof spans)[number] } | null };

/** How many days parcels are under way, zone by zone. */
export function DaysForm({ days, again }: DaysFormProps) {
  const t = useTranslations('fulfilment');
  return (
    <form method="post" className="space-y-4">
      <input type="hidden" name="intent" value="days" />
      {spans.map((span) => {
        const value = again?.typed[span] ?? { from: String(days[span].from), to: String(days[span].to) };
        return (
          <fieldset key={span}>
            <legend className="font-semibold">{span === 'own' ? t('rates.own') : t(`zone.${span}`)}</legend>
            <div className="mt-1 grid grid-cols-2 gap-4">
              <TextField label={t('rates.daysFrom')} name={`${span}From`} inputMode="numeric" defaultValue={value.from} error={again?.span === span ? t('rates.problem.days') : null} />
              <TextField label={t('rates.daysTo')} name={`${span}To`} inputMode="numeric" defaultValue={value.to} />
            </div>
          </fieldset>
        );
      })}
      <Button className="min-h-12 w-full sm:w-auto">{t('rates.saveDays')}</Button>
    </form>
  );
}
