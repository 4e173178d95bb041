import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { PhoneIcon } from '#app/ui/icons.tsx';

type Buyer = {
  buyerName: string;
  buyerPhone: string;
  street: string;
  addressTyped: string | null;
  note: string;
  commune: { fullName: string; parent: { fullName: string } | null };
};

/** Who the parcel is for: to call, and to write on the parcel. `fetches`: the buyer comes for it. */
export function SellerOrderBuyer({ buyer, fetches }: { buyer: Buyer; fetches: boolean }) {
  const t = useTranslations('seller.order');
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2>{t('buyer')}</h2>
      <p className="mt-2 text-lg font-semibold">{buyer.buyerName}</p>
      <a href={`tel:${buyer.buyerPhone}`} className={buttonClass('secondary', 'mt-2 w-full sm:w-auto')}>
        <PhoneIcon />
        {t('call', { phone: formatPhone(buyer.buyerPhone) })}
      </a>
      {fetches ? (
        <p className="mt-4 font-semibold">{t('comesToFetch')}</p>
      ) : (
        <>
          <h3 className="mt-4">{t('address')}</h3>
          <address className="not-italic">{[buyer.street, buyer.commune.fullName, buyer.commune.parent?.fullName].filter(Boolean).join(', ')}</address>
          {buyer.addressTyped && <p className="mt-1 text-sm text-soft">{t('typedAddress', { address: buyer.addressTyped })}</p>}
        </>
      )}
      {buyer.note && (
        <>
          <h3 className="mt-4">{t('note')}</h3>
          <p className="border-l-4 border-line pl-3 whitespace-pre-line">{buyer.note}</p>
        </>
      )}
    </section>
  );
}
