import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { filterQuery } from '#app/modules/reports/figure-query.ts';
import { indicatorsFor, readerOf, restatedWorth, themes } from '#app/modules/reports/indicators.ts';
import type { Theme } from '#app/modules/reports/indicators.ts';
import { listTargets } from '#app/modules/reports/list-targets.server.ts';
import { findPlace } from '#app/modules/reports/places.ts';
import { readFigurePage } from '#app/modules/reports/read-figure-page.server.ts';
import { FigurePageHead } from '#app/modules/reports/ui/figure-page-head.tsx';
import { IndicatorTable } from '#app/modules/reports/ui/indicator-table.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const { searchParams } = new URL(request.url);
  const shown = indicatorsFor(readerOf(abilities));
  const page = await readFigurePage(app, { scope, indicators: shown, params: searchParams, compared: true });
  const year = Number((page.report?.period.to ?? page.today).slice(0, 4));
  const targets = page.report ? await listTargets(app, { scope, indicators: shown, year, place: page.place?.key ?? null }) : {};
  const counted = page.report && findPlace(page.report, page.place?.key ?? null);
  const against = page.report && { province: page.report.province, areas: page.report.areas, period: page.report.period, against: page.report.against, standing: page.report.standing, closedAt: page.report.closedAt, againstClosed: page.report.againstClosed, computedAt: page.report.computedAt };
  return json({ abilities, areas: scope.areas, ...page, report: against, counted, shown, targets, year }, page.report ? 200 : 400);
}

export const handle = { shared: true };
export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'figures')('title'), noIndex: true });

export default function FiguresPage() {
  const { abilities, areas, report, counted, shown, targets, year, ...page } = useLoaderData<typeof loader>();
  const t = useTranslations('figures');
  const query = report ? `?${new URLSearchParams({ ...report.period, ...filterQuery(page.filter), ...(page.asToday && { as: 'today' }) })}` : '';
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="figures" abilities={abilities} />
      <FigurePageHead title={t('title')} path="/admin/reports" report={report} {...page} />
      {counted && report?.standing !== 'closed' && (counted.now.underway ?? 0) > 0 && <p className="mt-2 text-soft">{t('running')}</p>}
      {counted && shown.some((key) => restatedWorth(key, counted) !== null) && <p className="mt-2 text-soft">{t('standing.hint')}</p>}
      {counted && (Object.keys(themes) as Theme[]).map((theme) => <IndicatorTable key={theme} theme={theme} shown={shown} counted={counted} targets={targets} year={year} query={query} />)}
      <p className="mt-4 text-sm text-soft">{t('unknown')}</p>
    </OfficerFrame>
  );
}
