import { useTranslations } from 'use-intl';
import { scanAccept } from './scan-accept.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { longestConsentDays, usualConsentDays } from '../consent.ts';
import type { ConsentPart } from '../consent.ts';
import { ConsentPartsField, useParts } from './consent-parts.tsx';
import { lastInstant } from './last-instant.ts';

type Typed = { parts: string[]; days: string };
type AskProps = { phone: string; typed: Typed | null; errors: { parts?: string | undefined; days?: string | undefined; photo?: string | undefined } };

/** What the household is asked to agree to, and how it agrees. */
export function AskConsentForm({ phone, typed, errors }: AskProps) {
  const t = useTranslations('team.household');
  return (
    <form method="post" encType="multipart/form-data" className="space-y-6">
      <ConsentPartsField label={t('parts')} chosen={typed?.parts ?? ['goods']} error={errors.parts ?? null} />
      <TextField
        className="max-w-xs" label={t('days')} hint={t('daysHint')} name="days" inputMode="numeric" maxLength={3}
        defaultValue={typed?.days ?? String(usualConsentDays)} error={errors.days ?? null} aria-label={undefined} max={longestConsentDays}
      />
      <div>
        <h2 className="text-lg">{t('way')}</h2>
        <div className="mt-3 grid items-start gap-4 md:grid-cols-2">
          <section className="rounded-card border border-line bg-card p-4">
            <h3 className="text-base">{t('byCode')}</h3>
            <p className="mt-1 text-sm text-soft">{t('byCodeText', { phone: formatPhone(phone) })}</p>
            <Button className="mt-3 w-full" name="intent" value="ask">
              {t('sendCode')}
            </Button>
          </section>
          <section className="rounded-card border border-line bg-card p-4">
            <h3 className="text-base">{t('byPaper')}</h3>
            <p className="mt-1 text-sm text-soft">{t('byPaperText')}</p>
            <p>
              <Link to="/team/consent-paper" className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t('paperForm')}
              </Link>
            </p>
            <TextField label={t('photo')} hint={t('photoHint')} name="photo" type="file" accept={scanAccept} error={errors.photo ?? null} />
            <Button look="secondary" className="mt-3 w-full" name="intent" value="paper">
              {t('sendPaper')}
            </Button>
          </section>
        </div>
      </div>
    </form>
  );
}

type CodeProps = { phone: string; consent: { id: string; allows: ConsentPart[]; endsAt: string }; error: string | null };

/** The household has got its code and reads it out. */
export function ConsentCodeForm({ phone, consent, error }: CodeProps) {
  const t = useTranslations('team.household');
  const dayOf = useDayOf();
  const parts = useParts();
  return (
    <form method="post" className="max-w-xl rounded-card border border-line bg-card p-4">
      <p className="font-semibold">{t('codeSent', { phone: formatPhone(phone) })}</p>
      <p className="mt-1">{t('codeText', { parts: parts(consent.allows), day: dayOf(lastInstant(consent.endsAt)) })}</p>
      <input type="hidden" name="consentId" value={consent.id} />
      <TextField className="mt-3 max-w-xs" label={t('code')} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={10} required error={error} />
      <Button className="mt-3" name="intent" value="confirm">
        {t('confirm')}
      </Button>
    </form>
  );
}
