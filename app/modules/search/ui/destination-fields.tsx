import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { goodsParams } from '../goods-list.ts';
import type { Destination, GoodsList } from '../goods-list.ts';

/** The commune that is chosen, and the way to choose another. */
function Chosen({ list, chosen }: { list: GoodsList; chosen: NonNullable<Destination['chosen']> }) {
  const t = useTranslations('search');
  const others = goodsParams(list, { to: null });
  others.set('toProvince', list.destination.provinceCode);
  return (
    <p>
      <input type="hidden" name="to" value={chosen.code} />
      {chosen.fullName}, {chosen.province}{' '}
      <Link to={`${list.path}?${others.toString()}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('change')}
      </Link>
    </p>
  );
}

/** Province and commune to which goods must be able to travel, as in the address form: without JavaScript a button fetches the communes of the province. */
export function DestinationFields({ list }: { list: GoodsList }) {
  const t = useTranslations('address');
  const search = useTranslations('search');
  const { provinces, provinceCode, communes, chosen } = list.destination;
  if (chosen) return <Chosen list={list} chosen={chosen} />;
  const script = { 'data-hint': t('typeToFilter'), 'data-none': t('nothingMatches'), 'data-results': t('results', { count: '#' }) };
  return (
    <div className="space-y-3" data-area-fields>
      <p className="text-sm text-soft">{search('toHint')}</p>
      <SelectField label={t('province')} name="toProvince" defaultValue={provinceCode} {...script}>
        <option value="">{t('chooseProvince')}</option>
        {provinces.map(({ code, fullName }) => (
          <option key={code} value={code}>
            {fullName}
          </option>
        ))}
      </SelectField>
      <Button look="secondary" data-area-refresh>
        {t('showCommunes')}
      </Button>
      <SelectField label={t('commune')} name="to" {...script}>
        <option value="">{t('chooseCommune')}</option>
        {communes.map(({ code, fullName }) => (
          <option key={code} value={code}>
            {fullName}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
