import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';
import { ParcelStateBadge } from './parcel-state.tsx';
import type { ParcelState } from '../parcel.ts';
import type { CarrierKey } from '../port.ts';

type PanelParcel = { carrier: string; tracking: string | null; state: ParcelState };
type ParcelPanelProps = { orderId: string; /** Whether a parcel can be made now. */ canSend: boolean; parcel: PanelParcel | null };

/** On a seller's order: whether it is sent, with whom, where it is; the rest stands on the parcel's own page. */
export function ParcelPanel({ orderId, canSend, parcel }: ParcelPanelProps) {
  const t = useTranslations('fulfilment');
  if (!parcel && !canSend) return null;
  return (
    <section className="no-print rounded-card border border-line bg-card p-4 md:p-6">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{t('parcel.short')}</h2>
        {parcel && <ParcelStateBadge state={parcel.state} />}
      </div>
      <p className="mt-1 wrap-anywhere">
        {parcel ? `${t(`carrier.${parcel.carrier as CarrierKey}`)} · ${parcel.tracking ? t('parcel.number', { tracking: parcel.tracking }) : t('parcel.noNumber')}` : t('parcel.none')}
      </p>
      <ButtonLink to={`/seller/parcels/${orderId}`} look="secondary" className="mt-3 w-full sm:w-auto">
        {parcel && parcel.state !== 'cancelled' ? t('parcel.open') : t('parcel.send')}
      </ButtonLink>
    </section>
  );
}
