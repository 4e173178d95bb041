import { useLocale, useTranslations } from 'use-intl';
import { ProductGrid } from '#app/modules/catalog/ui/product-card.tsx';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { goodsAddress, isNarrowed, noFilters } from '../goods-list.ts';
import type { GoodsList } from '../goods-list.ts';

/** Where nothing is found: what to try, and what there is instead. */
export function EmptyList({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const { instead } = list;
  return (
    <div className="mt-4 space-y-8">
      <div className="rounded-card border border-line bg-card p-6">
        <h2>{t('emptyTitle')}</h2>
        <p className="mt-2">{t(isNarrowed(list) ? 'emptyFiltered' : 'emptyText')}</p>
        {instead?.withoutFilters && (
          <ButtonLink to={goodsAddress(list, noFilters)} look="secondary" className="mt-4">
            {t('withoutFilters', { total: instead.total })}
          </ButtonLink>
        )}
      </div>
      {!instead?.withoutFilters && <GroupLinks />}
      {instead && instead.cards.length > 0 && (
        <div>
          {!instead.withoutFilters && <h2 className="mb-3">{t('popularInstead')}</h2>}
          <ProductGrid cards={instead.cards} beside />
        </div>
      )}
    </div>
  );
}

function GroupLinks() {
  const t = useTranslations('search');
  const locale = useLocale();
  return (
    <nav aria-label={t('browseGroups')}>
      <h2 className="mb-3">{t('browseGroups')}</h2>
      <ul className="flex flex-wrap gap-2">
        {ocopGroups.map(({ key, name }) => (
          <li key={key}>
            <Link to={`/groups/${key}`} className="inline-flex min-h-11 items-center rounded-full border border-edge bg-card px-4 hover:bg-shade">
              {name[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
