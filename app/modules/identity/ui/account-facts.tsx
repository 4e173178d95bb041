import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';

type Facts = {
  name: string;
  phone: string | null;
  hasPassword: boolean;
  sessions: number;
  hasSecondFactor: boolean;
  needsSecondFactor: boolean;
  /** Name of the provider whose identity is tied to the account. */
  provider: string | null;
};

/** Who somebody is at the market and how they come in, each with the way to change it. */
export function AccountFacts({ account, refused }: { account: Facts; refused: { typed: string; error: string } | null }) {
  const t = useTranslations('identity');
  const { name, phone, hasPassword, sessions, hasSecondFactor, needsSecondFactor, provider } = account;
  return (
    <>
      <dl className="mt-6 divide-y divide-line rounded-card border border-line bg-card px-4 md:px-6">
        <Fact term={t('name')} text={name} />
        <Fact term={t('phone')} text={phone ? formatPhone(phone) : t('noPhone')} />
        <Fact term={t('password.title')} text={hasPassword ? t('password.is') : t('password.isNot')}>
          <Change to="/account/password">{hasPassword ? t('password.change') : t('password.set')}</Change>
        </Fact>
        <Fact term={t('sessions.title')} text={t('sessions.count', { count: sessions })}>
          <Change to="/account/sessions">{t('sessions.see')}</Change>
        </Fact>
        {(needsSecondFactor || hasSecondFactor) && (
          <Fact term={t('secondFactor.title')} text={hasSecondFactor ? t('secondFactor.is') : t('secondFactor.isNot')}>
            <Change to="/account/second-factor">{hasSecondFactor ? t('secondFactor.change') : t('secondFactor.setUp')}</Change>
          </Fact>
        )}
        {provider && <Fact term={t('identity')} text={provider} />}
      </dl>
      <details className="mt-2" open={refused !== null}>
        <summary className="inline-block min-h-11 cursor-pointer py-2 text-leaf underline underline-offset-4">{t('rename')}</summary>
        <form method="post" className="mt-2 space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
          <TextField label={t('name')} name="name" required maxLength={80} autoComplete="name" defaultValue={refused?.typed ?? name} error={refused?.error} />
          <Button look="secondary">{t('saveName')}</Button>
        </form>
      </details>
    </>
  );
}

function Fact({ term, text, children }: { term: string; text: string; children?: ReactNode }) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 py-3">
      <dt className="text-sm text-soft">{term}</dt>
      <dd className="font-semibold">{text}</dd>
      {children && <dd className="col-start-2 row-span-2 row-start-1">{children}</dd>}
    </div>
  );
}

function Change({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
      {children}
    </Link>
  );
}
