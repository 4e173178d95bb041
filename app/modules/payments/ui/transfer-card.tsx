import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { useMoment } from '#app/ui/dates.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';

export type TransferView = { bank: string; number: string; holder: string; amount: number; received: number; note: string; qr: string; apps: { name: string; address: string }[]; until: string | null; minutesLeft: number };

/** A transfer as a buyer makes it: by the code, by hand, or in an app on the same phone. */
export function TransferCard({ transfer }: { transfer: TransferView }) {
  const t = useTranslations('payments.page');
  const locale = useLocale();
  const moment = useMoment();
  const { bank, number, holder, amount, received, note, qr, apps, until, minutesLeft } = transfer;
  const money = formatDong(amount, locale);
  return (
    <>
      {received > 0 && (
        <div className="mt-3">
          <Notice tone="warning" title={t('partTitle', { received: formatDong(received, locale), missing: money })}>
            <p>{t('part')}</p>
          </Notice>
        </div>
      )}
      <div className="mt-4 grid gap-6 sm:grid-cols-[16rem_1fr]">
        <QrCode text={qr} label={t('qr', { amount: money, holder })} className="mx-auto w-64 max-w-full rounded-lg border border-line" />
        <dl className="grid content-start gap-2">
          <Line term={t('bank')} value={bank} />
          <Line term={t('number')} value={number} copy={number} />
          <Line term={t('holder')} value={holder} />
          <Line term={t('amount')} value={money} copy={String(amount)} strong />
          <Line term={t('note')} value={note} copy={note} hint={t('noteHint')} strong />
        </dl>
      </div>
      {until && (
        <p className="mt-4 font-semibold">
          {t('until', { time: moment(until) })} {minutesLeft > 0 && minutesLeft <= 120 && <span data-minutes-left={until} data-text={t('minutesLeft', { minutes: '#' })}>{t('minutesLeft', { minutes: minutesLeft })}</span>}
        </p>
      )}
      <details className="mt-3 rounded-lg border border-line sm:hidden">
        <summary className="min-h-11 cursor-pointer px-3 py-2.5 font-semibold">{t('apps')}</summary>
        <div className="px-3 pb-3">
          <ul className="grid grid-cols-2 gap-2">
            {apps.map(({ name, address }) => (
              <li key={name}>
                <a href={address} rel="noreferrer" className={buttonClass('secondary', 'w-full')}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-soft">{t('appsHint')}</p>
        </div>
      </details>
    </>
  );
}

type LineProps = { term: string; value: string; /** What the button copies. */ copy?: string; hint?: string; strong?: boolean };

/** The button is there only where the page's script can copy. */
function Line({ term, value, copy, hint, strong = false }: LineProps) {
  const t = useTranslations('payments.page');
  return (
    <div data-copy-line className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line pb-2 last:border-0">
      <dt className="text-sm text-soft">{term}</dt>
      <dd data-copy-word className={`col-start-1 wrap-anywhere ${strong ? 'text-lg font-semibold' : 'font-semibold'}`}>{value}</dd>
      {hint && <dd className="col-start-1 text-sm text-soft">{hint}</dd>}
      {copy && (
        <dd className="col-start-2 row-span-3 row-start-1">
          <button type="button" hidden data-copy={copy} data-copied={t('copied')} data-said={t('copiedWhat', { what: term })} aria-label={t('copyLabel', { what: term })} className={buttonClass('secondary', 'whitespace-nowrap')}>
            {t('copy')}
          </button>
          <span role="status" className="sr-only" />
        </dd>
      )}
    </div>
  );
}
