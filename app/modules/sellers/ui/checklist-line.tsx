import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Field, TextField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { bankAccountItem, taxCodeItem } from '../checklist.ts';
import type { ChecklistLine as Line, LineState } from '../checklist.ts';

const tones = { missing: 'warning', sent: 'plain', accepted: 'good', refused: 'bad' } as const satisfies Record<LineState, string>;
const file = 'block w-full rounded-lg border border-edge bg-card text-sm file:mr-3 file:min-h-11 file:border-0 file:border-r file:border-edge file:bg-shade file:px-3 file:font-semibold file:text-ink';

export type AnswerProblem = 'scan_missing' | 'value_missing' | 'tax_code' | 'not_a_scan' | 'too_many_bytes' | 'too_small';
type LineProps = {
  line: Line;
  /** Of the last attempt at this line. */
  again: { value: string; problem: AnswerProblem } | null;
  scanAddress: string | null;
};

/** A line of the list: how far it is, who must act next, and the form to answer it. */
export function ChecklistLine({ line, again, scanAddress }: LineProps) {
  const t = useTranslations('onboarding.checklist');
  const locale = useLocale();
  const { item, state, next } = line;
  const name = inLanguage(locale, item.name, item.nameEn);
  return (
    <li id={item.key} className="rounded-card border border-line bg-card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg leading-snug">
          {name}
          {!item.required && <span className="text-base font-normal text-soft"> ({t('optional')})</span>}
        </h2>
        <p className="flex flex-wrap gap-2">
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
          {next && <span className="self-center text-sm font-semibold">{t(`next.${next}`)}</span>}
        </p>
      </div>
      {item.hint && state !== 'accepted' && <p className="mt-1 text-sm text-soft">{inLanguage(locale, item.hint, item.hintEn)}</p>}
      {line.note && state === 'refused' && <p className="mt-2 font-semibold text-berry">{t('note', { note: line.note })}</p>}
      {line.value && <p className="mt-2">{t('value', { value: line.value })}</p>}
      {scanAddress && (
        <a href={scanAddress} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {t('seeScan')}
        </a>
      )}
      {item.key === bankAccountItem ? <BankLink state={state} /> : <Answer line={line} name={name} again={again} />}
    </li>
  );
}

function BankLink({ state }: { state: LineState }) {
  const t = useTranslations('onboarding.checklist');
  return (
    <ButtonLink to="/seller/bank" look="secondary" className="mt-3">
      {t(state === 'accepted' ? 'changeBank' : 'toBank')}
    </ButtonLink>
  );
}

function Answer({ line, name, again }: { line: Line; name: string; again: LineProps['again'] }) {
  const t = useTranslations('onboarding.checklist');
  const wanted = line.state === 'missing' || line.state === 'refused' || again !== null;
  if (wanted) return <AnswerForm line={line} name={name} again={again} />;
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-leaf underline underline-offset-4">{t('resend')}</summary>
      <AnswerForm line={line} name={name} again={again} />
    </details>
  );
}

function AnswerForm({ line: { item, value }, name, again }: { line: Line; name: string; again: LineProps['again'] }) {
  const t = useTranslations('onboarding.checklist');
  const path = usePath();
  const problem = again ? t(`problem.${again.problem}`) : null;
  const ofValue = again?.problem === 'tax_code' || again?.problem === 'value_missing';
  const label = item.key === taxCodeItem ? t('taxCode') : item.wantsScan ? t('number') : t('answer');
  return (
    <form method="post" action={path('/seller/checklist')} encType="multipart/form-data" className="mt-3 grid items-end gap-3 sm:grid-cols-[1fr_auto]">
      <input type="hidden" name="item" value={item.key} />
      <div className="space-y-3">
        {item.wantsScan && (
          <Field label={t('scan')} hint={t('scanHint')} error={ofValue ? null : problem}>
            {(wiring) => <input type="file" name="scan" accept="image/*,application/pdf" className={file} {...wiring} />}
          </Field>
        )}
        {item.key !== 'identity' && (
          <TextField label={label} name="value" maxLength={80} autoComplete="off" inputMode={item.key === taxCodeItem ? 'numeric' : undefined} defaultValue={again?.value ?? value} error={ofValue ? problem : null} />
        )}
      </div>
      <Button name="intent" value="send" aria-label={t('sendOf', { name })}>
        {t('send')}
      </Button>
    </form>
  );
}
