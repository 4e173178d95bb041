import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';

type Named = { code: string; fullName: string };
export type AreaCandidate = { commune: Named; province: Named; via: { ward: string | null; district: string; province: string } | null };

export type AreaFieldsProps = {
  provinces: (Named & { zone: string })[];
  /** Of the chosen province. */
  communes: Named[];
  values: { provinceCode: string; communeCode: string; oldAddress: string };
  errors: { provinceCode?: string | undefined; communeCode?: string | undefined };
  /** What an address in the old form may mean today; null where none was asked for. */
  candidates: AreaCandidate[] | null;
};

/**
 * Province and commune: two plain selects which the page's script turns into lists that filter as one types, and a field for an
 * address in the old three-level form. Without JavaScript a button fetches the communes of the chosen province.
 */
export function AreaFields({ provinces, communes, values, errors, candidates }: AreaFieldsProps) {
  const t = useTranslations('address');
  const script = { 'data-filter-select': '', 'data-hint': t('typeToFilter'), 'data-none': t('nothingMatches'), 'data-results': t('results', { count: '#' }) };
  return (
    <div className="space-y-4" data-area-fields>
      <SelectField label={t('province')} name="provinceCode" defaultValue={values.provinceCode} error={errors.provinceCode ?? null} required autoComplete="address-level1" {...script}>
        <option value="">{t('chooseProvince')}</option>
        {provinces.map(({ code, fullName, zone }) => (
          <option key={code} value={code} data-zone={zone}>
            {fullName}
          </option>
        ))}
      </SelectField>
      <Button look="secondary" name="intent" value="province" formNoValidate data-area-refresh>
        {t('showCommunes')}
      </Button>
      <SelectField label={t('commune')} hint={t('communeHint')} name="communeCode" defaultValue={values.communeCode} error={errors.communeCode ?? null} required autoComplete="address-level2" {...script}>
        <option value="">{t('chooseCommune')}</option>
        {communes.map(({ code, fullName }) => (
          <option key={code} value={code}>
            {fullName}
          </option>
        ))}
      </SelectField>
      <details open={candidates !== null || values.oldAddress !== ''} className="rounded-lg border border-line px-4 py-2">
        <summary className="min-h-11 py-2 font-semibold text-leaf">{t('old')}</summary>
        <div className="space-y-3 pb-2">
          <TextField label={t('oldLabel')} hint={t('oldHint')} name="oldAddress" defaultValue={values.oldAddress} maxLength={200} autoComplete="off" />
          <Button look="secondary" name="intent" value="resolve" formNoValidate>
            {t('resolve')}
          </Button>
          {candidates && <Candidates candidates={candidates} chosen={values.communeCode} />}
        </div>
      </details>
    </div>
  );
}

function Candidates({ candidates, chosen }: { candidates: AreaCandidate[]; chosen: string }) {
  const t = useTranslations('address');
  const [only] = candidates;
  if (!only) return <Notice tone="warning">{t('notFound')}</Notice>;
  if (candidates.length === 1 && only.commune.code === chosen) {
    return <Notice tone="good">{t('found', { commune: only.commune.fullName, province: only.province.fullName })}</Notice>;
  }
  return (
    <div role="status">
      <p className="font-semibold">{t('choose')}</p>
      <ul className="mt-2 space-y-2">
        {candidates.map(({ commune, province, via }) => (
          <li key={commune.code}>
            <Button look="secondary" name="pick" value={`${province.code}:${commune.code}`} formNoValidate className="w-full flex-col">
              {commune.fullName}, {province.fullName}
              {via && <span className="text-sm font-normal text-soft">{t('foundFrom', { from: [via.ward, via.district, via.province].filter(Boolean).join(', ') })}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
