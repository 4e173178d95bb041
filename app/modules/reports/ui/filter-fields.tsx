import { useLocale, useTranslations } from 'use-intl';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { paymentMethods } from '#app/modules/orders/order.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { SelectField } from '#app/ui/field.tsx';
import { filterParameters, starChoices } from '../figure-query.ts';
import type { FilterProblem } from '../figure-query.ts';
import type { Filter } from '../measures.ts';
import type { Place } from '../places.ts';

type FilterFieldsProps = {
  filter: Filter;
  problem: FilterProblem | null;
  /** None where the page shows every place. */
  places?: readonly Place[];
  place?: string | null;
};

/** What figures are filtered by: fields of the form that chooses their period. */
export function FilterFields({ filter, problem, places = [], place = null }: FilterFieldsProps) {
  const t = useTranslations('figures');
  const kinds = useTranslations('sellers.kind');
  const locale = useLocale();
  const errorOf = (name: keyof Filter) => (problem?.parameters.includes(name) ? t('filter.unknown') : null);
  const any = <option value="">{t('filter.any')}</option>;
  return (
    <>
      {places.length > 0 && (
        <SelectField label={t('filter.place')} name="place" defaultValue={place ?? ''}>
          <option value="">{t('whole')}</option>
          {places.map(({ key, name, level }) => (
            <option key={key} value={key}>
              {level === 'commune' ? `   ${name}` : name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField label={t('filter.kind')} name={filterParameters.kind} defaultValue={filter.kind ?? ''} error={errorOf('kind')}>
        {any}
        {sellerKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(kind)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('filter.paid')} name={filterParameters.paidBy} defaultValue={filter.paidBy ?? ''} error={errorOf('paidBy')}>
        {any}
        {paymentMethods.map((method) => (
          <option key={method} value={method}>
            {t(`filter.paidBy.${method}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('filter.group')} name={filterParameters.groupKey} defaultValue={filter.groupKey ?? ''} error={errorOf('groupKey')}>
        {any}
        {ocopGroups.map(({ key, name }) => (
          <option key={key} value={key}>
            {name[locale]}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('filter.stars')} name={filterParameters.stars} defaultValue={filter.stars === null ? '' : String(filter.stars)} error={errorOf('stars')}>
        {any}
        {starChoices.map((stars) => (
          <option key={stars} value={stars}>
            {stars === 0 ? t('filter.noStars') : t('filter.someStars', { count: stars })}
          </option>
        ))}
      </SelectField>
    </>
  );
}
