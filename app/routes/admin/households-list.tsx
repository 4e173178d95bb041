import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listYearHouseholds } from '#app/modules/households/list-year-households.server.ts';
import { HouseholdTable } from '#app/modules/households/ui/household-table.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SectionTabs } from '#app/ui/section-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'keep_households');
  const { searchParams } = new URL(request.url);
  const asked = { year: Number(searchParams.get('year')) || 0, communeId: searchParams.get('commune') ?? '', without: searchParams.get('show') === 'without', page: Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1) };
  return json({ abilities, areas: scope.areas, asked, list: await listYearHouseholds(context.app, { ...asked, communeIds: scope.communeIds }) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'households')('title'), noIndex: true });

export default function HouseholdsList() {
  const { abilities, areas, asked, list } = useLoaderData<typeof loader>();
  const t = useTranslations('households');
  const path = usePath();
  const address = (show: string, page = 1) => `/admin/households/list?${new URLSearchParams({ year: String(asked.year), commune: asked.communeId, show, page: String(page) })}`;
  const open = asked.without ? 'without' : 'all';
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <Link to={`/admin/households?year=${asked.year}`} className="inline-block py-2 underline underline-offset-4">
        {t('back')}
      </Link>
      <h1>{t('list.title', { commune: list.commune, year: String(asked.year) })}</h1>
      <SectionTabs label={t('title')} open={open} tabs={(['all', 'without'] as const).map((name) => ({ name, to: address(name), text: t(`list.${name}`) }))} />
      {list.households.length === 0 ? <p className="text-soft">{t('list.none')}</p> : <HouseholdTable households={list.households} checks={abilities.includes('check_sellers')} />}
      <Pagination page={list.page} pages={list.pages} address={(page) => path(address(open, page))} />
    </OfficerFrame>
  );
}
