import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { useDayOf } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { SellerKind, SellerState } from '../seller.ts';
import { stateTones } from './checked-seller-row.tsx';
import { HolidayNotice } from './holiday-notice.tsx';
import type { Holiday } from '../holiday.ts';

type SellerFactsProps = {
  seller: {
    id: string; slug: string; kind: SellerKind; state: SellerState; contactName: string; phone: string; street: string; taxCode: string | null; formedAs: string | null;
    identityLevel: number | null; appliedAt: string | null; verifiedAt: string | null; trusted: boolean; holiday: Holiday | null;
    commune: { fullName: string; formerDistrict: { fullName: string } | null };
  };
};

/** Who the seller says it is, for the officer who compares it with the papers. */
export function SellerFacts({ seller }: SellerFactsProps) {
  const t = useTranslations('onboarding.admin');
  const sellers = useTranslations('sellers');
  const day = useDayOf();
  return (
    <section aria-labelledby="seller-facts" className="rounded-card border border-line bg-card p-4">
      <h2 id="seller-facts" className="text-lg">
        {t('who')}
      </h2>
      <p className="mt-2 flex flex-wrap gap-2">
        <Badge tone={stateTones[seller.state]}>{t(`state.${seller.state}`)}</Badge>
        {seller.trusted && <Badge tone="good">{t('trusted')}</Badge>}
      </p>
      <dl className="mt-2 divide-y divide-line">
        <Fact term={t('kind')}>{sellers(`kind.${seller.kind}`)}</Fact>
        <Fact term={t('contact')}>{seller.contactName}</Fact>
        <Fact term={t('phone')}>
          <a href={`tel:${seller.phone}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
            {formatPhone(seller.phone)}
          </a>
        </Fact>
        <Fact term={t('address')}>
          {seller.street}, {seller.commune.fullName}
        </Fact>
        {seller.commune.formerDistrict && <Fact term={t('formerly')}>{seller.commune.formerDistrict.fullName}</Fact>}
        {seller.taxCode && <Fact term={t('taxCode')}>{seller.taxCode}</Fact>}
        {seller.formedAs && <Fact term={t('formedAs')}>{seller.formedAs}</Fact>}
        <Fact term={t('identityLevel')}>{t(seller.identityLevel === 2 ? 'identity.national' : 'identity.phone')}</Fact>
        {seller.appliedAt && <Fact term={t('applied')}>{day(seller.appliedAt)}</Fact>}
        {seller.verifiedAt && <Fact term={t('verified')}>{day(seller.verifiedAt)}</Fact>}
      </dl>
      <HolidayNotice holiday={seller.holiday} />
      {seller.state === 'verified' && (
        <Link to={`/sellers/${seller.slug}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {t('publicPage')}
        </Link>
      )}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_1fr] items-baseline gap-x-4 py-2">
      <dt className="text-sm text-soft">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
