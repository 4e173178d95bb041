import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';

export type AddressView = { id: string; name: string; phone: string; street: string; commune: string; province: string };

/** The address book at the checkout: a button beside each fills the form in. `used` is the one that the form holds. */
export function SavedAddresses({ addresses, used }: { addresses: AddressView[]; used: string | undefined }) {
  const t = useTranslations('checkout');
  const rest = addresses.filter(({ id }) => id !== used);
  if (addresses.length === 0) return null;
  return (
    <details className="rounded-lg border border-line px-4 py-2">
      <summary className="min-h-11 py-2 font-semibold text-leaf">{t('saved')}</summary>
      <ul className="space-y-2 pb-2">
        {rest.map((address) => (
          <li key={address.id} className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-2">
            <AddressWords {...address} />
            <Button look="secondary" name="useAddress" value={address.id} formNoValidate aria-label={`${t('useAddress')}: ${address.street}, ${address.commune}`}>
              {t('useAddress')}
            </Button>
          </li>
        ))}
        <li className="border-t border-line pt-2">
          <Link to="/account/addresses" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
            {t('toAddresses')}
          </Link>
        </li>
      </ul>
    </details>
  );
}

export function AddressWords({ name, phone, street, commune, province }: AddressView) {
  return (
    <span className="min-w-0">
      <span className="block font-semibold">
        {name}, {formatPhone(phone)}
      </span>
      <span className="block">
        {street}, {commune}, {province}
      </span>
    </span>
  );
}
