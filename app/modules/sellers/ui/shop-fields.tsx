import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { DraftFields } from '../registration.ts';
import { sellerKinds } from '../seller.ts';

export type ShopErrors = Partial<Record<'name' | 'contactName' | 'kind' | 'communeCode' | 'street', 'name' | 'contactName' | 'kind' | 'commune' | 'street'>>;
type ShopFieldsProps = { values: DraftFields; errors: ShopErrors; communes: { code: string; fullName: string }[]; province: string };

/** Who sells, as what, and where. */
export function ShopFields({ values, errors, communes, province }: ShopFieldsProps) {
  const t = useTranslations('onboarding');
  const error = (field: keyof ShopErrors) => (errors[field] ? t(`error.${errors[field]}`) : null);
  return (
    <>
      <TextField label={t('shop.name')} hint={t('shop.nameHint')} name="name" required maxLength={80} autoComplete="organization" enterKeyHint="next" defaultValue={values.name} error={error('name')} />
      <TextField label={t('shop.contactName')} optional name="contactName" maxLength={80} autoComplete="name" enterKeyHint="next" defaultValue={values.contactName} error={error('contactName')} />
      <CommuneField communes={communes} hint={t('shop.communeHint', { province })} value={values.communeCode ?? ''} error={error('communeCode')} />
      <TextField label={t('shop.street')} hint={t('shop.streetHint')} name="street" required maxLength={120} autoComplete="street-address" defaultValue={values.street} error={error('street')} />
      <KindField value={values.kind ?? 'household'} error={error('kind')} />
    </>
  );
}

function CommuneField({ communes, hint, value, error }: { communes: ShopFieldsProps['communes']; hint: string; value: string; error: string | null }) {
  const t = useTranslations('onboarding.shop');
  const address = useTranslations('address');
  const script = { 'data-filter-alone': '', 'data-hint': address('typeToFilter'), 'data-none': address('nothingMatches'), 'data-results': address('results', { count: '#' }) };
  return (
    <SelectField label={t('commune')} hint={hint} name="communeCode" required defaultValue={value} error={error} {...script}>
      <option value="">{t('chooseCommune')}</option>
      {communes.map(({ code, fullName }) => (
        <option key={code} value={code}>
          {fullName}
        </option>
      ))}
    </SelectField>
  );
}

function KindField({ value, error }: { value: string; error: string | null }) {
  const t = useTranslations('onboarding.shop');
  const sellers = useTranslations('sellers');
  return (
    <fieldset aria-describedby={error ? 'kind-error' : undefined}>
      <legend className="mb-2 font-semibold">{t('kind')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {sellerKinds.map((kind) => (
          <label key={kind} className="flex min-h-14 items-center gap-3 rounded-lg border border-edge bg-card px-3 py-2 has-checked:border-leaf has-checked:bg-leaf-pale has-checked:ring-1 has-checked:ring-leaf">
            <input type="radio" name="kind" value={kind} defaultChecked={value === kind} required className="size-5 shrink-0 accent-leaf" />
            <span className="leading-snug">
              <span className="font-semibold">{sellers(`kind.${kind}`)}</span>
              <span className="block text-sm text-soft">{t(`kindHint.${kind}`)}</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id="kind-error" className="mt-1 font-semibold text-berry">
          {error}
        </p>
      )}
    </fieldset>
  );
}
