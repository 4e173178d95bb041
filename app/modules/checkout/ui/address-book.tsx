import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { AddressWords } from './saved-addresses.tsx';
import type { AddressView } from './saved-addresses.tsx';

/** The addresses of an account, each with its way to be changed and to be taken out. */
export function AddressBook({ addresses }: { addresses: AddressView[] }) {
  const t = useTranslations('checkout.addresses');
  return (
    <ul className="mt-6 space-y-4">
      {addresses.map((address) => (
        <li key={address.id} className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-card p-4">
          <AddressWords {...address} />
          <form method="post" className="flex gap-3">
            <ButtonLink to={`/account/addresses?edit=${address.id}`} look="secondary">
              {t('editOne')}
              <span className="sr-only"> {address.street}</span>
            </ButtonLink>
            <Button look="danger" name="remove" value={address.id} aria-label={t('removeName', { street: address.street })}>
              {t('remove')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
