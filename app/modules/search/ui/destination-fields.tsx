import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { goodsParams } from '../goods-list.ts';
import type { Destination, GoodsList } from '../goods-list.ts';

const id = 'destination';

/**
 * Where goods must be able to travel. A link asks for the place, so that lists which nobody narrows by it stay light; then come province and
 * commune as in the address form (without JavaScript a button fetches the communes of the province), then the place with a way to another.
 */
export function DestinationFields({ list }: { list: GoodsList }) {
  const t = useTranslations('search');
  const { home, chosen, asked } = list.destination;
  const asking = goodsParams(list, { to: null });
  asking.set('toProvince', chosen?.province.code ?? home);
  const address = `${list.path}?${asking.toString()}#${id}`;
  if (asked) return <Fields asked={asked} />;
  return chosen ? (
    <fieldset className="border-t border-line py-2 lg:border-0">
      <legend className="float-left w-full pt-2 font-semibold">{t('to')}</legend>
      <input type="hidden" name="to" value={chosen.code} />
      {chosen.fullName}, {chosen.province.fullName}{' '}
      <Link to={address} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('change')}
      </Link>
    </fieldset>
  ) : (
    <Link to={address} className="flex min-h-12 items-center justify-between border-t border-line py-2 leading-snug font-semibold underline-offset-4 after:text-soft after:content-['›'] hover:underline lg:border-0">
      {t('to')}
    </Link>
  );
}

function Fields({ asked: { province, provinces, communes } }: { asked: NonNullable<Destination['asked']> }) {
  const t = useTranslations('address');
  const search = useTranslations('search');
  const script = { 'data-hint': t('typeToFilter'), 'data-none': t('nothingMatches'), 'data-results': t('results', { count: '#' }) };
  return (
    <fieldset id={id} className="space-y-3 border-t border-line pb-3 lg:border-0" data-area-fields>
      <legend className="float-left w-full py-2 font-semibold">{search('to')}</legend>
      <p className="clear-both text-sm text-soft">{search('toHint')}</p>
      <SelectField label={t('province')} name="toProvince" defaultValue={province} {...script}>
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
    </fieldset>
  );
}
