import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { chosenFilters, goodsAddress, noFilters } from '../goods-list.ts';
import type { FacetChoice, FacetField, GoodsList } from '../goods-list.ts';
import { StarsLabel } from './stars-label.tsx';

const fields: FacetField[] = ['group', 'district', 'commune', 'stars'];

/**
 * The filters of a list: a plain form whose boxes stand in its address. On a phone it is folded away; on a desk it is
 * always open, also where the reader has not opened it.
 */
export function FilterForm({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const path = usePath();
  const { query, choices, fixed } = list;
  const chosen = chosenFilters(list).length;
  const shown = fields.filter((field) => !(field in fixed) && !(field === 'district' && fixed.commune) && choices[field].length > 0);
  return (
    <details className="group rounded-card border border-line bg-card lg:border-0 lg:bg-transparent lg:details-content:[content-visibility:visible]">
      <summary className="flex min-h-12 items-center justify-between px-4 py-2 font-semibold after:text-soft after:content-['▾'] group-open:after:content-['▴'] lg:supports-[selector(::details-content)]:hidden">
        {chosen > 0 ? t('filtersChosen', { count: chosen }) : t('filters')}
      </summary>
      <form action={path(list.path)} className="space-y-6 px-4 pb-4 lg:px-0 lg:pb-0">
        {query.q && <input type="hidden" name="q" value={query.q} />}
        {query.sort !== 'relevance' && <input type="hidden" name="sort" value={query.sort} />}
        {shown.map((field) => (
          <FacetBoxes key={field} field={field} legend={t(field)} choices={choices[field]} />
        ))}
        <PriceRange min={query.min} max={query.max} />
        <Boxes legend={t('stock')}>
          <Box name="inStock" value="1" count={choices.inStock.count} chosen={choices.inStock.chosen}>
            {t('inStock')}
          </Box>
        </Boxes>
        <div className="flex flex-wrap items-center gap-3">
          <Button className="flex-1">{t('show')}</Button>
          {chosen > 0 && (
            <Link to={goodsAddress(list, noFilters)} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t('clear')}
            </Link>
          )}
        </div>
      </form>
    </details>
  );
}

function FacetBoxes({ field, legend, choices }: { field: FacetField; legend: string; choices: FacetChoice[] }) {
  return (
    <Boxes legend={legend}>
      {choices.map(({ value, label, count, chosen }) => (
        <Box key={value} name={field} value={value} count={count} chosen={chosen}>
          {field === 'stars' ? <StarsLabel stars={value} /> : label}
        </Box>
      ))}
    </Boxes>
  );
}

function Boxes({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="max-h-80 overflow-y-auto lg:-ml-1 lg:pl-1">{children}</div>
    </fieldset>
  );
}

type BoxProps = { name: string; value: string; count: number; chosen: boolean; children: ReactNode };

function Box({ name, value, count, chosen, children }: BoxProps) {
  const t = useTranslations('search');
  return (
    <label className="flex min-h-11 items-center gap-3 rounded-lg py-1 pr-1 leading-snug hover:bg-shade lg:min-h-9 lg:text-[0.9375rem]">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} className="size-5 shrink-0 accent-leaf" />
      <span className="flex-1">{children}</span>
      <span className="text-sm text-soft" aria-hidden="true">
        {count}
      </span>
      <span className="sr-only">({t('choiceCount', { count })})</span>
    </label>
  );
}

function PriceRange({ min, max }: { min: number | null; max: number | null }) {
  const t = useTranslations('search');
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{t('price')}</legend>
      <div className="grid grid-cols-2 gap-3">
        {(['min', 'max'] as const).map((name) => (
          <label key={name} className="block text-sm">
            {t(name)}
            <input
              name={name}
              inputMode="numeric"
              defaultValue={(name === 'min' ? min : max) ?? ''}
              maxLength={13}
              autoComplete="off"
              className="mt-1 block min-h-11 w-full rounded-lg border border-edge bg-card px-3 text-base"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
