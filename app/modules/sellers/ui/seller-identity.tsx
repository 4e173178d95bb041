import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { useDayOf } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import type { SellerKind } from '../seller.ts';

type Place = { slug: string; fullName: string };
type SellerIdentityProps = {
  seller: {
    name: string;
    kind: SellerKind;
    contactName: string;
    phone: string;
    street: string;
    since: number | null;
    createdAt: string;
    verifiedAt: string | null;
    taxCode: string | null;
    formedAs: string | null;
    commune: Place;
    district: Place;
    province: { fullName: string };
  };
};

/** Who sells, as the consumer law (19/2023/QH15) and the e-commerce law (122/2025/QH15) ask it to stand on the page: name, kind, address, telephone, and where its kind has them registration number and tax code. */
export function SellerIdentity({ seller }: SellerIdentityProps) {
  const t = useTranslations('sellers');
  const format = useFormatter();
  const day = useDayOf();
  const link = 'underline underline-offset-4';
  return (
    <section aria-labelledby="seller-identity" className="h-fit rounded-card border border-line bg-card p-4 md:p-5">
      <h2 id="seller-identity" className="text-lg">
        {t('identity')}
      </h2>
      <dl className="mt-2 divide-y divide-line">
        <Fact term={t('name')}>{seller.name}</Fact>
        <Fact term={t('legalForm')}>{t(`kind.${seller.kind}`)}</Fact>
        <Fact term={t('contact')}>{seller.contactName}</Fact>
        <Fact term={t('phone')}>
          <a href={`tel:${seller.phone}`} className={`inline-flex min-h-11 items-center ${link}`}>
            {formatPhone(seller.phone)}
          </a>
        </Fact>
        <Fact term={t('address')}>
          {seller.street},{' '}
          <Link to={`/areas/${seller.commune.slug}`} className={link}>
            {seller.commune.fullName}
          </Link>
          , {seller.province.fullName}
        </Fact>
        <Fact term={t('formerly')}>
          <Link to={`/areas/${seller.district.slug}`} className={link}>
            {seller.district.fullName}
          </Link>
        </Fact>
        {seller.formedAs && <Fact term={t('formedAs')}>{seller.formedAs}</Fact>}
        {seller.taxCode && <Fact term={t('taxCode')}>{seller.taxCode}</Fact>}
        {seller.since && <Fact term={t('since')}>{seller.since}</Fact>}
        <Fact term={t('onMarketSince')}>{format.dateTime(new Date(seller.createdAt), { month: 'long', year: 'numeric' })}</Fact>
        {seller.verifiedAt && <Fact term={t('checkedSince')}>{day(seller.verifiedAt)}</Fact>}
      </dl>
      <p className="mt-3 text-sm text-soft">{t('checked')}</p>
      <p className="mt-2 text-sm text-soft">
        {t('complaint')}{' '}
        <Link to="/help/returns" className={link}>
          {t('complaintLink')}
        </Link>
        .
      </p>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.75rem_1fr] items-baseline gap-x-4 py-2">
      <dt className="text-sm text-soft">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
