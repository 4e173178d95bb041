import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { useAmounts } from './amounts.ts';

/** Chooses the month that the page shows. */
export function MonthForm({ month, months }: { month: string; months: readonly string[] }) {
  const t = useTranslations('ledger.balance');
  const { month: name } = useAmounts();
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-3">
      <SelectField label={t('month')} name="month" defaultValue={month} className="min-w-40">
        {months.map((each) => (
          <option key={each} value={each}>
            {name(each)}
          </option>
        ))}
      </SelectField>
      <Button look="secondary">{t('show')}</Button>
    </form>
  );
}
