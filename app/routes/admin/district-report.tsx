import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { mainIndicators } from '#app/modules/reports/indicators.ts';
import { readFigurePage } from '#app/modules/reports/read-figure-page.server.ts';
import { DistrictChart } from '#app/modules/reports/ui/district-chart.tsx';
import { DistrictTable } from '#app/modules/reports/ui/district-table.tsx';
import { FigureDefinitions } from '#app/modules/reports/ui/figure-definitions.tsx';
import { FigurePageHead } from '#app/modules/reports/ui/figure-page-head.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const page = await readFigurePage(context.app, { scope, indicators: mainIndicators, params: new URL(request.url).searchParams, compared: false });
  return json({ abilities, areas: scope.areas, ...page, place: null }, page.report ? 200 : 400);
}

export const handle = { shared: true };
export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'reports')('districts.title'), noIndex: true });

export default function DistrictReportPage() {
  const { abilities, areas, ...page } = useLoaderData<typeof loader>();
  const t = useTranslations('reports');
  const { report } = page;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="districts" abilities={abilities} />
      <FigurePageHead title={t('districts.title')} path="/admin/reports/districts" {...page} places={[]}>
        {report && (
          <Link to={`/admin/reports/map?${new URLSearchParams(report.period)}`} className={buttonClass('secondary')}>
            {t('districts.map')}
          </Link>
        )}
      </FigurePageHead>
      {report && <Report report={report} />}
    </OfficerFrame>
  );
}

type ReportData = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['report']>;

function Report({ report: { districts, total, areas } }: { report: ReportData }) {
  const t = useTranslations('reports.districts');
  return (
    <>
      <section className="mt-8">
        <h2>{t('table')}</h2>
        <p className="no-print mt-1 text-soft">
          {t('tableHint')} <a href="#definitions" className="text-leaf underline underline-offset-4">{t('definitions')}</a>
        </p>
        <div className="mt-2">
          <DistrictTable keys={mainIndicators} districts={districts} total={total} whole={areas.length === 0} />
        </div>
        <p className="mt-2 text-sm text-soft">{t('addUp')}</p>
      </section>
      <section className="mt-8">
        <DistrictChart districts={districts} />
      </section>
      <section className="mt-8">
        <h2 id="definitions">{t('definitions')}</h2>
        <div className="mt-4">
          <FigureDefinitions keys={mainIndicators} />
        </div>
      </section>
    </>
  );
}
