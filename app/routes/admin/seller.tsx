import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { listGroupsOfSeller } from '#app/modules/catalog/list-groups-of-seller.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { officerDecisions } from '#app/modules/sellers/officer.ts';
import { takeDecision } from '#app/modules/sellers/take-decision.server.ts';
import { getSellerToCheck } from '#app/modules/sellers/get-seller-to-check.server.ts';
import { SellerDecisions } from '#app/modules/sellers/ui/seller-decisions.tsx';
import { SellerFacts } from '#app/modules/sellers/ui/seller-facts.tsx';
import { SellerHistory } from '#app/modules/sellers/ui/seller-history.tsx';
import { SellerPapers } from '#app/modules/sellers/ui/seller-papers.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.seller.name ?? '' }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requireOfficer(context, request, 'check_sellers');
  const sellerId = params.id ?? '';
  const { communeIds, areas } = officer.scope;
  const groupKeys = await listGroupsOfSeller(context.app, sellerId);
  const seller = await getSellerToCheck(context.app, { sellerId, communeIds, groupKeys });
  const done = new URL(request.url).searchParams.get('done');
  return json({
    seller,
    abilities: officer.abilities,
    areas,
    own: officer.ownSellerIds.includes(seller.id),
    department: officer.abilities.includes('suspend_sellers'),
    earliest: addDays(vietnamDay(context.app.clock.now()), 5),
    done: officerDecisions.find((what) => what === done) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireOfficer(context, request, 'check_sellers');
  const form = await readForm(request);
  const decision = officerDecisions.find((what) => what === form.get('intent'));
  if (!decision) throw new Response(null, { status: 400 });
  const { ability } = decisionNeeds(decision);
  const officer = await requireOfficer(context, request, ability);
  const sellerId = params.id ?? '';
  const groupKeys = await listGroupsOfSeller(context.app, sellerId);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 400);
  const taken = await takeDecision(context.app, {
    decision,
    sellerId,
    groupKeys,
    officer: { actor: officer.actor, communeIds: officer.scope.communeIds, ownSellerIds: officer.ownSellerIds },
    department: officer.abilities.includes('suspend_sellers'),
    typed: { item: text('item'), text: text('text'), reason: text('reason'), startsOn: text('startsOn') },
  });
  if (taken.ok) return redirect(localPath(`/admin/sellers/${sellerId}?done=${decision}`, localeOfPath(new URL(request.url).pathname)), 303);
  return json({ decision, problem: taken.problem.code, item: text('item'), text: text('text') }, { status: taken.problem.code === 'moved' ? 409 : 422 });
}

function decisionNeeds(decision: (typeof officerDecisions)[number]) {
  const ofDepartment = decision === 'approve' || decision === 'suspend' || decision === 'restore' || decision === 'trust' || decision === 'distrust';
  return { ability: ofDepartment ? ('suspend_sellers' as const) : ('check_sellers' as const) };
}

export default function SellerToCheckPage() {
  const { seller, abilities, areas, own, department, earliest, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding.admin');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="sellers">
      <h1>{seller.name}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {again && <Notice tone="bad">{t(`problem.${again.problem}`)}</Notice>}
        {!again && done && <Notice tone="good">{t(`done.${done === 'distrust' ? 'trust' : done}`)}</Notice>}
        {own && <Notice tone="warning">{t('ownShop')}</Notice>}
      </div>
      <div className="mt-6 grid gap-6 lg:grid-cols-[22rem_1fr] lg:items-start">
        <SellerFacts seller={seller} />
        <div className="min-w-0 space-y-6">
          <SellerPapers lines={seller.lines} readOnly={own} again={again?.decision === 'refuse_paper' ? again.item : null} />
          {!own && <SellerDecisions seller={seller} department={department} earliest={earliest} again={again ?? null} />}
          <SellerHistory entries={seller.history} />
        </div>
      </div>
    </OfficerFrame>
  );
}

