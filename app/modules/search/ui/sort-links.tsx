import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { goodsAddress } from '../goods-list.ts';
import type { GoodsList, NearChoice } from '../goods-list.ts';
import { sortKeys } from '../search-query.ts';
import { HiddenParams } from './hidden-params.tsx';

/** The orders of a list. */
export function SortLinks({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const name = (key: (typeof sortKeys)[number]) => t(key === 'relevance' && list.query.q === '' ? 'sortBy.popular' : `sortBy.${key}`);
  return (
    <nav aria-label={t('sort')} className="mt-1 border-b border-line">
      <ul className="-mx-1 flex gap-x-1 overflow-x-auto px-1 py-1">
        {sortKeys.map((sort) => (
          <li key={sort}>
            <Link
              to={goodsAddress(list, { sort })}
              aria-current={sort === list.query.sort ? 'true' : undefined}
              className="inline-flex min-h-11 items-center rounded-t-lg border-b-3 border-transparent px-2.5 whitespace-nowrap text-[0.9375rem] hover:bg-shade aria-[current]:border-leaf aria-[current]:font-semibold aria-[current]:text-leaf"
            >
              {name(sort)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Near what: a commune of the province. It stands in the address and nowhere else. */
export function NearForm({ list, near }: { list: GoodsList; near: NearChoice }) {
  const t = useTranslations('search');
  const address = useTranslations('address');
  const path = usePath();
  return (
    <form action={path(list.path)} autoComplete="off" className="mt-4 flex flex-wrap items-end gap-3 rounded-card border border-line bg-card p-4">
      <HiddenParams list={list} change={{ near: null }} />
      <SelectField
        label={t('near')}
        hint={t('nearHint')}
        name="near"
        defaultValue={near.chosen?.code ?? ''}
        required
        className="min-w-0 flex-1 basis-60"
        data-filter-alone
        data-hint={address('typeToFilter')}
        data-none={address('nothingMatches')}
        data-results={address('results', { count: '#' })}
      >
        <option value="">{address('chooseCommune')}</option>
        {near.parts.map(({ name, communes }) => (
          <optgroup key={name} label={name}>
            {communes.map(({ code, fullName }) => (
              <option key={code} value={code}>
                {fullName}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <Button>{t('nearShow')}</Button>
    </form>
  );
}
