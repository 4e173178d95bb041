import { useTranslations } from 'use-intl';
import { paperKinds } from '#app/modules/ocop/papers.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import type { PaperFilter } from '../paper-filter.ts';

/** Narrows the officers' papers to a commune and a kind. */
export function PaperFilterForm({ filter, communes }: { filter: PaperFilter; communes: { id: string; fullName: string }[] }) {
  const t = useTranslations('papers.officers');
  const name = useTranslations('catalog.document');
  const path = usePath();
  return (
    <form method="get" action={path('/admin/papers')} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="show" value={filter.view} />
      {communes.length > 1 && (
        <SelectField label={t('commune')} name="commune" defaultValue={filter.communeId ?? ''} className="min-w-40 grow sm:grow-0">
          <option value="">{t('everywhere')}</option>
          {communes.map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}
            </option>
          ))}
        </SelectField>
      )}
      {filter.view !== 'missing' && (
        <SelectField label={t('kind')} name="kind" defaultValue={filter.kind ?? ''} className="min-w-40 grow sm:grow-0">
          <option value="">{t('everywhere')}</option>
          {filter.view !== 'check' && <option value="certificate">{t('certificate')}</option>}
          {paperKinds.map((kind) => (
            <option key={kind} value={kind}>
              {name(kind)}
            </option>
          ))}
        </SelectField>
      )}
      <Button look="secondary">{t('filter')}</Button>
    </form>
  );
}
