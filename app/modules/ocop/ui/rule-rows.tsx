import { useTranslations } from 'use-intl';
import { TextField } from '#app/ui/field.tsx';
import type { PaperRule } from '../paper-rules.ts';
import { paperKinds } from '../papers.ts';
import { mostRules } from '../rule-form.ts';

type Rule = Omit<PaperRule, 'groupKey' | 'position'>;
const box = 'size-5 shrink-0 accent-leaf';

/** A row for each paper that a group needs, and empty ones for more. */
export function RuleRows({ rules }: { rules: Rule[] }) {
  const t = useTranslations('papers.rules');
  const kindName = useTranslations('catalog.document');
  return (
    <>
      {Array.from({ length: mostRules }, (_, index) => {
        const rule = rules[index];
        return (
          <fieldset key={index} className="space-y-3 rounded-card border border-line bg-card p-4">
            <legend className="px-1 font-semibold">{t('rule', { number: index + 1 })}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField label={t('name')} name={`name-${index}`} defaultValue={rule?.name} maxLength={100} optional={index > 0} />
              <TextField label={t('nameEn')} name={`nameEn-${index}`} defaultValue={rule?.nameEn ?? ''} maxLength={100} optional />
            </div>
            <fieldset>
              <legend className="mb-1">{t('kinds')}</legend>
              <div className="grid gap-x-4 sm:grid-cols-2">
                {paperKinds.map((kind) => (
                  <label key={kind} className="flex min-h-11 items-center gap-3">
                    <input type="checkbox" name={`kinds-${index}`} value={kind} defaultChecked={rule?.kinds.includes(kind) ?? false} className={box} />
                    {kindName(kind)}
                  </label>
                ))}
              </div>
            </fieldset>
            <label className="flex min-h-11 items-center gap-3 font-semibold">
              <input type="checkbox" name={`stays-${index}`} defaultChecked={rule?.staysOnSale ?? true} className={box} />
              {t('stays')}
            </label>
          </fieldset>
        );
      })}
    </>
  );
}
