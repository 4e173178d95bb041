import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Field, TextField } from '#app/ui/field.tsx';
import type { InvoiceProblem } from '../invoice.ts';

const picker = 'block w-full min-h-11 rounded-lg border border-edge bg-card p-2 file:mr-3 file:min-h-9 file:rounded-md file:border-0 file:bg-shade file:px-3 file:font-semibold';

type FormProps = { typed: { number: string; provider: string; issuedOn: string }; today: string; hasFile: boolean; problem: InvoiceProblem['code'] | null };

/** Which invoice an order has: its number, its provider, its day and its file. */
export function InvoiceForm({ typed, today, hasFile, problem }: FormProps) {
  const t = useTranslations('printing.invoice');
  const error = (...codes: InvoiceProblem['code'][]) => (problem && codes.includes(problem) ? t(`problem.${problem}`) : null);
  return (
    <form method="post" encType="multipart/form-data" className="mt-4 grid max-w-xl gap-4">
      <TextField label={t('number')} hint={t('numberHint')} name="number" defaultValue={typed.number} required maxLength={50} autoComplete="off" error={error('number')} />
      <TextField label={t('provider')} hint={t('providerHint')} name="provider" defaultValue={typed.provider} required maxLength={100} error={error('provider')} />
      <TextField label={t('issuedOn')} name="issuedOn" type="date" defaultValue={typed.issuedOn} max={today} required error={error('issued_on')} />
      <Field label={t('file')} hint={`${hasFile ? t('fileKept') : ''} ${t('fileHint')}`.trim()} optional error={error('wrong_file', 'too_many_bytes')}>
        {(wiring) => <input type="file" name="file" accept=".pdf,.xml,application/pdf,application/xml,text/xml" className={picker} {...wiring} />}
      </Field>
      <Button className="min-h-12 w-full sm:w-auto sm:justify-self-start">{t('save')}</Button>
    </form>
  );
}
