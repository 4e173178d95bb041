import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { QrCode } from '#app/ui/qr-code.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { inGroups } from '../second-factor.ts';
import type { NewGenerator } from '../second-factor.ts';

type FormProps = { back: string | null; error: string | null };
const card = 'rounded-card border border-line bg-card p-4 md:p-6';

function Back({ back }: { back: string | null }) {
  return back && <input type="hidden" name="back" value={back} />;
}

function CodeField({ error }: { error: string | null }) {
  const t = useTranslations('identity.secondFactor');
  return <TextField label={t('code')} hint={t('codeHint')} name="code" required inputMode="numeric" autoComplete="one-time-code" maxLength={12} error={error} />;
}

/** A new generator: scan or type it, then its first code. */
export function GeneratorSetUp({ generator, moves, back, error }: FormProps & { generator: NewGenerator; moves: boolean }) {
  const t = useTranslations('identity.secondFactor');
  return (
    <>
      <ol className={`${card} list-decimal space-y-5 pl-9 md:pl-11`}>
        <li>{t('stepApp')}</li>
        <li>
          {t('stepScan')}
          <QrCode text={generator.address} label={t('qr')} className="mt-3 block size-56 max-w-full" />
          <p className="mt-2">
            <a href={generator.address} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
              {t('openHere')}
            </a>
          </p>
          <p className="mt-1 text-sm text-soft">{t('byHand')}</p>
          <p className="font-mono font-semibold break-words">{inGroups(generator.secret)}</p>
        </li>
        <li>
          {t('stepCode')}
          <form method="post" className="mt-3 space-y-4">
            <Back back={back} />
            <CodeField error={error} />
            <Button name="do" value="set" className="w-full sm:w-auto">
              {t('confirm')}
            </Button>
          </form>
        </li>
      </ol>
      {moves && (
        <form method="post" className="mt-4">
          <Back back={back} />
          <Button name="do" value="keep" look="secondary">
            {t('keepOld')}
          </Button>
        </form>
      )}
    </>
  );
}

/** The code of the generator, or for somebody without it a recovery code. */
export function SecondFactorEntry({ back, error, recovery, codesLeft }: FormProps & { recovery: boolean; codesLeft: number }) {
  const t = useTranslations('identity.secondFactor');
  return (
    <>
      <form method="post" className={`${card} space-y-4`}>
        <Back back={back} />
        <CodeField error={recovery ? null : error} />
        <Button name="do" value="prove" className="w-full">
          {t('enter')}
        </Button>
      </form>
      <details className="mt-4" open={recovery}>
        <summary className="inline-block min-h-11 cursor-pointer py-2 text-leaf underline underline-offset-4">{t('lost')}</summary>
        <form method="post" className={`${card} mt-2 space-y-4`}>
          <Back back={back} />
          <p>{t('codesLeft', { count: codesLeft })}</p>
          <TextField label={t('recoveryCode')} hint={t('recoveryHint')} name="code" required autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={20} error={recovery ? error : null} />
          <Button name="do" value="recover" look="secondary">
            {t('useRecovery')}
          </Button>
        </form>
      </details>
    </>
  );
}

/** What somebody can change who has proved the factor in this session. */
export function SecondFactorChange({ back, error, codesLeft }: FormProps & { codesLeft: number }) {
  const t = useTranslations('identity.secondFactor');
  return (
    <>
      <Notice tone="good" title={t('proved')}>
        <p>{t('codesLeft', { count: codesLeft })}</p>
      </Notice>
      <form method="post" className={`${card} mt-6 space-y-4`}>
        <Back back={back} />
        <h2>{t('change')}</h2>
        <TextField label={t('codeOrRecovery')} hint={t('changeText')} name="code" required autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={20} error={error} />
        <div className="flex flex-wrap gap-3">
          <Button name="do" value="codes" look="secondary">
            {t('newCodes')}
          </Button>
          <Button name="do" value="phone" look="secondary">
            {t('newPhone')}
          </Button>
        </div>
      </form>
    </>
  );
}

/** In the demonstration: the code that the officer's phone would show. */
export function DemoCode({ code, intent, back }: { code: string; intent: 'prove' | 'set' | null; back: string | null }): ReactNode {
  const t = useTranslations('identity.secondFactor');
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  return (
    <section className="no-print mt-6 rounded-card border border-line bg-amber-pale p-4 md:p-6">
      <p>{t('demo', { code: spaced })}</p>
      {intent && (
        <form method="post" className="mt-3">
          <Back back={back} />
          <input type="hidden" name="code" value={code} />
          <Button name="do" value={intent} look="secondary">
            {t('demoEnter', { code: spaced })}
          </Button>
        </form>
      )}
    </section>
  );
}
