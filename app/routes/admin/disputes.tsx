import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listDisputes } from '#app/modules/disputes/list-disputes.server.ts';
import { setDisputeRules } from '#app/modules/disputes/set-dispute-rules.server.ts';
import { DisputeList } from '#app/modules/disputes/ui/dispute-list.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SectionTabs } from '#app/ui/section-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'settle_disputes');
  const { searchParams } = new URL(request.url);
  const [page, show] = [pageOf(searchParams), searchParams.get('show') === 'decided' ? ('decided' as const) : ('open' as const)];
  const list = await listDisputes(context.app, { communeIds: scope.communeIds, show, page });
  return json({ ...list, show, page, abilities, areas: scope.areas, now: context.app.clock.now(), done: searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'settle_disputes');
  const typed = String((await readForm(request)).get('answerDays') ?? '');
  const set = await setDisputeRules(context.app, { actor, answerDays: /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN });
  if (!set.ok) return json({ problem: set.problem.code, typed }, 422);
  return redirect(`${localPath('/admin/disputes', localeOfPath(new URL(request.url).pathname))}?done`, 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'disputes')('admin.title'), noIndex: true });

export default function Disputes() {
  const { disputes, total, waiting, perPage, answerDays, show, page, abilities, areas, now, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('disputes');
  const path = usePath();
  const tabs = [
    { name: 'open', to: '/admin/disputes', text: t('admin.open', { count: waiting }) },
    { name: 'decided', to: '/admin/disputes?show=decided', text: t('admin.decidedTab') },
  ];
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="disputes">
      <h1>{t('admin.title')}</h1>
      <p className="mt-1 mb-4 max-w-3xl text-soft">{t('admin.lead')}</p>
      {done && (
        <div className="mb-4">
          <Notice tone="good">{t('admin.saved')}</Notice>
        </div>
      )}
      <SectionTabs label={t('admin.tabs')} tabs={tabs} open={show} />
      {total === 0 ? <p>{t(show === 'open' ? 'admin.none' : 'admin.noneDecided')}</p> : <DisputeList disputes={disputes} now={now} />}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/disputes?show=${show}&page=${next}`)} />
      <form method="post" className="mt-8 flex max-w-xl flex-wrap items-end gap-3 rounded-card border border-line bg-card p-4">
        <TextField
          label={t('admin.answerDays')}
          hint={t('admin.answerDaysHint')}
          name="answerDays"
          inputMode="numeric"
          required
          maxLength={3}
          defaultValue={refused?.typed ?? String(answerDays)}
          error={refused ? t('problem.days') : null}
          className="grow"
        />
        <Button look="secondary">{t('admin.save')}</Button>
      </form>
    </OfficerFrame>
  );
}
