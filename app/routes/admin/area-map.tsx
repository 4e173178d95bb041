import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { indicators, indicatorsFor, readerOf } from '#app/modules/reports/indicators.ts';
import { getAreaMap } from '#app/modules/reports/get-area-map.server.ts';
import { getReportProvince } from '#app/modules/reports/get-report-province.server.ts';
import { mapLevels, parseMapQuery } from '#app/modules/reports/map-query.ts';
import { askedPeriod } from '#app/modules/reports/period.ts';
import { AreaMap, MapLegend } from '#app/modules/reports/ui/area-map.tsx';
import { MapTable } from '#app/modules/reports/ui/map-table.tsx';
import { PeriodForm } from '#app/modules/reports/ui/period-form.tsx';
import { ReportOf, ReportPeriod } from '#app/modules/reports/ui/report-head.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { StandingNote } from '#app/modules/reports/ui/standing-note.tsx';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { SelectField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const { searchParams } = new URL(request.url);
  const seen = indicatorsFor(readerOf(abilities));
  const query = parseMapQuery(searchParams, seen);
  const today = vietnamDay(app.clock.now());
  const { typed, period } = askedPeriod(searchParams, today);
  const page = { abilities, areas: scope.areas, today, typed, query, seen };
  if (!period.ok) return json({ ...page, problem: period.problem, shown: null, ...(await getReportProvince(app, { scope })) }, 400);
  const shown = await getAreaMap(app, { scope, period: period.value, ...query, asToday: searchParams.get('as') === 'today' });
  return json({ ...page, problem: null, shown, province: shown.province, places: shown.seen });
}

export const handle = { shared: true };
export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'reports')('map.title'), noIndex: true });

export default function AreaMapPage() {
  const { abilities, areas, today, typed, query, seen, problem, shown, province, places } = useLoaderData<typeof loader>();
  const t = useTranslations('reports');
  const locale = useLocale();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="map" abilities={abilities} />
      <h1>{t('map.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">
        <ReportOf province={province} areas={places} />. {t('map.intro')}
      </p>
      <div className="mt-6">
        <PeriodForm page="/admin/reports/map" keep={query} {...typed} today={today} problem={problem}>
          <SelectField label={t('map.figure')} name="figure" defaultValue={query.figure}>
            {seen.map((key) => (
              <option key={key} value={key}>
                {indicators[key].name[locale]}
              </option>
            ))}
          </SelectField>
          {places.length === 0 && (
            <SelectField label={t('map.by')} name="by" defaultValue={query.by}>
              {mapLevels.map((level) => (
                <option key={level} value={level}>
                  {t(`map.levels.${level}`)}
                </option>
              ))}
            </SelectField>
          )}
        </PeriodForm>
      </div>
      {shown && <Shown shown={shown} query={{ ...query, by: shown.by }} />}
    </OfficerFrame>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>;

function Shown({ shown, query }: { shown: NonNullable<PageData['shown']>; query: PageData['query'] }) {
  const t = useTranslations('reports');
  const { period, computedAt, classes, rows, total, undrawn, map } = shown;
  return (
    <>
      <div className="mt-6">
        <ReportPeriod period={period} computedAt={computedAt} />
        <StandingNote standing={shown.standing} closedAt={shown.closedAt} address={`/admin/reports/map?${new URLSearchParams({ ...query, ...period })}`} />
      </div>
      <div className="mt-4 rounded-card border border-line bg-card p-4 print:border-0 print:p-0">
        <AreaMap map={map} rows={rows} {...query} />
        <MapLegend classes={classes} {...query} />
        {map.kind === 'tiles' && <p className="mt-2 max-w-3xl text-sm text-soft">{t('map.tiles')}</p>}
        {undrawn.length > 0 && <p className="mt-2 max-w-3xl text-sm text-soft">{t('map.undrawn', { names: undrawn.join(', ') })}</p>}
      </div>
      <section className="mt-8">
        <h2>{t('map.table')}</h2>
        <div className="mt-2">
          <MapTable rows={rows} total={total} figure={query.figure} whole={shown.seen.length === 0} />
        </div>
        <p className="mt-3">
          <Link to={`/admin/reports/districts?${new URLSearchParams(period)}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
            {t('map.toTable')}
          </Link>
        </p>
      </section>
    </>
  );
}
