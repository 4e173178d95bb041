import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { readCaseForm } from '#app/modules/payments/case-form.ts';
import { listDueRefunds } from '#app/modules/payments/list-due-refunds.server.ts';
import { listPaymentCases } from '#app/modules/payments/list-payment-cases.server.ts';
import { markRefundDone } from '#app/modules/payments/mark-refund-done.server.ts';
import { solveCase } from '#app/modules/payments/solve-case.server.ts';
import { CaseList } from '#app/modules/payments/ui/case-list.tsx';
import { RefundList } from '#app/modules/payments/ui/refund-list.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const state = searchParams.get('show') === 'solved' ? ('solved' as const) : ('open' as const);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 10_000);
  const [list, refunds] = await Promise.all([listPaymentCases(context.app, { scope: { communeIds: scope.communeIds }, state, page }), listDueRefunds(context.app, { scope: { communeIds: scope.communeIds } })]);
  return json({ abilities, areas: scope.areas, state, page, ...list, refunds, done: searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, scope: { communeIds } } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const refundId = form.get('refundId');
  const pressed = readCaseForm(form);
  if (refundId) await markRefundDone(context.app, { refundId: String(refundId), scope: { communeIds }, actor });
  else if (pressed) {
    const solved = await solveCase(context.app, { ...pressed, scope: { communeIds }, actor });
    if (!solved.ok) return json({ caseId: pressed.caseId, code: solved.problem.code }, solved.problem.code === 'note_missing' ? 422 : 409);
  } else throw new Response(null, { status: 400 });
  return redirect(localPath('/admin/payment-cases?done', localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'payments')('admin.casesTitle'), noIndex: true });

export default function PaymentCases() {
  const { abilities, areas, state, page, cases, total, perPage, refunds, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const t = useTranslations('payments');
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="cases">
        <h1>{t('admin.casesTitle')}</h1>
        <p className="mt-1 max-w-3xl text-soft">{t('admin.casesLead')}</p>
        <nav aria-label={t('admin.show')} className="mt-4 flex gap-2">
          {(['open', 'solved'] as const).map((name) => (
            <Link
              key={name}
              to={`/admin/payment-cases?show=${name}`}
              aria-current={name === state ? 'true' : undefined}
              className="inline-flex min-h-11 items-center rounded-lg border border-edge bg-card px-4 aria-[current=true]:border-leaf aria-[current=true]:bg-leaf aria-[current=true]:font-semibold aria-[current=true]:text-on-leaf"
            >
              {t(`admin.${name}`)}
            </Link>
          ))}
        </nav>
        <div className="mt-4 space-y-4 empty:hidden">
          {problem && !cases.some(({ id }) => id === problem.caseId) && <Notice tone="bad">{t(`case.problem.${problem.code}`)}</Notice>}
          {done && !problem && <Notice tone="good">{t('admin.done')}</Notice>}
        </div>
        <div className="mt-6">{cases.length === 0 ? <p>{t('admin.none')}</p> : <CaseList cases={cases} problem={problem} showSeller />}</div>
        <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/payment-cases?show=${state}&page=${next}`)} />
        {state === 'open' && refunds.length > 0 && (
          <section className="mt-8">
            <h2 className="mb-3">{t('admin.refundsTitle')}</h2>
            <RefundList refunds={refunds} />
          </section>
        )}
      </MoneyTabs>
    </OfficerFrame>
  );
}
