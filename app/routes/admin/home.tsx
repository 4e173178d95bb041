import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireAnyOfficer } from '#app/modules/identity/require-any-officer.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { OfficerWork } from '#app/modules/identity/ui/officer-work.tsx';
import { getOfficerWork } from '#app/modules/reports/get-officer-work.server.ts';
import { getOverview } from '#app/modules/reports/get-overview.server.ts';
import { OverviewFigures } from '#app/modules/reports/ui/overview-figures.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireAnyOfficer(context, request);
  const figures = abilities.includes('see_figures') ? await requireOfficer(context, request, 'see_figures') : null;
  const [overview, work] = await Promise.all([
    figures && getOverview(app, { scope: figures.scope }),
    getOfficerWork(app, { communeIds: scope.communeIds, department: abilities.includes('suspend_sellers') }),
  ]);
  return json({ abilities, areas: scope.areas, overview, work });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'officers')('title'), noIndex: true });

export default function OfficerHome() {
  const { abilities, areas, overview, work } = useLoaderData<typeof loader>();
  const waits = Object.values(work).some((count) => count > 0);
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="home">
      {overview ? (
        <>
          <OverviewFigures {...overview} />
          {waits && (
            <div className="mt-8">
              <OfficerWork abilities={abilities} counts={work} heading="h2" />
            </div>
          )}
        </>
      ) : (
        <OfficerWork abilities={abilities} counts={work} heading="h1" />
      )}
    </OfficerFrame>
  );
}
