import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import type { RegistrationStep } from '../registration.ts';

const card = 'space-y-4 rounded-card border border-line bg-card p-4 md:p-6';

/** The number, to which a code goes. */
export function PhoneForm({ phone }: { phone: string }) {
  const t = useTranslations('onboarding.start');
  const path = usePath();
  return (
    <div>
      <form method="post" action={path('/sell')} className={card} data-keep-here="sell">
        <TextField label={t('phone')} hint={t('phoneHint')} name="phone" type="tel" required maxLength={30} autoComplete="tel" placeholder="0901 234 567" defaultValue={phone} />
        <Button name="intent" value="send" className="min-h-12 w-full text-lg">
          {t('send')}
        </Button>
      </form>
      <p className="mt-2">
        {t('haveShop')}{' '}
        <Link to="/sign-in?back=/seller" className="inline-block py-2 text-leaf underline underline-offset-4">
          {t('signIn')}
        </Link>
      </p>
    </div>
  );
}

/** The code out of the message. It sends itself once its six digits are there. */
export function CodeForm({ phone, demonstration }: { phone: string; demonstration: boolean }) {
  const t = useTranslations('onboarding.start');
  const path = usePath();
  return (
    <div className={card}>
      <h2 className="text-lg">{t('codeTitle', { phone: formatPhone(phone) })}</h2>
      <form method="post" action={path('/sell')} className="space-y-4">
        <input type="hidden" name="phone" value={phone} />
        <input type="hidden" name="intent" value="enter" />
        <TextField label={t('code')} hint={t('codeHint')} name="code" required inputMode="numeric" maxLength={12} autoComplete="one-time-code" data-whole-code="" className="max-w-56" />
        <Button className="min-h-12 w-full text-lg">{t('enter')}</Button>
      </form>
      <div className="flex flex-wrap items-center gap-x-6">
        <form method="post" action={path('/sell')}>
          <input type="hidden" name="phone" value={phone} />
          <Button look="quiet" name="intent" value="send" className="-ml-4">
            {t('again')}
          </Button>
        </form>
        <Link to="/sell" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {t('otherPhone')}
        </Link>
        {demonstration && (
          <Link to="/dev/outbox" target="_blank" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
            {t('outbox')}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Somebody who is signed in begins with the next step, or goes on where they left off. */
export function SignedInStart({ person }: { person: { name: string; begun: boolean; step: RegistrationStep } }) {
  const t = useTranslations('onboarding.start');
  return (
    <div className={card}>
      <p>{t('signedIn', { name: person.name })}</p>
      <ButtonLink to={`/sell/${person.step}`} className="min-h-12 w-full text-lg">
        {t(person.begun ? 'goOn' : 'begin')}
      </ButtonLink>
    </div>
  );
}

/** What one needs, and what happens afterwards. */
export function SellIntro() {
  const t = useTranslations('onboarding.start');
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <section>
        <h2 className="text-lg">{t('needTitle')}</h2>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {(['phone', 'place', 'picture', 'papers'] as const).map((thing) => (
            <li key={thing}>{t(`need.${thing}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="text-lg">{t('thenTitle')}</h2>
        <ol className="mt-2 list-decimal space-y-1 pl-5">
          {(['commune', 'department', 'sell'] as const).map((step) => (
            <li key={step}>{t(`then.${step}`)}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
