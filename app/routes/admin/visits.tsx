import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { FileLink } from '#app/modules/imports/ui/file-link.tsx';
import { listWork } from '#app/modules/visits/list-work.server.ts';
import { RoundSheet } from '#app/modules/visits/ui/round-sheet.tsx';
import { VisitsTabs } from '#app/modules/visits/ui/visits-tabs.tsx';
import { WorkCards } from '#app/modules/visits/ui/work-cards.tsx';
import { WorkFilter } from '#app/modules/visits/ui/work-filter.tsx';
import { linesPerPage, mostPages, readWorkQuery, writeWorkQuery } from '#app/modules/visits/work-query.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import { usePath } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const handle = { shared: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities, userId } = await requireOfficer(context, request, 'plan_visits');
  const query = readWorkQuery(new URL(request.url).searchParams);
  const [list, communes] = await Promise.all([listWork(app, { communeIds: scope.communeIds, userId, query }), listCommunesById(app.db, scope.communeIds)]);
  const named = [...communes.values()].map(({ id, fullName }) => ({ id, fullName })).sort((a, b) => compareVietnamese(a.fullName, b.fullName));
  return json({ ...list, query, communes: named, abilities, areas: scope.areas, today: vietnamDay(app.clock.now()) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'visits')('title'), noIndex: true });

export default function VisitsPage() {
  const { lines, counts, total, pages, query, communes, abilities, areas, today } = useLoaderData<typeof loader>();
  const t = useTranslations('visits');
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="visits">
      <div className="no-print">
        <VisitsTabs open="list" />
      </div>
      <h1 className="no-print">{t('title')}</h1>
      <p className="no-print mt-1 max-w-3xl text-soft">{t('intro')}</p>
      <WorkFilter query={query} counts={counts} communes={communes} />
      <p className="no-print mt-6 font-semibold">{t('count', { count: total })}</p>
      {lines.length === 0 ? (
        <div className="no-print mt-3 rounded-card border border-line bg-card p-6 text-center">
          <p className="font-semibold">{t('none')}</p>
          <p className="mt-1 text-soft">{t('noneText')}</p>
        </div>
      ) : (
        <>
          <WorkCards lines={lines} today={today} page="/admin/visits" />
          <RoundSheet lines={lines} today={today} />
        </>
      )}
      <div className="no-print">
        <Pagination page={query.page} pages={pages} address={(page) => path(`/admin/visits?${writeWorkQuery({ ...query, page })}`)} />
        {query.page >= mostPages && total > mostPages * linesPerPage && <p className="mt-3 text-center text-soft">{t('tooMany', { most: mostPages * linesPerPage })}</p>}
        {lines.length > 0 && (
          <div className="mt-6 flex flex-wrap items-center gap-4">
            <FileLink to={`/admin/visits/file?${writeWorkQuery({ ...query, page: 1 })}`}>{t('file')}</FileLink>
            <p className="text-soft">{t('print')}</p>
          </div>
        )}
      </div>
    </OfficerFrame>
  );
}
