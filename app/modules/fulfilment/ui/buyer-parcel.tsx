import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import type { ParcelState } from '../parcel.ts';
import type { CarrierKey } from '../port.ts';
import { ParcelStateBadge } from './parcel-state.tsx';

type BuyerParcelView = { orderId: string; carrier: CarrierKey; tracking: string | null; page: string | null; state: ParcelState; events: { id: string; state: ParcelState; at: string }[] };

/** On the buyer's order: with whom the goods come, and where they are; nothing as long as they are not sent. */
export function BuyerParcel({ parcels, orderId }: { parcels: BuyerParcelView[]; orderId: string }) {
  const t = useTranslations('fulfilment');
  const moment = useMoment();
  const parcel = parcels.find((each) => each.orderId === orderId);
  if (!parcel) return null;
  return (
    <div className="mt-4 border-t border-line pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">{t('buyer.title')}</h3>
        <ParcelStateBadge state={parcel.state} />
      </div>
      {(parcel.carrier !== 'hand' || parcel.tracking) && (
        <p className="mt-1 wrap-anywhere">{[parcel.carrier !== 'hand' && t(`carrier.${parcel.carrier}`), parcel.tracking && t('buyer.number', { tracking: parcel.tracking })].filter(Boolean).join(' · ')}</p>
      )}
      {parcel.page && (
        <a href={parcel.page} rel="noreferrer" className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
          {t('buyer.follow')}
        </a>
      )}
      <ol className="mt-1 space-y-1 border-l-2 border-line pl-3 text-sm">
        {parcel.events.map(({ id, state, at }) => (
          <li key={id}>
            <span className="font-semibold">{t(`state.${state}`)}</span> <time dateTime={at}>{moment(at)}</time>
          </li>
        ))}
      </ol>
    </div>
  );
}
