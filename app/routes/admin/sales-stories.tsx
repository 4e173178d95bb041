import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { listSalesStories } from '#app/modules/reports/list-sales-stories.server.ts';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { SalesStories } from '#app/modules/reports/ui/sales-stories.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  return json({ abilities, areas: scope.areas, ...(await listSalesStories(context.app, { communeIds: scope.communeIds })) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'salesStories')('title'), noIndex: true });

export default function SalesStoriesPage() {
  const { abilities, areas, ...list } = useLoaderData<typeof loader>();
  const t = useTranslations('salesStories');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="stories" abilities={abilities} />
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <SalesStories {...list} audience />
    </OfficerFrame>
  );
}
