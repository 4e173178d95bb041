import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { longestDisputeText } from '../dispute.ts';

export type DecideRefusal = { code: string; refund: string; undo: boolean; words: string };

/** How much goes back to the buyer, and why. */
export function DecideForm({ most, undoable, refused }: { most: number; /** Whether it is about goods that the market has wholly paid. */ undoable: boolean; refused: DecideRefusal | null }) {
  const t = useTranslations('disputes');
  const locale = useLocale();
  const amount = formatDong(most, locale);
  const problem = (codes: string[]) => (refused && codes.includes(refused.code) ? t(`problem.${refused.code}` as 'problem.too_much', { most: amount }) : null);
  return (
    <form method="post" className="no-print space-y-4 rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t('admin.decide')}</h2>
      {most === 0 && !undoable && <p className="text-soft">{t('admin.nothingPaid')}</p>}
      <TextField label={t('admin.refund')} hint={t('admin.refundHint', { most: amount })} name="refund" inputMode="numeric" required maxLength={12} defaultValue={refused?.refund} error={problem(['no_amount', 'too_much'])} />
      {undoable && (
        <label className="flex min-h-11 items-start gap-3 py-2">
          <input type="checkbox" name="undo" value="yes" defaultChecked={refused?.undo} className="mt-1 size-5 shrink-0 accent-leaf" />
          <span>{t('admin.undo')}</span>
        </label>
      )}
      <TextArea label={t('admin.words')} hint={t('admin.wordsHint')} name="words" rows={4} required maxLength={longestDisputeText} defaultValue={refused?.words} error={problem(['empty', 'too_long'])} />
      {problem(['decided']) && <p className="font-semibold text-berry">{problem(['decided'])}</p>}
      <Button name="intent" value="decide" className="min-h-12 w-full">
        {t('admin.submit')}
      </Button>
      <p className="text-sm text-soft">{t('admin.submitHint')}</p>
    </form>
  );
}
