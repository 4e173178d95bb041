import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { Bank } from '../bank-account.ts';

export type BankProblem = 'bank' | 'number' | 'holder' | null;
type BankFieldsProps = { banks: Bank[]; values: { bin?: string | undefined; number?: string | undefined; holder?: string | undefined }; problem: BankProblem };

/** A bank, a number, a holder. */
export function BankFields({ banks, values, problem }: BankFieldsProps) {
  const t = useTranslations('onboarding');
  const address = useTranslations('address');
  const error = (name: BankProblem) => (problem !== null && problem === name ? t(`error.${problem}`) : null);
  const script = { 'data-filter-alone': '', 'data-hint': address('typeToFilter'), 'data-none': address('nothingMatches'), 'data-results': address('results', { count: '#' }) };
  return (
    <>
      <SelectField label={t('bank.bank')} name="bin" required defaultValue={values.bin ?? ''} error={error('bank')} {...script}>
        <option value="">{t('bank.chooseBank')}</option>
        {banks.map(({ bin, name, fullName }) => (
          <option key={bin} value={bin}>
            {`${name} (${fullName.replace(/^Ngân hàng (TMCP |TNHH MTV |TNHH )?/, '')})`}
          </option>
        ))}
      </SelectField>
      <TextField label={t('bank.number')} name="number" required inputMode="numeric" maxLength={30} autoComplete="off" defaultValue={values.number} error={error('number')} />
      <TextField label={t('bank.holder')} hint={t('bank.holderHint')} name="holder" required maxLength={70} autoComplete="off" defaultValue={values.holder} error={error('holder')} />
    </>
  );
}
