import { useLocale, useTranslations } from 'use-intl';
import { groupsOfSector, sectors } from '#app/modules/ocop/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { discountKinds } from '../discount.ts';
import type { DiscountErrors, DiscountField } from '../discount-form.ts';

type DiscountFormProps = { open: boolean; typed: Record<string, string>; groupKeys: string[]; errors: DiscountErrors };

/** Makes a code: what it takes off, for which goods, when, and how often. */
export function DiscountForm({ open, typed, groupKeys, errors }: DiscountFormProps) {
  const t = useTranslations('discounts');
  const locale = useLocale();
  const errorOf = (name: DiscountField) => (errors[name] ? t(`error.${errors[name]}` as 'error.code') : null);
  const field = (name: Exclude<DiscountField, 'groupKeys'>) => ({ name, label: t(name), defaultValue: typed[name], error: errorOf(name) });
  const sum = { inputMode: 'numeric' as const, maxLength: 20 };
  return (
    <details open={open} className="mt-6 rounded-card border border-line bg-card px-4 md:px-6">
      <summary className="min-h-12 cursor-pointer py-3 text-lg font-semibold">{t('add')}</summary>
      <form method="post" className="grid gap-4 pb-4 sm:grid-cols-2 md:pb-6">
        <TextField {...field('code')} hint={t('codeHint')} required maxLength={30} autoComplete="off" autoCapitalize="characters" />
        <SelectField {...field('kind')}>
          {discountKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <TextField {...field('amount')} hint={t('onlyFor', { kind: t('kinds.amount') })} {...sum} />
        <TextField {...field('share')} hint={t('onlyFor', { kind: t('kinds.share') })} inputMode="decimal" maxLength={8} />
        <TextField {...field('mostOff')} optional {...sum} />
        <TextField {...field('leastGoods')} optional {...sum} />
        <TextField {...field('startsOn')} type="date" optional hint={t('startsHint')} />
        <TextField {...field('endsOn')} type="date" optional />
        <TextField {...field('mostUses')} optional inputMode="numeric" maxLength={6} />
        <TextField {...field('perPerson')} optional hint={t('perPersonHint')} inputMode="numeric" maxLength={6} />
        <details className="rounded-lg border border-line px-4 sm:col-span-2" open={groupKeys.length > 0}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('groups')}</summary>
          <fieldset className="pb-3">
            <legend className="text-sm text-soft">{t('groupsHint')}</legend>
            <div className="grid sm:grid-cols-2">
              {sectors.flatMap((sector) =>
                groupsOfSector(sector.key).map((group) => (
                  <label key={group.key} className="flex min-h-11 items-center gap-3">
                    <input type="checkbox" name="groupKeys" value={group.key} defaultChecked={groupKeys.includes(group.key)} className="size-5 accent-leaf" />
                    {group.name[locale]}
                  </label>
                )),
              )}
            </div>
          </fieldset>
        </details>
        <Button className="sm:col-span-2">{t('create')}</Button>
      </form>
    </details>
  );
}
