import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { readCaseForm } from '#app/modules/payments/case-form.ts';
import { listDueRefunds } from '#app/modules/payments/list-due-refunds.server.ts';
import { listPaymentCases } from '#app/modules/payments/list-payment-cases.server.ts';
import { listWaitingPayments } from '#app/modules/payments/list-waiting-payments.server.ts';
import { markRefundDone } from '#app/modules/payments/mark-refund-done.server.ts';
import { solveCase } from '#app/modules/payments/solve-case.server.ts';
import { CaseList } from '#app/modules/payments/ui/case-list.tsx';
import { RefundList } from '#app/modules/payments/ui/refund-list.tsx';
import { WaitingList } from '#app/modules/payments/ui/waiting-list.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

const told = ['solved', 'refundSaid', 'confirmedLate'] as const;

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'payments')('seller.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const { searchParams } = new URL(request.url);
  const scope = { sellerId };
  const [{ cases }, refunds, waiting] = await Promise.all([listPaymentCases(context.app, { scope, state: 'open' }), listDueRefunds(context.app, { scope }), listWaitingPayments(context.app, scope)]);
  return json({ seller, cases, refunds, waiting, done: told.find((what) => what === searchParams.get('done')) ?? null, confirmed: searchParams.get('confirmed') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const form = await readForm(request);
  const page = localPath('/seller/payments', localeOfPath(new URL(request.url).pathname));
  const refundId = form.get('refundId');
  if (refundId) {
    await markRefundDone(context.app, { refundId: String(refundId), scope: { sellerId }, actor });
    return redirect(`${page}?done=refundSaid`, 303);
  }
  const pressed = readCaseForm(form);
  if (!pressed) throw new Response(null, { status: 400 });
  const solved = await solveCase(context.app, { ...pressed, scope: { sellerId }, actor });
  if (!solved.ok) return json({ caseId: pressed.caseId, code: solved.problem.code }, solved.problem.code === 'note_missing' ? 422 : 409);
  return redirect(`${page}?done=solved`, 303);
}

export default function SellerPayments() {
  const { seller, cases, refunds, waiting, done, confirmed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const t = useTranslations('payments');
  return (
    <SellerFrame seller={seller} section="orders">
      <h1>{t('seller.title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('seller.lead')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {problem && !cases.some(({ id }) => id === problem.caseId) && <Notice tone="bad">{t(`case.problem.${problem.code}`)}</Notice>}
        {done && !problem && <Notice tone="good">{t(`seller.${done}`)}</Notice>}
        {confirmed && !problem && <Notice tone="good">{t('seller.confirmed', { code: confirmed })}</Notice>}
      </div>
      {cases.length + refunds.length === 0 && <p className="mt-6">{t('seller.allGood')}</p>}
      {cases.length > 0 && (
        <section className="mt-6">
          <h2 className="mb-3">{t('seller.casesTitle')}</h2>
          <CaseList cases={cases} problem={problem} />
        </section>
      )}
      {refunds.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-3">{t('seller.refundsTitle')}</h2>
          <RefundList refunds={refunds} />
        </section>
      )}
      <section className="mt-8">
        <h2 className="mb-3">{t('seller.waitingTitle')}</h2>
        <WaitingList payments={waiting} />
      </section>
    </SellerFrame>
  );
}
