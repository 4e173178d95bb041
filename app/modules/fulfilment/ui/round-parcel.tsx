import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Link } from '#app/ui/link.tsx';
import type { CashState, ParcelState } from '../parcel.ts';
import { ParcelStateBadge } from './parcel-state.tsx';
import { formatWeight } from './weight.ts';

type Parcel = { orderId: string; code: string; state: ParcelState; cash: CashState; cashDue: number; share: number; weightGrams: number; buyer: string; phone: string; street: string; commune: string; note: string };

/** One stop of a round: who, where, what to collect, and its share of the cost. */
export function RoundParcel({ parcel }: { parcel: Parcel }) {
  const t = useTranslations('fulfilment.rounds');
  const cash = useTranslations('fulfilment.cash');
  const locale = useLocale();
  return (
    <li className="rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg">{parcel.buyer}</h3>
        <ParcelStateBadge state={parcel.state} />
      </div>
      <p>
        {parcel.street}, {parcel.commune}
      </p>
      <a href={`tel:${parcel.phone}`} className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
        {formatPhone(parcel.phone)}
      </a>
      {parcel.note && <p className="border-l-4 border-line pl-3 text-soft">{parcel.note}</p>}
      <p className="font-semibold">{cash(parcel.cash, { amount: formatDong(parcel.cashDue, locale) })}</p>
      <p className="text-sm text-soft">
        {formatWeight(parcel.weightGrams, locale)} · {t('share', { fee: formatDong(parcel.share, locale) })}
      </p>
      <Link to={`/seller/parcels/${parcel.orderId}`} className="no-print inline-flex min-h-11 items-center underline underline-offset-4">
        {parcel.code}
      </Link>
    </li>
  );
}
