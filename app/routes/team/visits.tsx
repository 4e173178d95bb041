import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { listOwnWork } from '#app/modules/visits/list-own-work.server.ts';
import { listVisits } from '#app/modules/visits/list-visits.server.ts';
import { RoundSheet } from '#app/modules/visits/ui/round-sheet.tsx';
import { VisitResults } from '#app/modules/visits/ui/visit-results.tsx';
import { WorkCards } from '#app/modules/visits/ui/work-cards.tsx';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { userId, scope } = await requireOfficer(context, request, 'visit_households');
  const { communeIds } = scope;
  const [lines, visits] = await Promise.all([listOwnWork(app, { communeIds, userId }), listVisits(app, { communeIds, onlyOf: userId, limit: 20 })]);
  return json({ lines, visits, areas: scope.areas.map(({ fullName }) => fullName).join(', '), today: vietnamDay(app.clock.now()) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'visits')('own.title'), noIndex: true });

export default function TeamVisits() {
  const { lines, visits, areas, today } = useLoaderData<typeof loader>();
  const t = useTranslations('visits');
  return (
    <>
      <div className="no-print">
        <p className="font-semibold text-leaf">{areas}</p>
        <Link to="/team" className="inline-flex min-h-11 items-center underline underline-offset-4">
          ← {t('own.back')}
        </Link>
        <h1>{t('own.title')}</h1>
        <p className="mt-1 max-w-prose text-soft">{t('own.intro')}</p>
        {lines.length === 0 && <p className="mt-4 rounded-card border border-line bg-card p-6 text-center">{t('own.none')}</p>}
      </div>
      <WorkCards lines={lines} today={today} page="/team/visits" />
      {lines.length > 0 && (
        <>
          <RoundSheet lines={lines} today={today} />
          <p className="no-print mt-4 text-soft">{t('print')}</p>
        </>
      )}
      {visits.length > 0 && (
        <section className="no-print mt-8">
          <h2>{t('own.results')}</h2>
          <VisitResults visits={visits} page={null} />
        </section>
      )}
    </>
  );
}
