import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { FileLink } from '#app/modules/imports/ui/file-link.tsx';
import { dropPayouts } from '#app/modules/ledger/drop-payouts.server.ts';
import { getPayoutBatch } from '#app/modules/ledger/get-payout-batch.server.ts';
import { markPayout, secondPayout } from '#app/modules/ledger/mark-payout.server.ts';
import { payoutFailures } from '#app/modules/ledger/payout.ts';
import { sendPayouts } from '#app/modules/ledger/send-payouts.server.ts';
import { useAmounts } from '#app/modules/ledger/ui/amounts.ts';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { PayoutCard } from '#app/modules/ledger/ui/payout-card.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const doneWords = ['sent', 'dropped', 'marked', 'seconded'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities, userId } = await requireOfficer(context, request, 'manage_money');
  const batch = await getPayoutBatch(context.app, { communeIds: scope.communeIds, batchId: params.id ?? '' });
  const done = new URL(request.url).searchParams.get('done');
  return json({ abilities, areas: scope.areas, batch, me: userId, done: doneWords.find((each) => each === done) ?? null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context;
  const { scope, actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const by = { actor, communeIds: scope.communeIds };
  const [batchId, payoutId, what, outcome] = [params.id ?? '', String(form.get('payoutId') ?? ''), form.get('do'), form.get('outcome')];
  const done = (word: (typeof doneWords)[number]) => redirect(localPath(`/admin/money/payouts/${batchId}?done=${word}`, localeOfPath(new URL(request.url).pathname)), 303);
  if (what === 'send') {
    await sendPayouts(app, { ...by, batchId });
    return done('sent');
  }
  if (what === 'drop' || what === 'drop-all') {
    await dropPayouts(app, { ...by, ...(what === 'drop' ? { payoutId } : { batchId }) });
    return done('dropped');
  }
  const failure = payoutFailures.find((each) => each === outcome) ?? null;
  if (what === 'mark' && (outcome === 'paid' || failure)) {
    const result = await markPayout(app, { ...by, payoutId, failure });
    return result.ok ? done('marked') : json({ problem: result.problem.code }, 422);
  }
  if (what !== 'agree' && what !== 'disagree') throw new Response(null, { status: 400 });
  const result = await secondPayout(app, { ...by, payoutId, agree: what === 'agree' });
  return result.ok ? done('seconded') : json({ problem: result.problem.code }, 422);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('payout.title'), noIndex: true });

export default function PayoutBatchPage() {
  const { abilities, areas, batch, me, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('ledger.payout');
  const moment = useMoment();
  const { dong } = useAmounts();
  const open = batch.payouts.some(({ state }) => state === 'proposed');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="payouts">
        <Link to="/admin/money/payouts" className="inline-block py-2 underline underline-offset-4">
          {t('back')}
        </Link>
        <h1>{t('batch', { code: batch.code })}</h1>
        <p className="text-lg font-semibold">
          {dong(batch.payouts.reduce((sum, { amount }) => sum + amount, 0))} · {t('count', { count: batch.payouts.length })}
        </p>
        <p className="mt-1 text-soft">
          {t('made', { moment: moment(batch.madeAt) })}
          {batch.sentAt && ` · ${t('sentAt', { moment: moment(batch.sentAt) })}`}
        </p>
        <div className="mt-4 grid gap-4">
          {refused && <Notice tone="bad">{t(refused.problem === 'same_person' ? 'samePersonProblem' : 'movedProblem')}</Notice>}
          {done && !refused && <Notice tone="good">{t(done)}</Notice>}
          {open && (
            <form method="post" className="grid gap-3 rounded-card border border-line bg-card p-4">
              <p className="max-w-3xl">{t('sendText')}</p>
              <div className="flex flex-wrap gap-3">
                <Button name="do" value="send">
                  {t('send')}
                </Button>
                <Button look="secondary" name="do" value="drop-all">
                  {t('dropAll')}
                </Button>
              </div>
            </form>
          )}
          {batch.payouts.some(({ state }) => state === 'sent') && (
            <section className="grid gap-3 rounded-card border border-line bg-card p-4">
              <p className="max-w-3xl">{t('fileText')}</p>
              <div className="flex flex-wrap gap-3">
                <FileLink to={`/admin/money/payouts/${batch.id}/file?format=xlsx`}>{t('xlsx')}</FileLink>
                <FileLink to={`/admin/money/payouts/${batch.id}/file?format=csv`}>{t('csv')}</FileLink>
              </div>
            </section>
          )}
          <ul className="grid gap-4 lg:grid-cols-2">
            {batch.payouts.map((payout) => (
              <PayoutCard key={payout.id} payout={payout} me={me} />
            ))}
          </ul>
        </div>
      </MoneyTabs>
    </OfficerFrame>
  );
}
