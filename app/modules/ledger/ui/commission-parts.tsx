import { useLocale, useTranslations } from 'use-intl';
import { findGroup, groupNames } from '#app/modules/ocop/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { CommissionProblem, CommissionRuleRow, CommissionTyped } from '../commission.ts';
import { useAmounts } from './amounts.ts';

const tones = { now: 'good', later: 'warning', over: 'plain' } as const;

/** For which goods a rule is, in words. */
function useScope(): (rule: CommissionRuleRow) => string {
  const t = useTranslations('ledger.commission');
  const locale = useLocale();
  return ({ seller, groupKey, product }) => {
    const parts = [product?.name, seller?.name, groupKey ? (findGroup(groupKey)?.name[locale] ?? groupKey) : null].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('all');
  };
}

/** The rules of commission, those that name least first. */
export function CommissionRules({ rules }: { rules: readonly CommissionRuleRow[] }) {
  const t = useTranslations('ledger.commission');
  const scope = useScope();
  const day = useDay();
  const { percent } = useAmounts();
  if (rules.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {rules.map((rule) => (
        <li key={rule.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
          <div className="min-w-0">
            <p className="font-semibold wrap-anywhere">{scope(rule)}</p>
            <p className="text-sm text-soft">
              {t('since', { day: day(rule.validFrom) })}
              {rule.validTo && `, ${t('until', { day: day(rule.validTo) })}`}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <span className="text-lg font-semibold">{percent(rule.rateBp)}</span>
            <Badge tone={tones[rule.when]}>{t(`when.${rule.when}`)}</Badge>
            {rule.when !== 'over' && rule.validTo === null && (
              <form method="post">
                <input type="hidden" name="ruleId" value={rule.id} />
                <Button look="secondary" name="do" value="end" aria-label={t('endOf', { what: `${scope(rule)}, ${percent(rule.rateBp)}` })}>
                  {t('end')}
                </Button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Sets a rate for all goods, a group, a seller, a seller's group, or one product. */
export function CommissionForm({ typed, problem, today }: { typed: Partial<CommissionTyped>; problem: CommissionProblem | null; today: string }) {
  const t = useTranslations('ledger.commission');
  const locale = useLocale();
  const wrong = (...codes: CommissionProblem[]) => (problem && codes.includes(problem) ? t(`problem.${problem}`) : null);
  return (
    <form method="post" className="grid max-w-3xl gap-4 rounded-card border border-line bg-card p-4 sm:grid-cols-2">
      <h2 className="text-lg sm:col-span-2">{t('add')}</h2>
      <SelectField label={t('group')} name="groupKey" defaultValue={typed.groupKey ?? ''} error={wrong('group')}>
        <option value="">{t('allGroups')}</option>
        {Object.entries(groupNames(locale)).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label={t('seller')} hint={t('sellerHint')} name="sellerSlug" optional maxLength={300} defaultValue={typed.sellerSlug} error={wrong('seller')} />
      <TextField label={t('product')} hint={t('productHint')} name="productSlug" optional maxLength={300} defaultValue={typed.productSlug} error={wrong('product')} className="sm:col-span-2" />
      <TextField label={t('percent')} name="percent" inputMode="decimal" required defaultValue={typed.percent} error={wrong('percent')} />
      <TextField label={t('from')} name="validFrom" type="date" required min={today} defaultValue={typed.validFrom ?? today} error={wrong('day', 'day_past')} />
      <Button name="do" value="set" className="w-full sm:w-auto sm:justify-self-start">
        {t('save')}
      </Button>
    </form>
  );
}
