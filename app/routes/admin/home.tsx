import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireAnyOfficer } from '#app/modules/identity/require-any-officer.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { OfficerWork } from '#app/modules/identity/ui/officer-work.tsx';
import { frontPageFor } from '#app/modules/reports/front-page.ts';
import { getOfficerWork } from '#app/modules/reports/get-officer-work.server.ts';
import { getOverview } from '#app/modules/reports/get-overview.server.ts';
import { OverviewFigures } from '#app/modules/reports/ui/overview-figures.tsx';
import { countWork } from '#app/modules/visits/count-work.server.ts';
import { StuckWork } from '#app/modules/visits/ui/stuck-work.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireAnyOfficer(context, request);
  const front = frontPageFor(abilities);
  const [figures, visits] = await Promise.all([front && requireOfficer(context, request, front.ability), abilities.includes('plan_visits') ? requireOfficer(context, request, 'plan_visits') : null]);
  const [overview, work, stuck] = await Promise.all([
    front && figures && getOverview(app, { scope: figures.scope, front }),
    getOfficerWork(app, { communeIds: scope.communeIds, department: abilities.includes('suspend_sellers') }),
    visits && countWork(app, { communeIds: visits.scope.communeIds }),
  ]);
  return json({ abilities, areas: scope.areas, overview, work, stuck });
}

export const handle = { shared: true };
export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'officers')('title'), noIndex: true });

export default function OfficerHome() {
  const { abilities, areas, overview, work, stuck } = useLoaderData<typeof loader>();
  const ways = { reports: abilities.includes('see_figures'), wall: abilities.includes('open_wall') };
  const waiting = (
    <div className={`grid items-start gap-8 ${stuck && overview ? 'lg:grid-cols-2' : ''}`}>
      <OfficerWork abilities={abilities} counts={work} heading={overview ? 'h2' : 'h1'} />
      {stuck && <StuckWork counts={stuck} />}
    </div>
  );
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="home">
      {overview ? <OverviewFigures {...overview} ways={ways}>{waiting}</OverviewFigures> : waiting}
    </OfficerFrame>
  );
}
