import { useTranslations } from 'use-intl';
import { FileLink } from '#app/modules/imports/ui/file-link.tsx';

/** What the page shows as a file, in both forms. `to` has a query already. */
export function SheetLinks({ to }: { to: string }) {
  const t = useTranslations('ledger.balance');
  return (
    <p className="no-print flex flex-wrap gap-2">
      <FileLink to={`${to}&format=xlsx`}>{t('xlsx')}</FileLink>
      <FileLink to={`${to}&format=csv`}>{t('csv')}</FileLink>
    </p>
  );
}
