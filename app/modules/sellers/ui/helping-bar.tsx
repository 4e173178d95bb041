import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { usePath } from '#app/ui/link.tsx';
import { lastInstant } from './last-instant.ts';

/** Stands on every page of the seller's area while somebody acts for a household, with the way out. */
export function HelpingBar({ shop, endsAt }: { shop: string; endsAt: string | Date }) {
  const t = useTranslations('assistance.bar');
  const dayOf = useDayOf();
  const path = usePath();
  return (
    <div role="status" className="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-lg border-l-4 border-amber bg-amber-pale px-4 py-2">
      <p className="font-semibold">{t('text', { shop, day: dayOf(lastInstant(endsAt)) })}</p>
      <form method="post" action={path('/team')}>
        <Button look="secondary" name="intent" value="stop">
          {t('stop')}
        </Button>
      </form>
    </div>
  );
}
