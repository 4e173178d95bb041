import { useTranslations } from 'use-intl';
import { AreaFields } from '#app/modules/areas/ui/area-fields.tsx';
import type { AreaFieldsProps } from '#app/modules/areas/ui/area-fields.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { CheckoutErrors, CheckoutField } from '../schema.ts';

type AddressFormProps = { editing: boolean; open: boolean; typed: Record<string, string>; errors: CheckoutErrors; address: Pick<AreaFieldsProps, 'provinces' | 'communes' | 'values' | 'candidates'> };

/** Adds an address to the book, or changes the one that is being edited. */
export function AddressForm({ editing, open, typed, errors, address }: AddressFormProps) {
  const t = useTranslations('checkout');
  const errorOf = (field: CheckoutField) => (errors[field] ? t(`error.${errors[field]}`) : null);
  const field = (name: CheckoutField) => ({ name, label: t(name as 'name'), defaultValue: typed[name], error: errorOf(name) });
  return (
    <details open={open} className="mt-6 rounded-card border border-line bg-card px-4 md:px-6">
      <summary className="min-h-12 cursor-pointer py-3 text-lg font-semibold">{t(editing ? 'addresses.edit' : 'addresses.add')}</summary>
      <form method="post" className="space-y-4 pb-4 md:pb-6">
        {/* The first button is what the Enter key presses: it must save, not fetch communes. */}
        <button className="sr-only" tabIndex={-1} aria-hidden="true" />
        <TextField {...field('name')} required maxLength={80} autoComplete="name" />
        <TextField {...field('phone')} required type="tel" maxLength={30} autoComplete="tel" />
        <AreaFields {...address} errors={{ provinceCode: errorOf('provinceCode') ?? undefined, communeCode: errorOf('communeCode') ?? undefined }} />
        <TextField {...field('street')} required maxLength={120} autoComplete="street-address" />
        <div className="flex flex-wrap gap-3">
          <Button>{t('addresses.save')}</Button>
          {editing && (
            <ButtonLink to="/account/addresses" look="quiet">
              {t('addresses.back')}
            </ButtonLink>
          )}
        </div>
      </form>
    </details>
  );
}
