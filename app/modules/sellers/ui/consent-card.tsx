import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { Badge } from '#app/ui/notice.tsx';
import type { ConsentPart, ConsentState } from '../consent.ts';
import { lastInstant } from './last-instant.ts';

type ConsentCardProps = { consent: { id: string; helperName: string; allows: ConsentPart[]; way: 'code' | 'paper'; paperKey: string | null; askedAt: string; endsAt: string; state: ConsentState } };

const tones = { live: 'good', asked: 'warning', ended: 'plain', revoked: 'plain' } as const;

/** A consent, as the household sees it: who, what, until when, and the way out in one tap. */
export function ConsentCard({ consent }: ConsentCardProps) {
  const t = useTranslations('assistance');
  const dayOf = useDayOf();
  const { id, helperName: helper, state } = consent;
  return (
    <li className="rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="text-base">{helper}</h3>
        <Badge tone={tones[state]}>{t(`helpers.state.${state}`)}</Badge>
      </div>
      <ul className="mt-1 list-disc pl-5">
        {consent.allows.map((part) => (
          <li key={part}>{t(`part.${part}`)}</li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-soft">
        {state === 'asked' ? t('helpers.askedOn', { day: dayOf(consent.askedAt) }) : t(`helpers.way.${consent.way}`)}
        {'. '}
        {t('helpers.until', { day: dayOf(lastInstant(consent.endsAt)) })}
        {'. '}
        {consent.paperKey && (
          <a href={`/consents/${consent.id}/paper`} className="inline-block py-2 underline underline-offset-4">
            {t('helpers.seePaper')}
          </a>
        )}
      </p>
      {(state === 'live' || state === 'asked') && (
        <form method="post" className="mt-3 flex flex-wrap gap-2">
          <input type="hidden" name="consentId" value={id} />
          {state === 'asked' && (
            <Button name="intent" value="agree" aria-label={t('helpers.agreeOf', { helper })}>
              {t('helpers.agree')}
            </Button>
          )}
          <Button look="danger" name="intent" value="end" aria-label={t('helpers.endOf', { helper })}>
            {state === 'asked' ? t('helpers.refuse') : t('helpers.end')}
          </Button>
        </form>
      )}
    </li>
  );
}
