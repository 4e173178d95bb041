import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { getSellerBalance } from '#app/modules/ledger/get-seller-balance.server.ts';
import { getTaxStatement } from '#app/modules/ledger/get-tax-statement.server.ts';
import { listMonths, readMonth } from '#app/modules/ledger/months.ts';
import { useAmounts } from '#app/modules/ledger/ui/amounts.ts';
import { MonthForm } from '#app/modules/ledger/ui/month-form.tsx';
import { SheetLinks } from '#app/modules/ledger/ui/sheet-links.tsx';
import { TaxLines, TaxSumList } from '#app/modules/ledger/ui/tax-parts.tsx';
import { withheldFrom } from '#app/modules/ledger/withheld-from.ts';
import { listOrderCodes } from '#app/modules/orders/list-order-codes.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const now = app.clock.now();
  const month = readMonth(new URL(request.url).searchParams, now);
  const [{ since }, { sums, lines }] = await Promise.all([getSellerBalance(app, { sellerId }), getTaxStatement(app, { sellerId, month })]);
  const codes = await listOrderCodes(app, { sellerId, orderIds: lines.map(({ orderId }) => orderId) });
  return json({ seller, withheld: withheldFrom.includes(seller.kind), month, months: listMonths(since, now), sums, lines, codes: Object.fromEntries(codes) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('tax.title'), noIndex: true });

export default function SellerTaxPage() {
  const { seller, withheld, month, months, sums, lines, codes } = useLoaderData<typeof loader>();
  const t = useTranslations('ledger');
  const { month: name } = useAmounts();
  return (
    <SellerFrame seller={seller} section="shop">
      <Link to="/seller/balance" className="no-print inline-block py-2 underline underline-offset-4">
        {t('balance.back')}
      </Link>
      <h1>{t('tax.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t(withheld ? 'tax.intro' : 'tax.notWithheld')}</p>
      <div className="mt-4 grid gap-6">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <MonthForm month={month} months={months} />
          <SheetLinks to={`/seller/balance/tax/file?month=${month}`} />
        </div>
        <TaxSumList sums={sums} title={t('tax.sums', { month: name(month) })} />
        <TaxLines lines={lines} codes={codes} />
      </div>
    </SellerFrame>
  );
}
