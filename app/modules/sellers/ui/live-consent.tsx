import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { usePath } from '#app/ui/link.tsx';
import type { ConsentPart } from '../consent.ts';
import { useParts } from './consent-parts.tsx';
import { lastInstant } from './last-instant.ts';

type LiveConsentProps = { household: { id: string; name: string }; consent: { id: string; allows: ConsentPart[]; endsAt: string } };

/** What a household lets the helper do, the way in, and the way out. */
export function LiveConsent({ household, consent }: LiveConsentProps) {
  const t = useTranslations('team');
  const dayOf = useDayOf();
  const parts = useParts();
  const path = usePath();
  return (
    <section className="max-w-xl rounded-card border border-line bg-card p-4">
      <p className="font-semibold">{t('household.live', { shop: household.name, parts: parts(consent.allows), day: dayOf(lastInstant(consent.endsAt)) })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <form method="post" action={path('/team')}>
          <input type="hidden" name="sellerId" value={household.id} />
          <Button name="intent" value="enter">
            {t('enter')}
          </Button>
        </form>
        <form method="post">
          <input type="hidden" name="consentId" value={consent.id} />
          <Button look="danger" name="intent" value="end">
            {t('household.giveBack')}
          </Button>
        </form>
      </div>
    </section>
  );
}
