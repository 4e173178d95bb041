import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import type { Destination } from '../goods-list.ts';

/** Province and commune to which goods must be able to travel, as in the address form: without JavaScript a button fetches the communes of the province. */
export function DestinationFields({ destination: { provinces, provinceCode, communes, chosen } }: { destination: Destination }) {
  const t = useTranslations('address');
  const search = useTranslations('search');
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
      <SelectField label={t('commune')} name="to" defaultValue={chosen?.code ?? ''} {...script}>
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
