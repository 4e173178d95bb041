import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { chosenFilters, goodsAddress, noFilters } from '../goods-list.ts';
import type { ChosenFilter, GoodsList } from '../goods-list.ts';
import { usePriceLabel } from './price-label.ts';

/** A chip for each filter that is chosen: it leads to the list without it. */
export function ChosenFilters({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const chosen = chosenFilters(list);
  const label = useFilterLabel(list);
  if (chosen.length === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
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

function useFilterLabel({ query }: GoodsList): (filter: ChosenFilter) => string {
  const t = useTranslations('search');
  const ocop = useTranslations('ocop');
  const sellers = useTranslations('sellers');
  const price = usePriceLabel();
  return ({ kind, value, label }) => {
    if (kind === 'stars') return ocop('stars', { stars: value });
    if (kind === 'kind') return sellers(`kind.${value as 'farm'}`);
    if (kind === 'price') return price(query.min, query.max);
    if (kind === 'to') return t('toChosen', { commune: label });
    return kind === 'inStock' || kind === 'inSeason' ? t(kind) : label;
  };
}
