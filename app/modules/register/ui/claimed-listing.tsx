import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Picture } from '#app/modules/catalog/ui/picture.tsx';
import type { PictureView } from '#app/modules/catalog/picture.ts';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { scanAddress } from '#app/modules/ocop/scan.ts';
import { Link } from '#app/ui/link.tsx';

type ClaimedListingProps = {
  claim: { stars: number; decision: string; number: string; scanKey: string | null };
  product: { slug: string; name: string; groupKey: string; publishedAt: string | null; pictures: PictureView[]; seller: { name: string; commune: { fullName: string } } };
};

/** What a seller says of its listing, beside what the keeper has to compare it with. */
export function ClaimedListing({ claim, product }: ClaimedListingProps) {
  const t = useTranslations('register.claims');
  const locale = useLocale();
  const [picture] = product.pictures;
  return (
    <section className="h-fit space-y-3 rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t('listing')}</h2>
      {picture && (
        <div className="max-w-48 overflow-hidden rounded-lg">
          <Picture picture={picture} alt="" sizes="12rem" />
        </div>
      )}
      <p className="font-semibold">{claim.decision ? t('says', { stars: claim.stars, decision: claim.decision }) : t('saysStars', { stars: claim.stars })}</p>
      <dl className="space-y-1">
        {claim.number && <Row term={t('number')}>{claim.number}</Row>}
        <Row term={t('seller')}>{product.seller.name}</Row>
        <Row term={t('commune')}>{product.seller.commune.fullName}</Row>
        <Row term={t('group')}>{findGroup(product.groupKey)?.name[locale] ?? '–'}</Row>
      </dl>
      <div className="flex flex-wrap gap-x-4">
        {claim.scanKey && (
          <a href={scanAddress(claim.scanKey)} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center underline underline-offset-4">
            {t('seeScan')}
          </a>
        )}
        {product.publishedAt && (
          <Link to={`/p/${product.slug}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
            {t('seeListing')}
          </Link>
        )}
      </div>
    </section>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_1fr] gap-x-3">
      <dt className="text-soft">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
