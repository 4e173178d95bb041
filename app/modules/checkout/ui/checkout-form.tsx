import { useTranslations } from 'use-intl';
import { AreaFields } from '#app/modules/areas/ui/area-fields.tsx';
import type { AreaFieldsProps } from '#app/modules/areas/ui/area-fields.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import type { CheckoutErrors, CheckoutField } from '../schema.ts';

type CheckoutFormProps = {
  id: string;
  typed: Record<string, string>;
  errors: CheckoutErrors;
  address: Pick<AreaFieldsProps, 'provinces' | 'communes' | 'values' | 'candidates'>;
  checkoutKey: string;
  /** Of the quote that this page shows. */
  seal: string;
  /** Something in the cart is for adults only; and whether the last attempt lacked the buyer's word. */
  adultsOnly: boolean;
  adultMissing: boolean;
};

const card = 'rounded-card border border-line bg-card p-4 space-y-4';

/** Who gets the goods, where, and how they are paid: one plain form. Its button stands with the amount that is to be paid. */
export function CheckoutForm({ id, typed, errors, address, checkoutKey, seal, adultsOnly, adultMissing }: CheckoutFormProps) {
  const t = useTranslations('checkout');
  const errorOf = (field: CheckoutField) => (errors[field] ? t(`error.${errors[field]}`) : null);
  const field = (name: CheckoutField) => ({ name, label: t(name as 'name'), defaultValue: typed[name], error: errorOf(name) });
  return (
    <form id={id} method="post" className="min-w-0 space-y-6 lg:col-start-1 lg:row-span-2 lg:row-start-1">
      {/* The first button is what the Enter key presses: it must place the order, not fetch communes. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="checkoutKey" value={checkoutKey} />
      <input type="hidden" name="seal" value={seal} />
      <section className={card}>
        <h2 className="text-lg">{t('who')}</h2>
        <TextField {...field('name')} required maxLength={80} autoComplete="name" />
        <TextField {...field('phone')} hint={t('phoneHint')} required type="tel" maxLength={30} autoComplete="tel" />
        <TextField {...field('email')} optional type="email" maxLength={120} autoComplete="email" />
      </section>
      <section className={card}>
        <h2 className="text-lg">{t('where')}</h2>
        <AreaFields {...address} errors={{ provinceCode: errorOf('provinceCode') ?? undefined, communeCode: errorOf('communeCode') ?? undefined }} />
        <TextField {...field('street')} required maxLength={120} autoComplete="street-address" />
        <TextArea {...field('note')} optional maxLength={500} />
      </section>
      {adultsOnly && (
        <section className={card}>
          <label className="flex min-h-11 items-start gap-3">
            <input type="checkbox" name="adult" value="yes" required defaultChecked={typed.adult === 'yes'} aria-invalid={adultMissing || undefined} aria-describedby={adultMissing ? 'adult-missing' : undefined} className="mt-1 size-5 accent-leaf" />
            <span>
              <span className="font-semibold">{t('adult')}</span>
              <span className="block text-sm text-soft">{t('adultText')}</span>
            </span>
          </label>
          {adultMissing && (
            <p id="adult-missing" className="font-semibold text-berry">
              {t('adultMissing')}
            </p>
          )}
        </section>
      )}
      <section className={card}>
        <fieldset>
          <legend className="text-lg font-semibold">{t('payment')}</legend>
          {errors.paymentMethod && <p className="mt-1 font-semibold text-berry">{errorOf('paymentMethod')}</p>}
          <label className="mt-3 flex items-start gap-3">
            <input type="radio" name="paymentMethod" value="cod" defaultChecked className="mt-1 size-5 accent-leaf" />
            <span>
              <span className="font-semibold">{t('cod')}</span>
              <span className="block text-sm text-soft">{t('codText')}</span>
            </span>
          </label>
        </fieldset>
      </section>
    </form>
  );
}
