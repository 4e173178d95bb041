import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getLedgerStart } from '#app/modules/ledger/get-ledger-start.server.ts';
import { listMonths, readMonth } from '#app/modules/ledger/months.ts';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { MonthForm } from '#app/modules/ledger/ui/month-form.tsx';
import { countInvoices } from '#app/modules/orders/count-invoices.server.ts';
import { listInvoices } from '#app/modules/orders/list-invoices.server.ts';
import { InvoiceList, InvoiceShare } from '#app/modules/orders/ui/invoice-share.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { usePath } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const now = app.clock.now();
  const filter = { communeIds: scope.communeIds, month: readMonth(searchParams, now) };
  const [counts, list, since] = await Promise.all([countInvoices(app, filter), listInvoices(app, { ...filter, page: pageOf(searchParams) }), getLedgerStart(app)]);
  return json({ abilities, areas: scope.areas, month: filter.month, months: listMonths(since, now), counts, ...list });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'printing')('invoice.share.title'), noIndex: true });

export default function MoneyInvoicesPage() {
  const { abilities, areas, month, months, counts, invoices, total, page, perPage } = useLoaderData<typeof loader>();
  const t = useTranslations('printing.invoice.share');
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="invoices">
        <h1>{t('title')}</h1>
        <p className="mt-1 max-w-prose text-soft">{t('text')}</p>
        <div className="mt-6 grid gap-6 *:min-w-0">
          <MonthForm month={month} months={months} />
          <InvoiceShare counts={counts} />
          <InvoiceList invoices={invoices} />
        </div>
        <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/money/invoices?month=${month}&page=${next}`)} />
      </MoneyTabs>
    </OfficerFrame>
  );
}
