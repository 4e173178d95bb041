import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getMonthsByPlace } from '#app/modules/reports/get-months.server.ts';
import { filterQuery } from '#app/modules/reports/figure-query.ts';
import { indicators, indicatorsFor, parseIndicator, readerOf } from '#app/modules/reports/indicators.ts';
import { readFigurePage } from '#app/modules/reports/read-figure-page.server.ts';
import { FigurePageHead } from '#app/modules/reports/ui/figure-page-head.tsx';
import { IndicatorDefinition } from '#app/modules/reports/ui/indicator-definition.tsx';
import { MonthsChart } from '#app/modules/reports/ui/months-chart.tsx';
import { MonthsHeat } from '#app/modules/reports/ui/months-heat.tsx';
import { PlaceTable } from '#app/modules/reports/ui/place-table.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { monthOf } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

/** With the year before it, what fits beside one another on a phone. */
const monthsShown = 13;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const indicator = parseIndicator(params.indicator);
  if (!indicator || !indicatorsFor(readerOf(abilities)).includes(indicator)) throw new Response(null, { status: 404 });
  const { places: _, ...page } = await readFigurePage(app, { scope, indicators: [indicator], params: new URL(request.url).searchParams, compared: true });
  const until = monthOf(page.report && page.report.period.to < page.today ? page.report.period.to : page.today);
  const byMonth = page.report ? await getMonthsByPlace(app, { scope, indicator, filter: page.filter, until, count: monthsShown, asToday: page.asToday }) : { months: [], places: [] };
  return json({ abilities, areas: scope.areas, indicator, byMonth, ...page }, page.report ? 200 : 400);
}

export const handle = { shared: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => pageMeta(matches, { title: data ? indicators[data.indicator].name[localeOfPath(location.pathname)] : '', noIndex: true });

export default function IndicatorPage() {
  const { abilities, areas, indicator, byMonth, ...page } = useLoaderData<typeof loader>();
  const t = useTranslations('figures');
  const locale = useLocale();
  const { report } = page;
  const back = report ? `?${new URLSearchParams({ ...report.period, ...filterQuery(page.filter), ...(page.asToday && { as: 'today' }) })}` : '';
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="figures" abilities={abilities} />
      <p className="no-print">
        <Link to={`/admin/reports${back}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          ← {t('all')}
        </Link>
      </p>
      <FigurePageHead title={indicators[indicator].name[locale]} path={`/admin/reports/figures/${indicator}`} {...page} places={[]} />
      <IndicatorDefinition indicator={indicator} />
      {report && (
        <>
          <section className="mt-8">
            <h2>{t('byPlace')}</h2>
            <div className="mt-2">
              <PlaceTable indicator={indicator} districts={report.districts} total={report.total} whole={report.areas.length === 0} />
            </div>
            <p className="mt-2 text-sm text-soft">{t('unknown')}</p>
          </section>
          <section className="mt-8">
            <MonthsChart indicator={indicator} months={byMonth.months} today={page.today} />
          </section>
          <MonthsHeat indicator={indicator} {...byMonth} />
        </>
      )}
    </OfficerFrame>
  );
}
