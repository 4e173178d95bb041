import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { chosenFilters, goodsAddress, noFilters } from '../goods-list.ts';
import type { ChosenFilter, FacetChoice, FacetField, GoodsList } from '../goods-list.ts';
import { Box, FacetBoxes } from './filter-boxes.tsx';
import { DestinationFields } from './destination-fields.tsx';
import { HiddenParams } from './hidden-params.tsx';
import { PriceFields } from './price-fields.tsx';
import { StarsLabel } from './stars-label.tsx';

const fields: FacetField[] = ['group', 'district', 'commune', 'stars', 'kind'];

/**
 * The filters of a list: a plain form whose boxes stand in its address. It is folded away, and each part of it again; `beside` the list
 * on a desk all of it is open, also where the reader has not opened it. Browsers are told not to remember what was ticked, so that on the way
 * back the boxes say what the list shows.
 */
export function FilterForm({ list, beside }: { list: GoodsList; beside: boolean }) {
  const t = useTranslations('search');
  const sellers = useTranslations('sellers');
  const path = usePath();
  const { choices, fixed, destination } = list;
  const chosen = chosenFilters(list);
  const number = (kind: ChosenFilter['kind']) => chosen.filter((filter) => filter.kind === kind).length;
  const useful = (field: FacetField) => choices[field].length > 1 || choices[field].some((choice) => choice.chosen);
  const shown = fields.filter((field) => !(field in fixed) && !(field === 'district' && fixed.commune) && useful(field));
  const label = ({ value, label: name }: FacetChoice, field: FacetField) => (field === 'stars' ? <StarsLabel stars={value} /> : field === 'kind' ? sellers(`kind.${value as 'farm'}`) : name);
  return (
    <details open={destination.asked !== null} className={`group rounded-card border border-line bg-card ${beside ? 'lg:border-0 lg:bg-transparent lg:details-content:[content-visibility:visible]' : ''}`}>
      <summary className={`flex min-h-12 items-center justify-between px-4 py-2 font-semibold after:text-soft after:content-['▾'] group-open:after:content-['▴'] ${beside ? openBeside : ''}`}>
        {chosen.length > 0 ? t('filtersChosen', { count: chosen.length }) : t('filters')}
      </summary>
      <form action={path(list.path)} autoComplete="off" className={`px-4 [&_a]:scroll-mb-24 [&_input]:scroll-mb-24 [&_summary]:scroll-mb-24 ${beside ? 'lg:space-y-5 lg:px-0 lg:pb-0' : ''}`}>
        <HiddenParams list={list} change={noFilters} />
        <fieldset>
          <legend className="sr-only">{t('stock')}</legend>
          <Box name="inStock" value="1" {...choices.inStock}>
            {t('inStock')}
          </Box>
          {(choices.inSeason.count > 0 || choices.inSeason.chosen) && (
            <Box name="inSeason" value="1" {...choices.inSeason}>
              {t('inSeason')}
            </Box>
          )}
        </fieldset>
        {shown.slice(0, 1).map((field) => (
          <Part key={field} title={t(field)} chosen={number(field)} beside={beside}>
            <FacetBoxes name={field} choices={choices[field]} label={(choice) => label(choice, field)} />
          </Part>
        ))}
        <Part title={t('price')} chosen={number('price')} beside={beside}>
          <PriceFields list={list} />
        </Part>
        {shown.slice(1).map((field) => (
          <Part key={field} title={t(field)} chosen={number(field)} beside={beside}>
            <FacetBoxes name={field} choices={choices[field]} label={(choice) => label(choice, field)} />
          </Part>
        ))}
        <DestinationFields list={list} />
        <div className={`sticky bottom-0 -mx-4 flex flex-wrap items-center gap-3 rounded-b-card border-t border-line bg-card px-4 py-3 ${beside ? 'lg:mx-0 lg:rounded-none lg:bg-paper lg:px-0' : ''}`}>
          <Button className="flex-1">{t('show')}</Button>
          {chosen.length > 0 && (
            <Link to={goodsAddress(list, noFilters)} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t('clear')}
            </Link>
          )}
        </div>
      </form>
    </details>
  );
}

const openBeside = 'lg:supports-[selector(::details-content)]:hidden';

type PartProps = { title: string; chosen: number; beside: boolean; children: ReactNode };

/** A part of the filters under its title. It is open where something of it is chosen. */
function Part({ title, chosen, beside, children }: PartProps) {
  return (
    <details open={chosen > 0} className={`group/part border-t border-line ${beside ? 'lg:border-0 lg:details-content:[content-visibility:visible]' : ''}`}>
      <summary className={`flex min-h-12 items-center justify-between py-2 leading-snug font-semibold after:text-soft after:content-['▾'] group-open/part:after:content-['▴'] ${beside ? openBeside : ''}`}>
        {title}
      </summary>
      <fieldset className="pb-2">
        <legend className={beside ? 'sr-only font-semibold lg:supports-[selector(::details-content)]:not-sr-only' : 'sr-only'}>{title}</legend>
        {children}
      </fieldset>
    </details>
  );
}
