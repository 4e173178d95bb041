import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { cutFunnel, parseFunnelQuery } from '#app/modules/reports/funnel.ts';
import { getFunnel } from '#app/modules/reports/get-funnel.server.ts';
import { FunnelChart } from '#app/modules/reports/ui/charts/funnel-chart.tsx';
import { FunnelForm } from '#app/modules/reports/ui/funnel-form.tsx';
import { FunnelTable } from '#app/modules/reports/ui/funnel-table.tsx';
import { useFormats } from '#app/modules/reports/ui/formats.ts';
import { ReportOf } from '#app/modules/reports/ui/report-head.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const today = vietnamDay(app.clock.now());
  const { query, wrongDay } = parseFunnelQuery(new URL(request.url).searchParams, today);
  const funnel = await getFunnel(app, { scope, query });
  return json({ abilities, areas: scope.areas, today, wrongDay, places: funnel.districts, funnel: cutFunnel(funnel, query.place) }, wrongDay === null ? 200 : 400);
}

export const handle = { shared: true };
export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'funnel')('title'), noIndex: true });

export default function FunnelPage() {
  const { abilities, areas, today, wrongDay, places, funnel } = useLoaderData<typeof loader>();
  const t = useTranslations('funnel');
  const keeps = abilities.includes('keep_households');
  const shown = places.length < 1 || funnel.place === null ? null : (funnel.districts[0]?.whole ? funnel.districts[0].name : funnel.districts[0]?.communes[0]?.name);
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="funnel" abilities={abilities} />
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">
        {shown ?? <ReportOf province={funnel.province} areas={funnel.areas} />}. {t('intro')}
      </p>
      {!funnel.built && <Notice tone="plain">{t('notBuilt')}</Notice>}
      {funnel.years.length === 0 && (
        <Notice tone="warning">
          {t('noRegister')}
          {keeps && (
            <Link to="/admin/households/import" className="ml-2 inline-block py-2 underline underline-offset-4">
              {t('importList')}
            </Link>
          )}
        </Notice>
      )}
      <div className="mt-6">
        <FunnelForm funnel={funnel} places={places} place={funnel.place} today={today} wrongDay={wrongDay} />
      </div>
      <Steps funnel={funnel} lists={keeps} />
    </OfficerFrame>
  );
}

function Steps({ funnel, lists }: { funnel: ReturnType<typeof useLoaderData<typeof loader>>['funnel']; lists: boolean }) {
  const t = useTranslations('funnel');
  const reports = useTranslations('reports');
  const locale = useLocale();
  const { day, moment } = useFormats();
  const { who, year, until, stages, total, districts, beyond, place, computedAt } = funnel;
  const file = new URLSearchParams({ who, until, lang: locale, ...(year && { year: String(year) }), ...(place && { place }) });
  return (
    <>
      <div className="mt-6 flex flex-wrap items-end justify-between gap-4">
        <p className="report-print">
          <strong className="block text-lg">
            {t(`whom.${who}`)}
            {year ? ` ${year}` : ''}, {t('untilDay', { day: day(until) })}
          </strong>
          <span className="text-soft">{reports('computedAt', { moment: moment(computedAt) })}</span>
        </p>
        <span className="no-print flex flex-wrap gap-3">
          {lists && (
            <Link to="/admin/households" className={buttonClass('secondary')}>
              {t('lists')}
            </Link>
          )}
          <a href={`/admin/reports/funnel.csv?${file}`} className={buttonClass('secondary')}>
            {t('file')}
          </a>
        </span>
      </div>
      <section className="mt-6 max-w-3xl">
        <FunnelChart heading="h2" title={t('chart')} description={t('intro')} stages={stages.map((stage) => ({ key: stage, name: t(`stage.${stage}`), count: total[stage] ?? 0 }))} />
        {place === null && beyond && beyond.registered > 0 && <p className="mt-3">{t('beyond', beyond)}</p>}
      </section>
      <section className="mt-8">
        <h2 className="mb-2">{t('table')}</h2>
        <FunnelTable stages={stages} districts={districts} total={total} />
      </section>
      <section className="mt-8">
        <h2>{t('meaning')}</h2>
        <ul className="mt-2 max-w-3xl list-disc space-y-1 pl-5">
          {(['once', ...(who === 'ocop' ? (['ocop'] as const) : ([who === 'register' ? 'register' : 'seller', 'member'] as const)), 'sale', 'reform'] as const).map((each) => (
            <li key={each}>{t(`means.${each}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
