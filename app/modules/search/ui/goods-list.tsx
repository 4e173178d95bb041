import { useLocale, useTranslations } from 'use-intl';
import { ProductGrid } from '#app/modules/catalog/ui/product-card.tsx';
import { localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Link } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { chosenFilters, goodsAddress, isNarrowed, noFilters } from '../goods-list.ts';
import type { ChosenFilter, GoodsList as List } from '../goods-list.ts';
import { sortKeys } from '../search-query.ts';
import { EmptyList } from './empty-list.tsx';
import { FilterForm } from './filter-form.tsx';

/** A list of goods with its filters, order and pages. The heading stands on the page that shows it. */
export function GoodsList({ list }: { list: List }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const canBeNarrowed = list.total > 0 || isNarrowed(list);
  return (
    <div className={`mt-4 grid gap-6 ${canBeNarrowed ? 'lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-10' : ''}`}>
      {canBeNarrowed && (
        <section aria-label={t('filters')}>
          <FilterForm list={list} />
        </section>
      )}
      <section aria-label={t('goods')} className="min-w-0">
        {canBeNarrowed && <p className="text-soft">{t('count', { total: list.total })}</p>}
        <ChosenFilters list={list} />
        {list.total > 1 && <SortLinks list={list} />}
        {list.cards.length > 0 ? (
          <div className="mt-4">
            <ProductGrid cards={list.cards} headings="h2" eager={4} beside />
          </div>
        ) : (
          <EmptyList list={list} />
        )}
        <Pagination page={list.query.page} pages={list.pages} address={(page) => localPath(goodsAddress(list, { page }), locale)} />
      </section>
    </div>
  );
}

function ChosenFilters({ list }: { list: List }) {
  const t = useTranslations('search');
  const chosen = chosenFilters(list);
  const label = useFilterLabel();
  if (chosen.length === 0) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <h2 className="sr-only">{t('chosen')}</h2>
      <ul className="contents">
        {chosen.map((filter) => (
          <li key={filter.kind + filter.value}>
            <Link
              to={filter.without}
              aria-label={t('remove', { what: label(filter) })}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-leaf bg-leaf-pale px-4 text-[0.9375rem] leading-tight hover:bg-shade"
            >
              {label(filter)} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
      {chosen.length > 1 && (
        <Link to={goodsAddress(list, noFilters)} className="inline-flex min-h-11 items-center px-2 underline underline-offset-4">
          {t('clear')}
        </Link>
      )}
    </div>
  );
}

function useFilterLabel(): (filter: ChosenFilter) => string {
  const t = useTranslations('search');
  const ocop = useTranslations('ocop');
  const locale = useLocale();
  return ({ kind, value, label }) => {
    if (kind === 'stars') return ocop('stars', { stars: value });
    if (kind === 'min') return t('minChosen', { price: formatDong(Number(value), locale) });
    if (kind === 'max') return t('maxChosen', { price: formatDong(Number(value), locale) });
    return kind === 'inStock' ? t('inStock') : label;
  };
}

function SortLinks({ list }: { list: List }) {
  const t = useTranslations('search');
  const name = (key: (typeof sortKeys)[number]) => t(key === 'relevance' && list.query.q === '' ? 'sortBy.popular' : `sortBy.${key}`);
  return (
    <nav aria-label={t('sort')} className="mt-3 border-b border-line">
      <ul className="-mx-1 flex gap-x-1 overflow-x-auto px-1 py-1">
        {sortKeys.map((sort) => (
          <li key={sort}>
            <Link
              to={goodsAddress(list, { sort })}
              aria-current={sort === list.query.sort ? 'true' : undefined}
              className="inline-flex min-h-11 items-center rounded-t-lg border-b-3 border-transparent px-3 whitespace-nowrap text-[0.9375rem] hover:bg-shade aria-[current]:border-leaf aria-[current]:font-semibold aria-[current]:text-leaf"
            >
              {name(sort)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
