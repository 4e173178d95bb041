import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { countUnknownKey } from '#app/modules/orders/count-unknown-key.server.ts';
import { beginPayments } from '#app/modules/payments/begin-payment.server.ts';
import { getPaymentPage } from '#app/modules/payments/get-payment-page.server.ts';
import { nameRefundAccount } from '#app/modules/payments/name-refund-account.server.ts';
import { BackToBuyer } from '#app/modules/payments/ui/back-to-buyer.tsx';
import { OrderToPay } from '#app/modules/payments/ui/order-to-pay.tsx';
import { PaymentWatch } from '#app/modules/payments/ui/payment-watch.tsx';
import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import paymentScript from '#app/script/payment-page.ts?worker&url';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const page = await getPaymentPage(context.app, params.key ?? '').catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  const look = Number.parseInt(url.searchParams.get('look') ?? '0', 10) || 0;
  return json({ ...page, banks: page.backs.length > 0 ? listBanks() : [], look, saved: url.searchParams.has('saved'), isBack: url.searchParams.has('back'), locale: localeOfPath(url.pathname) });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 100);
  const page = new URL(request.url).pathname;
  const { group } = await getPaymentPage(context.app, params.key ?? '').catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  if (form.get('intent') === 'begin') {
    const begun = await beginPayments(context.app, { groupId: group.id });
    if (!begun.ok) return json({ problem: begun.problem.code, account: null }, begun.problem.code === 'provider_away' ? 503 : 409);
    return redirect(begun.value.payUrl ?? page, 303);
  }
  if (form.get('intent') !== 'account') throw new Response(null, { status: 400 });
  const typed = { refundId: text('refundId'), bin: text('bin'), number: text('number'), holder: text('holder') };
  const named = await nameRefundAccount(context.app, { groupKey: group.key, ...typed });
  return named.ok ? redirect(`${page}?saved#back`, 303) : json({ problem: null, account: { code: named.problem.code, typed } }, 422);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'payments')('page.title', { code: data?.group.code ?? '' }), noIndex: true });

export default function OrderPaymentPage() {
  const { group, orders, backs, card, version, banks, look, saved, isBack } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('payments.page');
  const locale = useLocale();
  const unbegun = orders.filter(({ state }) => state === 'unbegun');
  // Who comes back from the card provider waits for its word; who has not been there is led there.
  const isPaying = isBack && card?.state === 'waiting' && unbegun.length > 0;
  const waiting = orders.some(({ state }) => state === 'waiting') || isPaying;
  const isForBack = backs.length > 0 && orders.every(({ state }) => state === 'none');
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <script type="module" src={paymentScript} />
      <div>
        <h1>{t(isForBack ? 'titleBack' : 'title', { code: group.code })}</h1>
        {group.paymentMethod === 'cod' && !isForBack && <p className="mt-2">{t('cash')}</p>}
        {!card && waiting && <p className="mt-2 text-soft">{orders.length > 1 ? t('many', { count: orders.length }) : t('lead')}</p>}
      </div>
      {answer?.problem && <Notice tone="bad">{t(answer.problem === 'provider_away' ? 'away' : card ? 'cardRefused' : 'notOffered')}</Notice>}
      {waiting && <PaymentWatch orderKey={group.key} version={version} look={look} byCard={isPaying} />}
      {card && unbegun.length > 0 && !isPaying && (
        <form method="post" className="rounded-card border border-line bg-card p-4 md:p-6">
          <p className="mb-3">{t('card', { amount: formatDong(unbegun.reduce((sum, { total }) => sum + total, 0), locale) })}</p>
          <Button name="intent" value="begin">
            {t('toCard')}
          </Button>
        </form>
      )}
      {group.paymentMethod !== 'cod' && !isForBack && orders.filter(({ state }) => !card || state !== 'unbegun').map((order) => <OrderToPay key={order.id} order={order} />)}
      <BackToBuyer backs={backs} banks={banks} problem={answer?.account ?? null} saved={saved} />
      <ButtonLink to={`/orders/${group.key}`} look="secondary">
        {t('toOrder')}
      </ButtonLink>
    </div>
  );
}
