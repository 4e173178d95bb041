import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useDay, useDayOf } from '#app/ui/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { ClaimState } from '../claim.ts';

type Claim = { state: ClaimState; stars: number; claimedAt: string; reason: string | null };
type Certificate = { stars: number; decision: string; endsOn: string };
type OcopStateProps = { productId: string; household: boolean; claim: Claim | null; certificate: Certificate | null; likely: { name: string; stars: number; decision: string } | null; today: string };

/** Where a product stands with OCOP, for its seller: what the market knows, what waits, what one can do. */
export function OcopState({ productId, household, claim, certificate, likely, today }: OcopStateProps) {
  const t = useTranslations('papers.ocop');
  const live = claim?.state === 'open' || claim?.state === 'confirmed';
  return (
    <section className="space-y-3">
      <h2 className="text-lg">{t('title')}</h2>
      <OcopWords {...{ claim, certificate, today }} />
      {!live && household && <p className="text-soft">{t('household')}</p>}
      {!live && likely && <Notice tone="good">{t('likely', likely)}</Notice>}
      {!live && !household && (
        <ButtonLink to={`/seller/products/${productId}/claim`} look={likely ? 'primary' : 'secondary'}>
          {t('claim')}
        </ButtonLink>
      )}
      {live && (
        <div className="flex flex-wrap gap-3">
          {claim.state === 'open' && (
            <ButtonLink to={`/seller/products/${productId}/claim`} look="secondary">
              {t('edit')}
            </ButtonLink>
          )}
          <details>
            <summary className="flex min-h-11 items-center underline underline-offset-4">{t('withdraw')}</summary>
            <form method="post" className="space-y-2 pt-2">
              <input type="hidden" name="intent" value="withdraw" />
              {claim.state === 'confirmed' && <p className="text-soft">{t('withdrawText')}</p>}
              <Button look="danger">{t('withdraw')}</Button>
            </form>
          </details>
        </div>
      )}
    </section>
  );
}

function OcopWords({ claim, certificate, today }: Pick<OcopStateProps, 'claim' | 'certificate' | 'today'>) {
  const t = useTranslations('papers.ocop');
  const day = useDay();
  const dayOfInstant = useDayOf();
  if (certificate && certificate.endsOn.slice(0, 10) >= today) return <Notice tone="good">{t('confirmed', { ...certificate, to: day(certificate.endsOn) })}</Notice>;
  if (certificate) return <Notice tone="warning">{t('confirmedEnded', { to: day(certificate.endsOn) })}</Notice>;
  if (claim?.state === 'confirmed') return <Notice tone="warning">{t('confirmedGone')}</Notice>;
  if (claim?.state === 'open') return <Notice tone="plain">{t('open', { stars: claim.stars, day: dayOfInstant(claim.claimedAt) })}</Notice>;
  if (claim?.state === 'refused') return <Notice tone="warning">{t('refused', { reason: claim.reason ?? '' })}</Notice>;
  return <p className="text-soft">{t('none')}</p>;
}
