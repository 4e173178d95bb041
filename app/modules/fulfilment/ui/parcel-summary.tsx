import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { unsentStates } from '../parcel.ts';
import type { CashState, ParcelState } from '../parcel.ts';
import type { CarrierKey } from '../port.ts';
import { ParcelStateBadge } from './parcel-state.tsx';

type Parcel = { carrier: string; tracking: string | null; page: string | null; state: ParcelState; cash: CashState; cashDue: number; feeActual: number | null; round: { id: string; day: string } | null };

/** With whom a parcel goes, where it is, its number, its cash and its cost. */
export function ParcelSummary({ parcel, orderId }: { parcel: Parcel; orderId: string }) {
  const t = useTranslations('fulfilment');
  const locale = useLocale();
  const day = useDay();
  const carrier = t(`carrier.${parcel.carrier as CarrierKey}`);
  const talks = parcel.carrier !== 'hand';
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{carrier}</h2>
        <ParcelStateBadge state={parcel.state} />
      </div>
      {talks && parcel.state === 'created' && !parcel.tracking && (
        <div className="mt-3">
          <Notice tone="warning">{t('parcel.waiting', { carrier })}</Notice>
        </div>
      )}
      <ul className="mt-2 space-y-1">
        {parcel.tracking && <li className="font-semibold">{t('parcel.number', { tracking: parcel.tracking })}</li>}
        <li>{t(`cash.${parcel.cash}`, { amount: formatDong(parcel.cashDue, locale) })}</li>
        {parcel.round ? (
          <li>
            <Link to={`/seller/rounds/${parcel.round.id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t('parcel.round', { day: day(parcel.round.day), fee: formatDong(parcel.feeActual ?? 0, locale) })}
            </Link>
          </li>
        ) : (
          parcel.feeActual !== null && <li>{t('parcel.fee', { fee: formatDong(parcel.feeActual, locale) })}</li>
        )}
      </ul>
      {talks && parcel.tracking && (
        <div className="mt-3 flex flex-wrap gap-3">
          {unsentStates.includes(parcel.state) && (
            <a href={`/seller/parcels/${orderId}/label`} className={buttonClass('secondary')}>
              {t('parcel.label')}
            </a>
          )}
          {parcel.page && (
            <a href={parcel.page} rel="noreferrer" className={buttonClass('quiet')}>
              {t('parcel.follow', { carrier })}
            </a>
          )}
        </div>
      )}
    </section>
  );
}
