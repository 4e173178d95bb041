import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { getHouseholdLink } from '#app/modules/households/get-household-link.server.ts';
import type { LinkChoice } from '#app/modules/households/household-link.ts';
import { linkHousehold } from '#app/modules/households/link-household.server.ts';
import { PresentShop, ShopChoice } from '#app/modules/households/ui/link-forms.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'keep_households');
  const { searchParams } = new URL(request.url);
  const typed = (searchParams.get('shop') ?? '').slice(0, 200);
  const household = await getHouseholdLink(context.app, { listedId: params.id ?? '', communeIds: scope.communeIds, typed });
  return json({ abilities, areas: scope.areas, household, typed, done: searchParams.has('done') });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, scope } = await requireOfficer(context, request, 'keep_households');
  const form = await readForm(request);
  const asked = form.get('choice');
  const choice: LinkChoice | null = asked === 'shop' ? { sellerId: String(form.get('sellerId') ?? '') } : asked === 'none' || asked === 'number' ? asked : null;
  if (!choice) throw new Response(null, { status: 400 });
  const said = await linkHousehold(context.app, { actor, communeIds: scope.communeIds, listedId: params.id ?? '', choice });
  if (!said.ok) return json({ problem: said.problem.code }, 422);
  return redirect(localPath(`/admin/households/${params.id}?done`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: data?.household.name ?? '', noIndex: true });

export default function HouseholdLinkPage() {
  const { abilities, areas, household, typed, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('households');
  const { year, communeId, commune, code, name } = household;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <Link to={`/admin/households/list?${new URLSearchParams({ year: String(year), commune: communeId })}`} className="inline-block py-2 underline underline-offset-4">
        ← {t('list.title', { commune, year: String(year) })}
      </Link>
      <h1>{name}</h1>
      <p className="text-soft">{t('link.who', { code, commune, year: String(year) })}</p>
      <div className="mt-4 empty:hidden">
        {refused && <Notice tone="bad">{t('link.problem')}</Notice>}
        {done && !refused && <Notice tone="good">{t('link.done')}</Notice>}
      </div>
      <PresentShop household={household} />
      <ShopChoice typed={typed} candidates={household.candidates} />
    </OfficerFrame>
  );
}
