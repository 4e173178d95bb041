import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getMoneySeller } from '#app/modules/ledger/get-money-seller.server.ts';
import { getSellerBalance } from '#app/modules/ledger/get-seller-balance.server.ts';
import { listBalanceLines } from '#app/modules/ledger/list-balance-lines.server.ts';
import { listMonths, readMonth } from '#app/modules/ledger/months.ts';
import { recordPayIn } from '#app/modules/ledger/record-pay-in.server.ts';
import { typedAmount } from '#app/modules/ledger/typed-amount.ts';
import { PayInForm } from '#app/modules/ledger/ui/amount-forms.tsx';
import { BalanceLines } from '#app/modules/ledger/ui/balance-lines.tsx';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { MonthForm } from '#app/modules/ledger/ui/month-form.tsx';
import { SellerBalances } from '#app/modules/ledger/ui/seller-balance-list.tsx';
import { listOrderCodes } from '#app/modules/orders/list-order-codes.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const now = app.clock.now();
  const month = readMonth(searchParams, now);
  const seller = await getMoneySeller(app, { communeIds: scope.communeIds, sellerId: params.id ?? '' });
  const [balance, lines] = await Promise.all([getSellerBalance(app, { sellerId: seller.id }), listBalanceLines(app, { sellerId: seller.id, month })]);
  const codes = await listOrderCodes(app, { sellerId: seller.id, orderIds: lines.lines.map(({ orderId }) => orderId) });
  return json({ abilities, areas: scope.areas, seller: { ...seller, ...balance }, ...lines, codes: Object.fromEntries(codes), months: listMonths(balance.since, now), newId: crypto.randomUUID(), done: searchParams.has('done') });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const typed = { key: String(form.get('key') ?? ''), amount: String(form.get('amount') ?? ''), note: String(form.get('note') ?? '') };
  const sellerId = params.id ?? '';
  const result = await recordPayIn(context.app, { actor, communeIds: scope.communeIds, sellerId, ...typed, amount: typedAmount(typed.amount) });
  if (!result.ok) return json({ typed, problem: result.problem.code }, 422);
  return redirect(localPath(`/admin/money/sellers/${sellerId}?done`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('list.title'), noIndex: true });

export default function MoneySellerPage() {
  const { abilities, areas, seller, month, months, opening, closing, lines, codes, newId, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('ledger');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="sellers">
        <Link to="/admin/money/sellers" className="inline-block py-2 underline underline-offset-4">
          {t('list.back')}
        </Link>
        <h1>{seller.name}</h1>
        <div className="mt-4 grid gap-6">
          {done && !refused && <Notice tone="good">{t('payIn.saved')}</Notice>}
          <SellerBalances sellers={[seller]} />
          <MonthForm month={month} months={months} />
          <section className="grid gap-2">
            <h2>{t('list.asSeen')}</h2>
            <BalanceLines opening={opening} closing={closing} lines={lines} codes={codes} />
          </section>
          <PayInForm id={refused?.typed.key ?? newId} typed={refused?.typed ?? {}} problem={refused?.problem ?? null} />
        </div>
      </MoneyTabs>
    </OfficerFrame>
  );
}
