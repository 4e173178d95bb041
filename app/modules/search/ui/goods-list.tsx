import { useLocale, useTranslations } from 'use-intl';
import { ProductGrid } from '#app/modules/catalog/ui/product-card.tsx';
import { localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { goodsAddress, isNarrowed } from '../goods-list.ts';
import type { GoodsList as List } from '../goods-list.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterForm } from './filter-form.tsx';
import { ReadingLine } from './reading-line.tsx';
import { NearForm, SortLinks } from './sort-links.tsx';

/** So many goods are seen at a glance: a page that is about something else offers no filters for them. */
const shortList = 8;

/**
 * A list of goods with its filters, order and pages. The heading stands on the page that shows it. The filters stand `beside` the goods
 * on a desk, or above them where the page has another column.
 */
export function GoodsList({ list, beside = true, headings = 'h2' }: { list: List; beside?: boolean; headings?: 'h2' | 'h3' }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const canBeNarrowed = isNarrowed(list) || (beside ? list.total > 0 : list.total > shortList);
  return (
    <div className={`mt-4 grid gap-6 ${canBeNarrowed && beside ? 'lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-10' : ''}`}>
      {canBeNarrowed && (
        <section aria-label={t('filters')}>
          <FilterForm list={list} beside={beside} />
        </section>
      )}
      <section aria-label={t('goods')} className="min-w-0">
        <ReadingLine list={list} />
        <ChosenFilters list={list} />
        {(canBeNarrowed || list.total > 0) && (
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 border-b border-line">
            <p className="items-center justify-between text-soft lg:flex lg:basis-full">
              {t('count', { total: list.total })}{' '}
              <Link to="/help/ranking" className="inline-flex min-h-11 items-center text-sm underline underline-offset-4 max-lg:hidden">
                {t('howSorted')}
              </Link>
            </p>
            {list.total > (beside ? 1 : shortList) && <SortLinks list={list} />}
          </div>
        )}
        {list.near && list.total > 1 && <NearForm list={list} near={list.near} />}
        {list.cards.length > 0 ? (
          <div className="mt-4">
            <ProductGrid cards={list.cards} headings={headings} eager={4} beside marked={list.reading?.marked} perKg={list.query.sort === 'price-per-kg'} pinned={list.pinned} />
          </div>
        ) : (
          <EmptyList list={list} />
        )}
        <Pagination page={list.query.page} pages={list.pages} address={(page) => localPath(goodsAddress(list, { page }), locale)} />
      </section>
    </div>
  );
}
