import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { listVisits } from '#app/modules/visits/list-visits.server.ts';
import { listVisitEffect } from '#app/modules/visits/list-visit-effect.server.ts';
import { EffectTable } from '#app/modules/visits/ui/effect-table.tsx';
import { VisitResults } from '#app/modules/visits/ui/visit-results.tsx';
import { VisitsTabs } from '#app/modules/visits/ui/visits-tabs.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'plan_visits');
  const { communeIds } = scope;
  const [visits, effect] = await Promise.all([listVisits(context.app, { communeIds, onlyOf: null }), listVisitEffect(context.app, { communeIds })]);
  return json({ visits, effect, abilities, areas: scope.areas });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'visits')('results.title'), noIndex: true });

export default function VisitResultsPage() {
  const { visits, effect, abilities, areas } = useLoaderData<typeof loader>();
  const t = useTranslations('visits.results');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="visits">
      <VisitsTabs open="results" />
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
      <section className="mt-6">
        <h2 id="effect">{t('effect')}</h2>
        <p className="mt-1 max-w-3xl text-soft">{t('effectText')}</p>
        <EffectTable rows={effect} titleId="effect" />
      </section>
      <section className="mt-8">
        <h2>{t('list')}</h2>
        <VisitResults visits={visits} page="/admin/visits" />
      </section>
    </OfficerFrame>
  );
}
