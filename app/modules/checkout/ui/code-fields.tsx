import { useLocale, useTranslations } from 'use-intl';
import type { AppliedDiscount, DiscountRefusal } from '#app/modules/discounts/discount.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';

type CodeFieldsProps = { applied: AppliedDiscount[]; refused: DiscountRefusal[]; /** What was typed and can be no code. */ strange: string | null };

/** The codes that count, each with what it takes off, and a field for one more; why a code does not count stands beside it. */
export function CodeFields({ applied, refused, strange }: CodeFieldsProps) {
  const t = useTranslations('discounts');
  const locale = useLocale();
  const why = useRefusal();
  const faults = [...(strange ? [t('refused.unknown', { code: strange })] : []), ...refused.map(why)];
  return (
    <div className="space-y-3">
      {applied.length > 0 && (
        <ul className="space-y-2">
          {applied.map(({ code, amount }) => (
            <li key={code} className="flex items-center justify-between gap-2 rounded-lg border border-leaf bg-leaf-pale pl-3">
              <input type="hidden" name="codes" value={code} />
              <span className="font-semibold">{amount === null ? t('waiting', { code }) : t('applied', { code, amount: formatDong(amount, locale) })}</span>
              <Button look="quiet" name="dropCode" value={code} formNoValidate data-recalculates aria-label={t('drop', { code })}>
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <TextField label={t('field')} name="code" maxLength={30} autoComplete="off" autoCapitalize="characters" className="min-w-0 flex-1" data-code-field {...(faults.length > 0 && { 'aria-invalid': true, 'aria-describedby': 'code-fault' })} />
        <Button look="secondary" name="intent" value="code" formNoValidate data-recalculates>
          {t('apply')}
        </Button>
      </div>
      {faults.length > 0 && (
        <p id="code-fault" role="alert" className="font-semibold text-berry">
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}

/** Why a code does not count, in a sentence. */
export function useRefusal(): (refusal: DiscountRefusal) => string {
  const t = useTranslations('discounts.refused');
  const locale = useLocale();
  return (refusal) =>
    refusal.reason === 'too_little'
      ? t('too_little', { code: refusal.code, least: formatDong(refusal.least, locale), missing: formatDong(refusal.missing, locale) })
      : t(refusal.reason, { code: refusal.code });
}
