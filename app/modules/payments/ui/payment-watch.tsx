import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';

/** How often a page without a script looks again by itself, and every how many seconds. */
const looks = { most: 40, every: 20 };

/** Tells the buyer by itself that the money has come: the script asks every few seconds; without it the page loads itself anew, for a while. */
export function PaymentWatch({ orderKey, version, look, byCard = false }: { orderKey: string; version: string; look: number; /** The buyer comes back from the card provider's page. */ byCard?: boolean }) {
  const t = useTranslations('payments.page');
  const address = `/orders/${orderKey}/pay${byCard ? '?back' : ''}`;
  const waiting = t(byCard ? 'cardWaiting' : 'waiting');
  const goesOn = look < looks.most;
  return (
    <div data-watch-payment={`/orders/${orderKey}/payment.json`} data-version={version} className="rounded-lg border border-line bg-shade px-4 py-3">
      <p role="status" data-waiting={waiting} data-stopped={t('stopped')}>
        {goesOn ? waiting : t('stopped')}
      </p>
      <Link to={address} className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
        {t('look')}
      </Link>
      {goesOn && (
        <noscript>
          <meta httpEquiv="refresh" content={`${looks.every};url=?${byCard ? 'back&' : ''}look=${look + 1}`} />
        </noscript>
      )}
    </div>
  );
}
