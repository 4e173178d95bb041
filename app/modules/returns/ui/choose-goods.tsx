import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { leftToReturn, paidFor, returnReasons } from '../return.ts';
import type { BoughtLine } from '../return.ts';
import { useLineName } from './use-return-words.ts';
import type { NamedLine } from './use-return-words.ts';

export type ReturnableLine = BoughtLine & NamedLine;
type ChooseProps = { lines: ReturnableLine[]; /** Of each line, how many. */ chosen: Record<string, number>; reason: string; problem: string | null };

/** The first of two steps: what, how many, why. A plain form of the address, so that the next page shows the amount before anything is sent. */
export function ChooseGoods({ lines, chosen, reason, problem }: ChooseProps) {
  const t = useTranslations('returns');
  const locale = useLocale();
  const name = useLineName();
  return (
    <form className="space-y-6 rounded-card border border-line bg-card p-4">
      <p>{t('choose.lead')}</p>
      <fieldset className="space-y-4">
        <legend className="font-semibold">{t('choose.goods')}</legend>
        {lines.map((line) => {
          const left = leftToReturn(line);
          const usual = lines.length === 1 ? left : 0;
          if (left === 0) return <p key={line.id}>{name(line)}: {t('choose.nothingLeft')}</p>;
          return (
            <SelectField
              key={line.id}
              label={name(line)}
              hint={t('choose.each', { amount: formatDong(paidFor(line, left), locale), count: left })}
              name={`pieces-${line.id}`}
              defaultValue={String(chosen[line.id] ?? usual)}
            >
              {Array.from({ length: Math.min(left, 200) + 1 }, (_, count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </SelectField>
          );
        })}
        {problem === 'nothing_chosen' && <p className="font-semibold text-berry">{t('problem.nothing_chosen')}</p>}
      </fieldset>
      <fieldset>
        <legend className="font-semibold">{t('choose.reason')}</legend>
        {returnReasons.map((each) => (
          <label key={each} className="flex min-h-11 items-center gap-3">
            <input type="radio" name="reason" value={each} required defaultChecked={each === reason} className="size-5 shrink-0 accent-leaf" />
            {t(`reasons.${each}`)}
          </label>
        ))}
        {problem === 'reason_missing' && <p className="mt-1 font-semibold text-berry">{t('problem.reason_missing')}</p>}
      </fieldset>
      <Button className="min-h-14 w-full text-lg">{t('choose.next')}</Button>
    </form>
  );
}
