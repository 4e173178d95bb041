import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { getSellerBalance } from '#app/modules/ledger/get-seller-balance.server.ts';
import { listBalanceLines } from '#app/modules/ledger/list-balance-lines.server.ts';
import { listMonths, readMonth } from '#app/modules/ledger/months.ts';
import { useAmounts } from '#app/modules/ledger/ui/amounts.ts';
import { BalanceLines } from '#app/modules/ledger/ui/balance-lines.tsx';
import { BalanceSum } from '#app/modules/ledger/ui/balance-sum.tsx';
import { MonthForm } from '#app/modules/ledger/ui/month-form.tsx';
import { SheetLinks } from '#app/modules/ledger/ui/sheet-links.tsx';
import { listOrderCodes } from '#app/modules/orders/list-order-codes.server.ts';
import { findBankAccount } from '#app/modules/sellers/find-bank-account.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const now = app.clock.now();
  const month = readMonth(new URL(request.url).searchParams, now);
  const [balance, lines, account] = await Promise.all([getSellerBalance(app, { sellerId }), listBalanceLines(app, { sellerId, month }), findBankAccount(app, sellerId)]);
  const codes = await listOrderCodes(app, { sellerId, orderIds: lines.lines.map(({ orderId }) => orderId) });
  return json({ seller, balance, hasAccount: account !== null, ...lines, codes: Object.fromEntries(codes), months: listMonths(balance.since, now) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('balance.title'), noIndex: true });

export default function SellerBalancePage() {
  const { seller, balance, hasAccount, month, months, opening, closing, lines, codes } = useLoaderData<typeof loader>();
  const t = useTranslations('ledger.balance');
  const { month: name } = useAmounts();
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('title')}</h1>
      <div className="mt-4 grid gap-6">
        <BalanceSum {...balance} hasAccount={hasAccount} />
        <p className="no-print">
          <Link to={`/seller/balance/tax?month=${month}`} className="inline-block py-2 underline underline-offset-4">
            {t('tax')}
          </Link>
        </p>
        <section className="grid gap-4">
          <h2>{t('linesOf', { month: name(month) })}</h2>
          <p className="max-w-3xl text-soft">{t('intro')}</p>
          <div className="flex flex-wrap items-end justify-between gap-4">
            <MonthForm month={month} months={months} />
            <SheetLinks to={`/seller/balance/file?month=${month}`} />
          </div>
          <BalanceLines opening={opening} closing={closing} lines={lines} codes={codes} opensOrders />
          {balance.held !== 0 && <p className="text-sm text-soft">{t('total')}</p>}
        </section>
      </div>
    </SellerFrame>
  );
}
