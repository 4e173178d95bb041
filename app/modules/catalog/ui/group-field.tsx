import { useLocale, useTranslations } from 'use-intl';
import { groupsOfSector, sectors } from '#app/modules/ocop/groups.ts';
import { SelectField } from '#app/ui/field.tsx';

/** Which of the 17 groups a product belongs to. `none` says what it means to choose nothing. */
export function GroupField({ error, defaultValue, none }: { error?: string | null; defaultValue?: string; none?: string }) {
  const t = useTranslations('seller.editor');
  const locale = useLocale();
  return (
    <SelectField label={t('group')} name="groupKey" error={error} defaultValue={defaultValue ?? ''}>
      <option value="">{none ?? t('chooseGroup')}</option>
      {sectors.map((sector) => (
        <optgroup key={sector.key} label={sector.name[locale]}>
          {groupsOfSector(sector.key).map((group) => (
            <option key={group.key} value={group.key}>
              {group.name[locale]}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
