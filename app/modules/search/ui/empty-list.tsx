import { useLocale, useTranslations } from 'use-intl';
import { ProductGrid } from '#app/modules/catalog/ui/product-card.tsx';
import { findGroup, ocopGroups } from '#app/modules/ocop/groups.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { goodsAddress, isNarrowed, noFilters, wordsOf } from '../goods-list.ts';
import type { GoodsList } from '../goods-list.ts';
import { AskForm } from './ask-form.tsx';

/** Where nothing is found: what was tried, how to go on, what there is instead, and a way to ask for it. */
export function EmptyList({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const { query, instead, ask } = list;
  const narrowed = instead?.by === 'withoutFilters' || (query.q === '' && isNarrowed(list));
  return (
    <div className="mt-4 space-y-8">
      <div className="rounded-card border border-line bg-card p-4 md:p-6">
        <h2>{t('emptyTitle')}</h2>
        {narrowed ? <p className="mt-2">{t('emptyFiltered')}</p> : query.q !== '' && <Tried list={list} />}
        {!narrowed && <p className="mt-2">{t('emptyText')}</p>}
        <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
          {instead?.by === 'withoutFilters' && (
            <ButtonLink to={goodsAddress(list, noFilters)} look="secondary">
              {t('withoutFilters', { total: instead.total })}
            </ButtonLink>
          )}
          {instead?.by === 'withSlips' && (
            <ButtonLink to={goodsAddress(list, { exact: false })} look="secondary">
              {t('withSlips', { total: instead.total })}
            </ButtonLink>
          )}
        </div>
        {ask && !narrowed && <AskForm list={list} ask={ask} />}
      </div>
      {instead && instead.cards.length > 0 && <InsteadGoods instead={instead} marked={list.reading?.marked} />}
      {instead?.by !== 'withoutFilters' && <GroupLinks />}
    </div>
  );
}

/** What was looked for in vain. */
function Tried({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  if (list.query.exact) return <p className="mt-2">{t('exactly', { q: list.query.q })}</p>;
  const dropped = list.reading?.dropped ?? [];
  return (
    <p className="mt-2">
      {t('tried', { text: wordsOf(list) })}
      {dropped.length > 0 && ` ${t('triedWithout', { dropped: dropped.map((word) => `“${word}”`).join(', ') })}`}
    </p>
  );
}

function InsteadGoods({ instead, marked }: { instead: NonNullable<GoodsList['instead']>; marked: string[] | undefined }) {
  const t = useTranslations('search');
  const locale = useLocale();
  const group = instead.group && findGroup(instead.group);
  return (
    <section>
      {instead.by === 'group' && group && (
        <h2 className="mb-3">
          <Link to={`/groups/${group.key}`} className="underline-offset-4 hover:underline">
            {t('groupInstead', { group: group.name[locale] })}
          </Link>
        </h2>
      )}
      {instead.by === 'withoutCode' && <h2 className="mb-3">{t('alikeInstead')}</h2>}
      {instead.by === 'popular' && <h2 className="mb-3">{t('popularInstead')}</h2>}
      <ProductGrid cards={instead.cards} beside {...(instead.by !== 'group' && instead.by !== 'popular' && { marked })} />
    </section>
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
