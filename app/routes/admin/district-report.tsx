import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getReportProvince } from '#app/modules/reports/get-report-province.server.ts';
import { getDistrictReport } from '#app/modules/reports/get-district-report.server.ts';
import { askedPeriod } from '#app/modules/reports/period.ts';
import { DistrictChart } from '#app/modules/reports/ui/district-chart.tsx';
import { DistrictTable } from '#app/modules/reports/ui/district-table.tsx';
import { FigureDefinitions } from '#app/modules/reports/ui/figure-definitions.tsx';
import { PeriodForm } from '#app/modules/reports/ui/period-form.tsx';
import { ReportOf, ReportPeriod } from '#app/modules/reports/ui/report-head.tsx';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const officer = { abilities, areas: scope.areas };
  const { searchParams } = new URL(request.url);
  const today = vietnamDay(app.clock.now());
  const { typed, period } = askedPeriod(searchParams, today);
  if (!period.ok) return json({ ...officer, today, typed, problem: period.problem, report: null, ...(await getReportProvince(app, { scope })) }, 400);
  const report = await getDistrictReport(app, { scope, period: period.value });
  return json({ ...officer, today, typed, problem: null, report, province: report.province, places: report.areas });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'reports')('districts.title'), noIndex: true });

export default function DistrictReportPage() {
  const { abilities, areas, today, typed, problem, report, province, places } = useLoaderData<typeof loader>();
  const t = useTranslations('reports');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <h1>{t('districts.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">
        <ReportOf province={province} areas={places} />. {t('districts.intro')}
      </p>
      <div className="mt-6">
        <PeriodForm page="/admin/reports/districts" {...typed} today={today} problem={problem} />
      </div>
      {report && <Report report={report} />}
    </OfficerFrame>
  );
}

type ReportData = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['report']>;

function Report({ report: { period, computedAt, districts, total, areas } }: { report: ReportData }) {
  const t = useTranslations('reports');
  const locale = useLocale();
  return (
    <>
      <div className="mt-6 flex flex-wrap items-end justify-between gap-4">
        <ReportPeriod period={period} computedAt={computedAt} />
        <span className="no-print flex flex-wrap gap-3">
          <Link to={`/admin/reports/map?${new URLSearchParams(period)}`} className={buttonClass('secondary')}>
            {t('districts.map')}
          </Link>
          <a href={`/admin/reports/districts.csv?${new URLSearchParams({ ...period, lang: locale })}`} className={buttonClass('secondary')}>
            {t('districts.file')}
          </a>
        </span>
      </div>
      <section className="mt-8">
        <h2>{t('districts.table')}</h2>
        <p className="no-print mt-1 text-soft">
          {t('districts.tableHint')} <a href="#definitions" className="text-leaf underline underline-offset-4">{t('districts.definitions')}</a>
        </p>
        <div className="mt-2">
          <DistrictTable districts={districts} total={total} whole={areas.length === 0} />
        </div>
        <p className="mt-2 text-sm text-soft">{t('districts.addUp')}</p>
      </section>
      <section className="mt-8">
        <DistrictChart districts={districts} />
      </section>
      <section className="mt-8">
        <h2 id="definitions">{t('districts.definitions')}</h2>
        <div className="mt-4">
          <FigureDefinitions />
        </div>
      </section>
    </>
  );
}
