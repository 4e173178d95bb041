import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { setTaxClass } from '#app/modules/catalog/set-tax-class.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getLedgerStart } from '#app/modules/ledger/get-ledger-start.server.ts';
import { listTaxMonth } from '#app/modules/ledger/list-tax-month.server.ts';
import { listTaxRates } from '#app/modules/ledger/list-tax-rates.server.ts';
import { listTaxedProducts } from '#app/modules/ledger/list-taxed-products.server.ts';
import { listMonths, readMonth } from '#app/modules/ledger/months.ts';
import { useAmounts } from '#app/modules/ledger/ui/amounts.ts';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { MonthForm } from '#app/modules/ledger/ui/month-form.tsx';
import { SheetLinks } from '#app/modules/ledger/ui/sheet-links.tsx';
import { TaxedProducts, TaxRateForm, TaxRates, TaxRows } from '#app/modules/ledger/ui/tax-office-parts.tsx';
import { setTaxRate } from '#app/modules/ledger/set-tax-rate.server.ts';
import type { TaxRateTyped } from '#app/modules/ledger/tax.ts';
import { TaxSumList } from '#app/modules/ledger/ui/tax-parts.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { communeIds } = scope;
  const { searchParams } = new URL(request.url);
  const now = app.clock.now();
  const month = readMonth(searchParams, now);
  const query = (searchParams.get('q') ?? '').slice(0, 100);
  const [{ rows, total }, since, rates, products] = await Promise.all([listTaxMonth(app, { communeIds, month }), getLedgerStart(app), listTaxRates(app), listTaxedProducts(app, { communeIds, query })]);
  return json({ abilities, areas: scope.areas, month, months: listMonths(since, now), rows, total, rates, query, products, done: searchParams.get('done'), rateDone: searchParams.has('rate'), tomorrow: addDays(vietnamDay(now), 1) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  if (form.get('do') === 'rate') {
    const text = (field: keyof TaxRateTyped) => String(form.get(field) ?? '').slice(0, 200);
    const typed: TaxRateTyped = { taxClass: text('taxClass'), vat: text('vat'), income: text('income'), validFrom: text('validFrom'), source: text('source') };
    const result = await setTaxRate(context.app, { actor, typed });
    if (!result.ok) return json({ typed, problem: result.problem.code }, 422);
    return redirect(`${localPath('/admin/money/tax', localeOfPath(new URL(request.url).pathname))}?rate`, 303);
  }
  const { name } = await setTaxClass(context.app, { actor, communeIds: scope.communeIds, productId: String(form.get('productId') ?? ''), taxClass: String(form.get('taxClass') ?? '') || null });
  return redirect(`${localPath('/admin/money/tax', localeOfPath(new URL(request.url).pathname))}?${new URLSearchParams({ q: name, done: name })}`, 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('taxes.title'), noIndex: true });

export default function TaxPage() {
  const { abilities, areas, month, months, rows, total, rates, query, products, done, rateDone, tomorrow } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('ledger');
  const { month: name } = useAmounts();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="taxes">
        <h1>{t('taxes.title')}</h1>
        <p className="mt-1 max-w-3xl text-soft">{t('taxes.intro')}</p>
        <div className="mt-6 grid gap-6">
          {rateDone && !refused && <Notice tone="good">{t('taxes.rateSaved')}</Notice>}
          {done && <Notice tone="good">{t('taxes.saved', { name: done })}</Notice>}
          <MonthForm month={month} months={months} />
          <TaxSumList sums={total} title={t('tax.sums', { month: name(month) })} />
          <section className="grid gap-3">
            <div className="flex flex-wrap items-end justify-between gap-3">
              <h2>{t('taxes.file')}</h2>
              <SheetLinks to={`/admin/money/tax/file?month=${month}`} />
            </div>
            <TaxRows rows={rows} />
          </section>
          <section className="grid gap-3">
            <h2>{t('taxes.rates')}</h2>
            <TaxRates rates={rates} tomorrow={tomorrow} />
            <TaxRateForm typed={refused?.typed ?? {}} problem={refused?.problem ?? null} tomorrow={tomorrow} />
          </section>
          <section className="grid gap-3">
            <h2>{t('taxes.products')}</h2>
            <p className="max-w-3xl text-soft">{t('taxes.productsText')}</p>
            <form method="get" className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="month" value={month} />
              <TextField label={t('taxes.query')} name="q" type="search" maxLength={100} defaultValue={query} />
              <Button look="secondary">{t('taxes.find')}</Button>
            </form>
            <TaxedProducts products={products} searched={query.trim() !== ''} />
          </section>
        </div>
      </MoneyTabs>
    </OfficerFrame>
  );
}
