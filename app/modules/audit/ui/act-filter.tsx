import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { actGroups } from '../entry.ts';
import type { ActGroup } from '../entry.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

export type ActFilterValues = { day: VietnamDay | null; group: ActGroup | null };
type ActFilterProps = ActFilterValues & { /** The page's plain address. */ page: string; /** Narrows it beside what can be chosen. */ also?: Record<string, string>; groups?: readonly ActGroup[] };

/** Chooses a day and a kind of acts. */
export function ActFilter({ day, group, page, also = {}, groups = actGroups }: ActFilterProps) {
  const t = useTranslations('audit');
  const narrowed = day !== null || group !== null || Object.keys(also).length > 0;
  return (
    <form className="mt-6 grid items-end gap-4 sm:grid-cols-[auto_auto_auto_1fr]">
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField label={t('day')} name="day" type="date" defaultValue={day ?? ''} />
      <SelectField label={t('choose')} name="group" defaultValue={group ?? ''}>
        <option value="">{t('allGroups')}</option>
        {groups.map((each) => (
          <option key={each} value={each}>
            {t(`group.${each}`)}
          </option>
        ))}
      </SelectField>
      <Button look="secondary">{t('show')}</Button>
      {narrowed && (
        <Link to={page} className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t('all')}
        </Link>
      )}
    </form>
  );
}
