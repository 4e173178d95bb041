import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listVisitors } from '#app/modules/identity/list-visitors.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getWorkLine } from '#app/modules/visits/get-work-line.server.ts';
import { planVisit } from '#app/modules/visits/plan-visit.server.ts';
import { postedPlan, postedVisit } from '#app/modules/visits/posted-forms.ts';
import { LinePage } from '#app/modules/visits/ui/line-page.tsx';
import { PlanForm } from '#app/modules/visits/ui/plan-form.tsx';
import { VisitForm } from '#app/modules/visits/ui/visit-form.tsx';
import { writeVisit } from '#app/modules/visits/write-visit.server.ts';
import { emptyVisit } from '#app/modules/visits/visit-form.ts';
import type { PlanProblems, PlanTyped, VisitProblems, VisitTyped } from '#app/modules/visits/visit-form.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const told = ['plan', 'visit'] as const;
type Refused = { plan?: { typed: PlanTyped; problems: PlanProblems }; visit?: { typed: VisitTyped; problems: VisitProblems }; gone?: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'plan_visits');
  const shown = await getWorkLine(app, { workLineId: params.id ?? '', communeIds: scope.communeIds, onlyOf: null });
  const visitors = await listVisitors(app, { communeId: shown.communeId });
  const done = told.find((what) => what === new URL(request.url).searchParams.get('done')) ?? null;
  const today = vietnamDay(app.clock.now());
  return json({ shown, visitors, abilities, areas: scope.areas, today, visit: emptyVisit(randomUUID(), today), done });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context;
  const { scope, actor } = await requireOfficer(context, request, 'plan_visits');
  const form = await readForm(request);
  const own = { actor, communeIds: scope.communeIds, workLineId: params.id ?? '' };
  const done = (what: string) => redirect(localPath(`/admin/visits/${params.id}?done=${what}`, localeOfPath(new URL(request.url).pathname)), 303);
  const refuse = (refused: Refused, status: 409 | 422 = 422) => json(refused, status);
  if (form.get('do') === 'plan') {
    const typed = postedPlan(form);
    const { communeId } = await getWorkLine(app, { ...own, onlyOf: null });
    const result = await planVisit(app, { ...own, typed, visitors: await listVisitors(app, { communeId }) });
    if (result.ok) return done('plan');
    return result.problem.code === 'gone' ? refuse({ gone: true }, 409) : refuse({ plan: { typed, problems: result.problem.problems } });
  }
  const typed = postedVisit(form);
  const result = await writeVisit(app, { ...own, typed, onlyOf: null });
  return result.ok ? done('visit') : refuse({ visit: { typed, problems: result.problem.problems } });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'visits')('title'), noIndex: true });

export default function VisitPage() {
  const { shown, visitors, abilities, areas, today, visit, done } = useLoaderData<typeof loader>();
  const refused: Refused | undefined = useActionData<typeof action>();
  const t = useTranslations('visits.plan');
  const { assignedTo, plannedOn, seller } = shown.line;
  const plan = refused?.plan ?? { typed: { visitorId: assignedTo ?? '', plannedOn: plannedOn ?? '' }, problems: {} };
  const file = abilities.includes('check_sellers') ? { file: `/admin/sellers/${seller.id}` } : {};
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="visits">
      <LinePage shown={shown} today={today} page="/admin/visits" done={refused ? null : done} {...file}>
        {refused?.gone && <Notice tone="bad">{t('gone')}</Notice>}
        {!shown.gone && <PlanForm visitors={visitors} today={today} {...plan} />}
        <VisitForm today={today} {...(refused?.visit ?? { typed: visit, problems: {} })} />
      </LinePage>
    </OfficerFrame>
  );
}
