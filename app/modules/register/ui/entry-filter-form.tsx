import { useLocale, useTranslations } from 'use-intl';
import { groupsOfSector, sectors } from '#app/modules/ocop/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import { entryMarkets, entryTimes } from '../entry-filter.ts';
import type { EntryQuery } from '../entry-filter.ts';

type Choice = { value: string; text: string };
type EntryFilterFormProps = { query: EntryQuery; communes: { id: string; fullName: string }[]; districts: { key: string; fullName: string }[] };

/** Looks in the register: words first, everything else folded away until it is wanted. */
export function EntryFilterForm({ query, communes, districts }: EntryFilterFormProps) {
  const t = useTranslations('register.filter');
  const locale = useLocale();
  const path = usePath();
  const narrowed = Boolean(query.communeId || query.district || query.groupKey || query.stars || query.when || query.market);
  return (
    <form method="get" action={path('/admin/register')} className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <TextField label={t('search')} name="find" type="search" defaultValue={query.search} maxLength={100} className="min-w-56 grow" />
        <Button>{t('submit')}</Button>
      </div>
      <details open={narrowed} className="rounded-card border border-line bg-card px-4">
        <summary className="flex min-h-12 items-center font-semibold">{t('title')}</summary>
        <div className="grid gap-3 pt-1 pb-4 sm:grid-cols-2 lg:grid-cols-3">
          <Choose label={t('district')} name="district" value={query.district} choices={districts.map(({ key, fullName }) => ({ value: key, text: fullName }))} />
          <Choose label={t('commune')} name="commune" value={query.communeId} choices={communes.map(({ id, fullName }) => ({ value: id, text: fullName }))} />
          <Choose label={t('group')} name="group" value={query.groupKey} choices={sectors.flatMap(({ key }) => groupsOfSector(key).map((group) => ({ value: group.key, text: group.name[locale] })))} />
          <Choose label={t('stars')} name="stars" value={String(query.stars ?? '')} choices={['5', '4', '3'].map((stars) => ({ value: stars, text: '★'.repeat(Number(stars)) }))} />
          <Choose label={t('when')} name="when" value={query.when ?? ''} choices={entryTimes.map((when) => ({ value: when, text: t(when) }))} />
          <Choose label={t('market')} name="market" value={query.market ?? ''} choices={entryMarkets.map((market) => ({ value: market, text: t(market) }))} />
        </div>
      </details>
    </form>
  );
}

function Choose({ label, name, value, choices }: { label: string; name: string; value: string; choices: Choice[] }) {
  const t = useTranslations('register.filter');
  return (
    <SelectField label={label} name={name} defaultValue={value}>
      <option value="">{t('all')}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </SelectField>
  );
}
