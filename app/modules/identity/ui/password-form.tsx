import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { PasswordProblem } from '../set-password.server.ts';
import { PhoneCodeField } from './code-form.tsx';

type Refused = { problem: PasswordProblem['code'] | 'too_many_codes'; minutes: number };
type Props = {
  /** How the person proves themselves; `nothing` = a code is still to be sent. */
  by: 'old' | 'code' | 'nothing';
  /** To which a code can go; null where none can. */
  phone: string | null;
  refused: Refused | null;
};

const ofNew = ['password_short', 'password_long', 'password_easy', 'demo_password'];
const ofOld = ['wrong_old_password', 'too_many_passwords'];

/** A new password, and the old one or a code as proof. */
export function PasswordForm({ by, phone, refused }: Props) {
  const t = useTranslations('identity');
  const error = refused && t(`problem.${refused.problem}`, { minutes: refused.minutes });
  const errorIf = (codes: string[]) => (refused && codes.includes(refused.problem) ? error : null);
  return (
    <>
      {refused?.problem === 'too_many_codes' && (
        <div className="mt-4">
          <Notice tone="bad">{error}</Notice>
        </div>
      )}
      {by !== 'nothing' && (
        <form method="post" className="mt-6 space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
          {by === 'old' && <TextField label={t('password.old')} name="old" type="password" autoComplete="current-password" required maxLength={128} error={errorIf(ofOld)} />}
          {by === 'code' && <PhoneCodeField error={errorIf(['wrong_code', 'code_expired', 'too_many_tries'])} />}
          <TextField label={t('password.new')} hint={t('password.hint')} name="password" type="password" autoComplete="new-password" required minLength={8} maxLength={128} error={errorIf(ofNew)} />
          <p className="text-sm text-soft">{t('password.endsOthers')}</p>
          <Button className="w-full">{t('password.save')}</Button>
        </form>
      )}
      {phone && (
        <form method="post" className="mt-6 space-y-2">
          <p>{t(`password.sendWhy.${by}`, { phone })}</p>
          <Button name="do" value="send" look={by === 'nothing' ? 'primary' : 'secondary'}>
            {by === 'code' ? t('code.again') : t('code.send')}
          </Button>
        </form>
      )}
    </>
  );
}
