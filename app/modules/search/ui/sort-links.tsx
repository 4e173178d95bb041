import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { goodsAddress } from '../goods-list.ts';
import type { GoodsList, NearChoice } from '../goods-list.ts';
import { sortKeys } from '../search-query.ts';
import { HiddenParams } from './hidden-params.tsx';

/** The orders of a list: in a row on a desk; on a phone folded away under the one that holds. */
export function SortLinks({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const name = (key: (typeof sortKeys)[number]) => t(key === 'relevance' && list.query.q === '' ? 'sortBy.popular' : `sortBy.${key}`);
  return (
    <nav aria-label={t('sort')} className="relative max-lg:-mr-2 lg:-mx-2.5">
      <details className="group/sort lg:details-content:[content-visibility:visible]">
        <summary className="flex min-h-11 items-center gap-1 rounded-lg px-2 after:text-soft after:content-['▾'] group-open/sort:after:content-['▴'] lg:supports-[selector(::details-content)]:hidden">
          <span className="text-soft max-[22rem]:sr-only">{t('sort')}:</span> {name(list.query.sort)}
        </summary>
        <ul className="max-lg:absolute max-lg:right-0 max-lg:z-10 max-lg:w-60 max-lg:rounded-card max-lg:border max-lg:border-edge max-lg:bg-card max-lg:p-2 max-lg:shadow-lg lg:flex lg:flex-wrap lg:gap-x-1">
          {sortKeys.map((sort) => (
            <li key={sort}>
              <Link
                to={goodsAddress(list, { sort })}
                aria-current={sort === list.query.sort ? 'true' : undefined}
                className="flex min-h-11 items-center rounded-lg px-2.5 text-[0.9375rem] hover:bg-shade aria-[current]:font-semibold aria-[current]:text-leaf lg:rounded-b-none lg:border-b-3 lg:border-transparent lg:aria-[current]:border-leaf"
              >
                {name(sort)}
              </Link>
            </li>
          ))}
          <li className="mt-1 border-t border-line pt-1 lg:hidden">
            <Link to="/help/ranking" className="flex min-h-11 items-center px-2.5 text-sm text-soft underline underline-offset-4">
              {t('howSorted')}
            </Link>
          </li>
        </ul>
      </details>
    </nav>
  );
}

/** Near what: a commune of the province. It stands in the address and nowhere else. */
export function NearForm({ list, near }: { list: GoodsList; near: NearChoice }) {
  const t = useTranslations('search');
  const address = useTranslations('address');
  const path = usePath();
  if (near.chosen)
    return (
      <p className="mt-3 flex flex-wrap items-center gap-x-4">
        {t('nearChosen', { commune: near.chosen.fullName })}
        <Link to={goodsAddress(list, { near: null })} className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t('change')}
        </Link>
      </p>
    );
  return (
    <form action={path(list.path)} autoComplete="off" className="mt-4 flex flex-wrap items-end gap-3 rounded-card border border-line bg-card p-4">
      <HiddenParams list={list} change={{ near: null }} />
      <SelectField
        label={t('near')}
        hint={t('nearHint')}
        name="near"
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
