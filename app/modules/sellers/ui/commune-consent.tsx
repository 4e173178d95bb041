import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import type { ConsentPart } from '../consent.ts';
import { useParts } from './consent-parts.tsx';
import { lastInstant } from './last-instant.ts';

type CommuneConsentProps = {
  consent: { id: string; helperName: string; allows: ConsentPart[]; paperKey: string | null; endsAt: string; seller: { name: string; phone: string; commune: { fullName: string } } };
};

/** A consent that lives in the officer's commune: the officer ends it when the household calls. */
export function CommuneConsent({ consent }: CommuneConsentProps) {
  const t = useTranslations('team');
  const dayOf = useDayOf();
  const parts = useParts();
  const { helperName: helper, seller } = consent;
  return (
    <li className="flex flex-col rounded-card border border-line bg-card p-4">
      <h2 className="text-base">{helper}</h2>
      <p>{t('consents.for', { shop: seller.name })}</p>
      <p className="text-sm text-soft">
        {seller.commune.fullName}, {formatPhone(seller.phone)}
      </p>
      <p className="text-sm">
        {parts(consent.allows)}, {t('until', { day: dayOf(lastInstant(consent.endsAt)) })}
      </p>
      {consent.paperKey && (
        <p>
          <a href={`/consents/${consent.id}/paper`} className="inline-flex min-h-11 items-center underline underline-offset-4">
            {t('consents.paper')}
          </a>
        </p>
      )}
      <form method="post" className="mt-auto pt-3">
        <input type="hidden" name="consentId" value={consent.id} />
        <Button look="danger" name="intent" value="end" aria-label={t('consents.endOf', { helper, shop: seller.name })}>
          {t('consents.end')}
        </Button>
      </form>
    </li>
  );
}
