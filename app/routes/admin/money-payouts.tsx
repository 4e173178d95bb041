import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readImportForm } from '#app/modules/imports/import-form.ts';
import { getPayoutPlan } from '#app/modules/ledger/get-payout-plan.server.ts';
import { listPayoutBatches } from '#app/modules/ledger/list-payout-batches.server.ts';
import { matchStatement } from '#app/modules/ledger/match-statement.server.ts';
import { proposePayouts } from '#app/modules/ledger/propose-payouts.server.ts';
import { setLeastPayout } from '#app/modules/ledger/set-least-payout.server.ts';
import { typedAmount } from '#app/modules/ledger/typed-amount.ts';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { PayoutBatchList, PayoutPlanCard, StatementForm } from '#app/modules/ledger/ui/payout-parts.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const [plan, list] = await Promise.all([getPayoutPlan(context.app, scope), listPayoutBatches(context.app, { communeIds: scope.communeIds, page: pageOf(searchParams) })]);
  return json({ abilities, areas: scope.areas, plan, ...list, done: searchParams.get('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const to = (path: string) => redirect(localPath(path, localeOfPath(new URL(request.url).pathname)), 303);
  const nothing = { match: null, statement: null, plan: null };
  if (form.get('do') === 'propose') {
    const result = await proposePayouts(context.app, { actor, communeIds: scope.communeIds });
    return result.ok ? to(`/admin/money/payouts/${result.value.batchId}`) : json({ ...nothing, plan: result.problem.code }, 422);
  }
  if (form.get('do') === 'least') {
    const result = await setLeastPayout(context.app, { actor, least: typedAmount(form.get('least')) });
    return result.ok ? to('/admin/money/payouts?done=least') : json({ ...nothing, plan: result.problem.code }, 422);
  }
  if (form.get('do') !== 'match') throw new Response(null, { status: 400 });
  const { file } = await readImportForm(form);
  const result = await matchStatement(context.app, { actor, communeIds: scope.communeIds, file });
  // The same file again changes nothing, so the outcome may stand under the form.
  return result.ok ? json({ ...nothing, match: result.value }) : json({ ...nothing, statement: result.problem.code }, 422);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('payout.title'), noIndex: true });

export default function PayoutsPage() {
  const { abilities, areas, plan, batches, total, page, perPage, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('ledger.payout');
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="payouts">
        <h1>{t('title')}</h1>
        <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
        <div className="mt-6 grid gap-6 lg:grid-cols-2">
          {done === 'least' && !answer && (
            <div className="lg:col-span-2">
              <Notice tone="good">{t('leastSaved')}</Notice>
            </div>
          )}
          <PayoutPlanCard plan={plan} problem={answer?.plan ?? null} />
          <StatementForm match={answer?.match ?? null} problem={answer?.statement ?? null} />
          <section className="grid gap-3 lg:col-span-2">
            <h2>{t('batches')}</h2>
            <PayoutBatchList batches={batches} />
          </section>
        </div>
        <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/money/payouts?page=${next}`)} />
      </MoneyTabs>
    </OfficerFrame>
  );
}
