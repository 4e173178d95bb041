import { useTranslations } from 'use-intl';
import { AreaFields } from '#app/modules/areas/ui/area-fields.tsx';
import type { AreaFieldsProps } from '#app/modules/areas/ui/area-fields.tsx';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import type { CheckoutErrors, CheckoutField } from '../schema.ts';
import { CodeFields } from './code-fields.tsx';
import { DeliveryChoice } from './delivery-choice.tsx';
import { SavedAddresses } from './saved-addresses.tsx';
import type { AddressView } from './saved-addresses.tsx';
import type { QuoteView } from './view.ts';

type CheckoutFormProps = {
  id: string;
  typed: Record<string, string>;
  errors: CheckoutErrors;
  address: Pick<AreaFieldsProps, 'provinces' | 'communes' | 'values' | 'candidates'>;
  quote: QuoteView;
  /** What was typed and can be no discount code. */
  strangeCode: string | null;
  methods: PaymentMethod[];
  signedIn: boolean;
  saved: AddressView[];
  /** What the form brings back unseen: its key, what this page shows, the state of the law's information. */
  kept: { checkoutKey: string; seen: string; termsOf: string };
  /** Something in the cart is for adults only; and whether the last attempt lacked the buyer's word. */
  adultsOnly: boolean;
  adultMissing: boolean;
};

const card = 'rounded-card border border-line bg-card p-4 space-y-4';

/** Who gets the goods, where, how each parcel comes, and how it is paid: one plain form. Its button stands with the amount that is to be paid. */
export function CheckoutForm({ id, typed, errors, address, quote, strangeCode, methods, signedIn, saved, kept, adultsOnly, adultMissing }: CheckoutFormProps) {
  const t = useTranslations('checkout');
  const path = usePath();
  const errorOf = (field: CheckoutField) => (errors[field] ? t(`error.${errors[field]}`) : null);
  const field = (name: CheckoutField) => ({ name, label: t(name as 'name'), defaultValue: typed[name], error: errorOf(name) });
  return (
    <form id={id} method="post" data-checkout className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
      {/* The first button is what the Enter key presses: it must place the order, not fetch communes. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="checkoutKey" value={kept.checkoutKey} />
      <input type="hidden" name="termsOf" value={kept.termsOf} />
      <div data-live="seen">
        <input type="hidden" name="seen" value={kept.seen} />
      </div>
      <div className="space-y-6">
        <section className={card}>
          <h2 className="text-lg">{t('who')}</h2>
          {!signedIn && (
            <p>
              <Link to={`/sign-in?back=${path('/checkout')}`} className="inline-block py-2 text-leaf underline underline-offset-4">
                {t('signIn')}
              </Link>
            </p>
          )}
          <SavedAddresses addresses={saved} used={typed.usedAddress} />
          <TextField {...field('name')} required maxLength={80} autoComplete="name" />
          <TextField {...field('phone')} hint={t('phoneHint')} required type="tel" maxLength={30} autoComplete="tel" />
          <TextField {...field('email')} optional type="email" maxLength={120} autoComplete="email" />
        </section>
        <section className={card}>
          <h2 className="text-lg">{t('where')}</h2>
          <AreaFields {...address} errors={{ provinceCode: errorOf('provinceCode') ?? undefined, communeCode: errorOf('communeCode') ?? undefined }} />
          <TextField {...field('street')} required maxLength={120} autoComplete="street-address" />
          <TextArea {...field('note')} optional maxLength={500} />
          {signedIn && (
            <label className="flex min-h-11 items-center gap-3">
              <input type="checkbox" name="keepAddress" value="yes" defaultChecked={typed.keepAddress === 'yes'} className="size-5 accent-leaf" />
              {t('keepAddress')}
            </label>
          )}
        </section>
        <section className={card}>
          <h2 className="text-lg">{t('delivery')}</h2>
          <div data-live="delivery">
            <DeliveryChoice parcels={quote.parcels} />
          </div>
        </section>
        <section className={card} data-live="codes">
          <CodeFields applied={quote.applied} refused={quote.refused} strange={strangeCode} />
        </section>
        {adultsOnly && <AdultField checked={typed.adult === 'yes'} missing={adultMissing} />}
        <section className={card}>
          <PaymentChoice methods={methods} parcels={quote.parcels.length} chosen={typed.paymentMethod} error={errorOf('paymentMethod')} />
        </section>
      </div>
    </form>
  );
}

function AdultField({ checked, missing }: { checked: boolean; missing: boolean }) {
  const t = useTranslations('checkout');
  return (
    <section className={card}>
      <label className="flex min-h-11 items-start gap-3">
        <input type="checkbox" name="adult" value="yes" required defaultChecked={checked} aria-invalid={missing || undefined} aria-describedby={missing ? 'adult-missing' : undefined} className="mt-1 size-5 accent-leaf" />
        <span>
          <span className="font-semibold">{t('adult')}</span>
          <span className="block text-sm text-soft">{t('adultText')}</span>
        </span>
      </label>
      {missing && (
        <p id="adult-missing" className="font-semibold text-berry">
          {t('adultMissing')}
        </p>
      )}
    </section>
  );
}

function PaymentChoice({ methods, parcels, chosen, error }: { methods: PaymentMethod[]; parcels: number; chosen: string | undefined; error: string | null }) {
  const t = useTranslations('checkout');
  const marked = methods.find((method) => method === chosen) ?? methods[0];
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{t('payment')}</legend>
      {error && <p className="mt-1 font-semibold text-berry">{error}</p>}
      {methods.length === 0 && <p className="mt-1 font-semibold text-berry">{t('tooMuchCash')}</p>}
      {methods.map((method) => (
        <label key={method} className="mt-3 flex min-h-11 items-start gap-3">
          <input type="radio" name="paymentMethod" value={method} defaultChecked={method === marked} className="mt-1 size-5 shrink-0 accent-leaf" />
          <span>
            <span className="font-semibold">{t(`methodName.${method}`)}</span>
            <span className="block text-sm text-soft">{t(`methodText.${method}`)}</span>
            {method === 'vietqr' && parcels > 1 && <span className="block text-sm text-soft">{t('transferEach', { count: parcels })}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
