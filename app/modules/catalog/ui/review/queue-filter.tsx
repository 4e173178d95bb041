import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';

type QueueFilterProps = {
  places: { id: string; fullName: string; level: string; count: number }[];
  groups: { key: string; count: number }[];
  chosen: { areaId: string | null; groupKey: string | null; kind: string | null };
};

/** Narrows the queue to a place, a group, new goods or changes: a plain form that asks the page anew. */
export function QueueFilter({ places, groups, chosen }: QueueFilterProps) {
  const t = useTranslations('review.queue');
  const locale = useLocale();
  return (
    <form method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
      <SelectField label={t('place')} name="area" defaultValue={chosen.areaId ?? ''}>
        <option value="">{t('everywhere')}</option>
        {places.map(({ id, fullName, count }) => (
          <option key={id} value={id}>
            {fullName} ({count})
          </option>
        ))}
      </SelectField>
      <SelectField label={t('group')} name="group" defaultValue={chosen.groupKey ?? ''}>
        <option value="">{t('everyGroup')}</option>
        {groups.map(({ key, count }) => (
          <option key={key} value={key}>
            {findGroup(key)?.name[locale] ?? key} ({count})
          </option>
        ))}
      </SelectField>
      <SelectField label={t('kind')} name="kind" defaultValue={chosen.kind ?? ''}>
        <option value="">{t('everyKind')}</option>
        <option value="new">{t('new')}</option>
        <option value="changes">{t('changes')}</option>
      </SelectField>
      <Button look="secondary">{t('show')}</Button>
    </form>
  );
}
