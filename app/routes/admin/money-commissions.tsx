import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { commissionForm } from '#app/modules/ledger/commission.ts';
import { endCommission } from '#app/modules/ledger/end-commission.server.ts';
import { listCommissionRules } from '#app/modules/ledger/list-commission-rules.server.ts';
import { setCommission } from '#app/modules/ledger/set-commission.server.ts';
import { CommissionForm, CommissionRules } from '#app/modules/ledger/ui/commission-parts.tsx';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const doneWords = ['saved', 'ended'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const over = searchParams.has('over');
  const rules = await listCommissionRules(app, { communeIds: scope.communeIds, over });
  return json({ abilities, areas: scope.areas, rules, over, today: vietnamDay(app.clock.now()), done: doneWords.find((each) => each === searchParams.get('done')) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const done = (word: (typeof doneWords)[number]) => redirect(localPath(`/admin/money/commissions?done=${word}`, localeOfPath(new URL(request.url).pathname)), 303);
  if (form.get('do') === 'end') {
    await endCommission(context.app, { actor, communeIds: scope.communeIds, ruleId: String(form.get('ruleId') ?? '') });
    return done('ended');
  }
  const read = commissionForm.safeParse(Object.fromEntries(form));
  if (!read.success || form.get('do') !== 'set') throw new Response(null, { status: 400 });
  const result = await setCommission(context.app, { actor, communeIds: scope.communeIds, typed: read.data });
  return result.ok ? done('saved') : json({ typed: read.data, problem: result.problem.code }, 422);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('commission.title'), noIndex: true });

export default function CommissionsPage() {
  const { abilities, areas, rules, over, today, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('ledger.commission');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="commissions">
        <h1>{t('title')}</h1>
        <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
        <div className="mt-6 grid gap-6">
          {done && !refused && <Notice tone="good">{t(done)}</Notice>}
          <CommissionForm typed={refused?.typed ?? {}} problem={refused?.problem ?? null} today={today} />
          <CommissionRules rules={rules} />
          <p>
            <Link to={over ? '/admin/money/commissions' : '/admin/money/commissions?over'} className="inline-block py-2 underline underline-offset-4">
              {t(over ? 'notOver' : 'over')}
            </Link>
          </p>
        </div>
      </MoneyTabs>
    </OfficerFrame>
  );
}
