import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getLedgerStart } from '#app/modules/ledger/get-ledger-start.server.ts';
import { getTrialBalance } from '#app/modules/ledger/get-trial-balance.server.ts';
import { listHeldMoney } from '#app/modules/ledger/list-held-money.server.ts';
import { listSellerBalances } from '#app/modules/ledger/list-seller-balances.server.ts';
import { listMonths, readMonth } from '#app/modules/ledger/months.ts';
import { recordCardTransfer } from '#app/modules/ledger/record-card-transfer.server.ts';
import { recordMarketPayment } from '#app/modules/ledger/record-market-payment.server.ts';
import { typedAmount } from '#app/modules/ledger/typed-amount.ts';
import { CardTransferForm, MarketPaymentForm } from '#app/modules/ledger/ui/amount-forms.tsx';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { MoneySums } from '#app/modules/ledger/ui/money-sums.tsx';
import { MonthForm } from '#app/modules/ledger/ui/month-form.tsx';
import { TrialBalanceTable } from '#app/modules/ledger/ui/trial-balance-table.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const now = app.clock.now();
  const month = readMonth(searchParams, now);
  const [trial, since, held, { sums }] = await Promise.all([getTrialBalance(app, { month }), getLedgerStart(app), listHeldMoney(app), listSellerBalances(app, { communeIds: scope.communeIds, side: 'above', query: '', page: 1 })]);
  return json({ abilities, areas: scope.areas, trial, months: listMonths(since, now), sums, ...held, newId: crypto.randomUUID(), done: searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 300);
  const typed = { key: text('key'), amount: text('amount'), note: text('note') };
  const said = { ...typed, actor, amount: typedAmount(typed.amount) };
  if (form.get('intent') === 'market_payment') {
    const account = text('account');
    const result = await recordMarketPayment(context.app, { ...said, account });
    if (!result.ok) return json({ card: null, payment: { typed: { ...typed, account }, problem: result.problem.code } }, 422);
  } else {
    const [holder, fee] = [text('holder'), text('fee')];
    const result = await recordCardTransfer(context.app, { ...said, holder, fee: typedAmount(fee || '0') });
    if (!result.ok) return json({ card: { typed: { ...typed, holder, fee }, problem: result.problem.code }, payment: null }, 422);
  }
  return redirect(localPath('/admin/money?done', localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('money.title'), noIndex: true });

export default function MoneyPage() {
  const { abilities, areas, trial, months, sums, carriers, cards, fees, newId, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { card = null, payment = null } = refused ?? {};
  const t = useTranslations('ledger');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="overview">
        <h1>{t('money.title')}</h1>
        <p className="mt-1 max-w-3xl text-soft">{t('money.intro')}</p>
        <div className="mt-6 grid gap-6 *:min-w-0">
          {done && !refused && <Notice tone="good">{t('card.saved')}</Notice>}
          <MoneySums sums={sums} carriers={carriers} cards={cards} fees={fees} />
          <MonthForm month={trial.month} months={months} />
          <TrialBalanceTable trial={trial} />
          {(cards.length > 0 || card) && <CardTransferForm id={card?.typed.key ?? newId} holders={cards.map(({ holder }) => holder)} typed={card?.typed ?? {}} problem={card?.problem ?? null} />}
          <MarketPaymentForm id={payment?.typed.key ?? newId} carriers={fees.map(({ holder }) => holder)} typed={payment?.typed ?? {}} problem={payment?.problem ?? null} />
        </div>
      </MoneyTabs>
    </OfficerFrame>
  );
}
