import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { ConsentPart, ConsentState } from '../consent.ts';
import type { SellerState } from '../seller.ts';
import { lastInstant } from './last-instant.ts';
import { useParts } from './consent-parts.tsx';

type HouseholdCardProps = {
  household: {
    id: string;
    name: string;
    contactName: string;
    phone: string;
    state: SellerState;
    commune: string;
    consent: { id: string; allows: ConsentPart[]; endsAt: string; state: ConsentState } | null;
  };
};

/** A household of the helper's commune: what it lets the helper do, and the next step. */
export function HouseholdCard({ household }: HouseholdCardProps) {
  const t = useTranslations('team');
  const dayOf = useDayOf();
  const parts = useParts();
  const { consent } = household;
  const state = consent?.state === 'live' || consent?.state === 'asked' ? consent.state : 'none';
  return (
    <li className="flex flex-col gap-3 rounded-card border border-line bg-card p-4">
      <div>
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h3 className="text-base">{household.name}</h3>
          <Badge tone={state === 'live' ? 'good' : state === 'asked' ? 'warning' : 'plain'}>{t(`state.${state}`)}</Badge>
        </div>
        <p className="text-sm text-soft">
          {household.contactName}, {household.commune}
        </p>
        <a href={`tel:${household.phone}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
          {formatPhone(household.phone)}
        </a>
        {household.state === 'draft' && <p className="text-sm">{t('noShop')}</p>}
        {consent && state === 'live' && (
          <p className="text-sm">
            {parts(consent.allows)}, {t('until', { day: dayOf(lastInstant(consent.endsAt)) })}
          </p>
        )}
      </div>
      <div className="mt-auto flex flex-wrap gap-2">
        {state === 'live' && (
          <form method="post">
            <input type="hidden" name="sellerId" value={household.id} />
            <Button name="intent" value="enter" aria-label={t('enterOf', { shop: household.name })}>
              {t('enter')}
            </Button>
          </form>
        )}
        <ButtonLink to={`/team/households/${household.id}`} look={state === 'live' ? 'secondary' : 'primary'}>
          {state === 'live' ? t('household.moreOrOther') : state === 'asked' ? t('household.code') : t('ask')}
          <span className="sr-only">: {household.name}</span>
        </ButtonLink>
      </div>
    </li>
  );
}
