import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { taxClassOfGroup, taxClasses } from '#app/modules/catalog/tax-class.ts';
import type { TaxedProduct } from '../list-taxed-products.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { TaxRateProblem, TaxRateRow, TaxRateTyped, TaxRow } from '../tax.ts';
import { useAmounts } from './amounts.ts';

/** The sellers of a month from whom tax is withheld. */
export function TaxRows({ rows }: { rows: readonly TaxRow[] }) {
  const t = useTranslations('ledger');
  const kind = useTranslations('sellers.kind');
  const { dong } = useAmounts();
  if (rows.length === 0) return <p>{t('taxes.none')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {rows.map(({ sellerId, name, kind: is, taxCode, orders, revenue, vat, income }) => (
        <li key={sellerId} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-2">
          <div className="min-w-0">
            <Link to={`/admin/money/sellers/${sellerId}`} className="inline-block py-1 font-semibold wrap-anywhere underline underline-offset-4">
              {name}
            </Link>
            <p className="text-sm text-soft">
              {kind(is)} · {taxCode ?? t('taxes.noTaxCode')} · {t('taxes.orders', { count: orders })}
            </p>
          </div>
          <dl className="text-sm">
            {([['revenue', revenue], ['vat', vat], ['income', income]] as const).map(([key, amount]) => (
              <div key={key} className="flex flex-wrap justify-between gap-x-4">
                <dt className="text-soft">{t(`tax.${key}`)}</dt>
                <dd className="font-semibold">{dong(amount)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The rates of the dated table, with the rule that says so. */
export function TaxRates({ rates, tomorrow }: { rates: readonly TaxRateRow[]; tomorrow: string }) {
  const t = useTranslations('ledger');
  const day = useDay();
  const { percent } = useAmounts();
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
      {rates.map(({ taxClass, validFrom, vatBp, incomeBp, source }) => (
        <div key={`${taxClass} ${validFrom}`}>
          <dt className="font-semibold">
            {t(`tax.class.${taxClass}`)} {validFrom >= tomorrow && <Badge tone="plain">{t('taxes.toCome')}</Badge>}
          </dt>
          <dd>
            {t('taxes.rate', { vat: percent(vatBp), income: percent(incomeBp) })} <span className="text-soft">({t('taxes.rateSince', { day: day(validFrom), source })})</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Sets a rate from a day on that is to come. */
export function TaxRateForm({ typed, problem, tomorrow }: { typed: Partial<TaxRateTyped>; problem: TaxRateProblem | null; tomorrow: VietnamDay }) {
  const t = useTranslations('ledger');
  const wrong = (code: TaxRateProblem) => (problem === code ? t(`taxes.problem.${code}`) : null);
  return (
    <details open={problem !== null} className="rounded-card border border-line bg-card px-4">
      <summary className="cursor-pointer py-3 font-semibold">{t('taxes.newRate')}</summary>
      <p className="text-soft">{t('taxes.newRateText')}</p>
      <form method="post" className="grid max-w-3xl gap-4 py-4 sm:grid-cols-2">
        <SelectField label={t('taxes.class')} name="taxClass" defaultValue={typed.taxClass} error={wrong('class')}>
          {taxClasses.map((each) => (
            <option key={each} value={each}>
              {t(`tax.class.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('taxes.from')} name="validFrom" type="date" required min={tomorrow} defaultValue={typed.validFrom ?? tomorrow} error={wrong('day')} />
        <TextField label={t('taxes.vat')} name="vat" inputMode="decimal" required defaultValue={typed.vat} error={wrong('vat')} />
        <TextField label={t('taxes.income')} name="income" inputMode="decimal" required defaultValue={typed.income} error={wrong('income')} />
        <TextField label={t('taxes.source')} hint={t('taxes.sourceHint')} name="source" required maxLength={100} defaultValue={typed.source} error={wrong('source')} className="sm:col-span-2" />
        <Button name="do" value="rate" className="w-full sm:w-auto sm:justify-self-start">
          {t('taxes.setRate')}
        </Button>
      </form>
    </details>
  );
}

/** Goods with their tax class, each with a form that changes it. */
export function TaxedProducts({ products, searched }: { products: readonly TaxedProduct[]; searched: boolean }) {
  const t = useTranslations('ledger');
  if (products.length === 0) return <p>{t(searched ? 'taxes.noProducts' : 'taxes.noneOwn')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {products.map(({ id, name, groupKey, seller, taxClass, own }) => (
        <li key={id} className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 px-4 py-3">
          <div className="min-w-0">
            <p className="font-semibold wrap-anywhere">{name}</p>
            <p className="text-sm text-soft">{seller}</p>
          </div>
          <form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="productId" value={id} />
            <SelectField label={<span className="sr-only">{t('taxes.classOf', { name })}</span>} name="taxClass" defaultValue={own ? taxClass : ''}>
              <option value="">{t('taxes.byGroup', { class: t(`tax.class.${taxClassOfGroup(groupKey)}`) })}</option>
              {taxClasses.map((each) => (
                <option key={each} value={each}>
                  {t(`tax.class.${each}`)}
                </option>
              ))}
            </SelectField>
            <Button look="secondary" name="do" value="class">
              {t('taxes.save')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
