import { useTranslations } from 'use-intl';
import { QrCode } from '#app/ui/qr-code.tsx';
import { useDay } from '#app/ui/dates.ts';

type LotLabelProps = {
  lot: { code: string; harvestedOn: string; bestBefore: string | null; variant: { name: string; product: { name: string; storage: string | null } } };
  seller: { name: string; place: string; phone: string };
  address: string;
};

/** What is stuck on a parcel: whose goods, of when, and a code that leads to the lot's page. 105 × 148 mm. */
export function LotLabel({ lot, seller, address }: LotLabelProps) {
  const t = useTranslations('traceability');
  const day = useDay();
  return (
    <article className="lot-label flex flex-col gap-2 border border-line bg-[#fff] p-4 text-[#000]">
      <h2 className="text-xl">{lot.variant.product.name}</h2>
      <p>{lot.variant.name}</p>
      <QrCode text={address} label={address} className="mx-auto size-44" />
      <p className="text-center text-sm">{t('scan')}</p>
      <p className="text-center text-2xl font-semibold tracking-widest">{lot.code}</p>
      <dl className="mt-auto grid grid-cols-[auto_1fr] gap-x-3 text-sm">
        <dt>{t('harvestedOn')}</dt>
        <dd className="text-right font-semibold">{day(lot.harvestedOn)}</dd>
        {lot.bestBefore && (
          <>
            <dt>{t('bestBefore')}</dt>
            <dd className="text-right font-semibold">{day(lot.bestBefore)}</dd>
          </>
        )}
      </dl>
      {lot.variant.product.storage && <p className="line-clamp-2 text-sm">{lot.variant.product.storage}</p>}
      <p className="border-t border-[#000] pt-2 text-sm">
        <span className="font-semibold">{seller.name}</span>, {seller.place}. {seller.phone}
      </p>
    </article>
  );
}
