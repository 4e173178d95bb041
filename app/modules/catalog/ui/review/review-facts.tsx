import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { useDay } from '#app/ui/dates.ts';
import type { ListingState } from '../../listing.ts';
import type { SellerKind, SellerState } from '#app/modules/sellers/seller.ts';
import type { RuleState } from '#app/modules/ocop/paper-rules.ts';
import { PaperNeeds } from '#app/modules/ocop/ui/paper-needs.tsx';
import type { EvidenceGrade, PaperKind } from '#app/modules/ocop/papers.ts';

type ReviewFactsProps = {
  seller: { name: string; kind: SellerKind; state: SellerState; trusted: boolean; contactName: string; phone: string; commune: { fullName: string } };
  others: Partial<Record<ListingState, number>>;
  documents: { id: string; kind: PaperKind; number: string; endsOn: string | null; grade: EvidenceGrade; refused: string | null }[];
  needs: RuleState[];
  certificates: { id: string; stars: number; number: string; confirmed: boolean; endsOn: string }[];
};

/** Who sells what is reviewed, and the papers it has. */
export function ReviewFacts({ seller, others, documents, needs, certificates }: ReviewFactsProps) {
  const t = useTranslations('review.page');
  const sellers = useTranslations('sellers');
  const catalog = useTranslations('catalog');
  const papers = useTranslations('papers');
  const day = useDay();
  const until = (endsOn: string | null) => (endsOn ? `, ${t('paperUntil', { day: day(endsOn) })}` : '');
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2 className="text-lg">{t('seller')}</h2>
      <p className="mt-2 font-semibold">{seller.name}</p>
      <p>{sellers(`kind.${seller.kind}`)}, {seller.commune.fullName}</p>
      <p>
        {seller.contactName},{' '}
        <a href={`tel:${seller.phone}`} className="inline-block py-2 underline underline-offset-4">
          {formatPhone(seller.phone)}
        </a>
      </p>
      <p className={seller.state === 'verified' ? '' : 'text-amber'}>{t(seller.state === 'verified' ? 'verified' : 'notVerified')}</p>
      {seller.trusted && <p>{t('trusted')}</p>}
      <p className="mt-1 text-sm text-soft">{t('others', { onSale: others.on_sale ?? 0, inReview: others.in_review ?? 0, withdrawn: others.withdrawn ?? 0 })}</p>
      <h3 className="mt-4 mb-2 text-base">{papers('needs.title')}</h3>
      <PaperNeeds needs={needs} />
      <h3 className="mt-4 text-base">{t('papers')}</h3>
      {documents.length + certificates.length === 0 ? (
        <p className="text-soft">{t('noPapers')}</p>
      ) : (
        <ul className="list-disc pl-5">
          {certificates.map(({ id, stars, number, confirmed, endsOn }) => (
            <li key={id}>
              {t('stars', { stars, number })}
              {until(endsOn)}
              {!confirmed && <> ({t('unconfirmed')})</>}
            </li>
          ))}
          {documents.map(({ id, kind, number, endsOn, refused }) => (
            <li key={id}>
              {catalog(`document.${kind}`)} {number}
              {until(endsOn)}
              {refused !== null && <span className="block text-sm text-berry">{papers('refused', { reason: refused })}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
