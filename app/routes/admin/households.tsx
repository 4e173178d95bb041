import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getFunnel } from '#app/modules/reports/get-funnel.server.ts';
import { RegisterTable } from '#app/modules/reports/ui/register-table.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'keep_households');
  const year = Number(new URL(request.url).searchParams.get('year')) || null;
  return json({ abilities, areas: scope.areas, funnel: await getFunnel(context.app, { scope, query: { who: 'register', year, until: null } }) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'households')('title'), noIndex: true });

export default function HouseholdsPage() {
  const { abilities, areas, funnel } = useLoaderData<typeof loader>();
  const { years, year, districts, total } = funnel;
  const t = useTranslations('households');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="funnel" abilities={abilities} />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t('title')}</h1>
          <p className="mt-1 max-w-prose text-soft">{t('intro')}</p>
        </div>
        <span className="no-print flex flex-wrap gap-3">
          <ButtonLink to="/admin/households/import">{t('import')}</ButtonLink>
          <ButtonLink to={`/admin/reports/funnel${year ? `?year=${year}` : ''}`} look="secondary">
            {t('toFunnel')}
          </ButtonLink>
        </span>
      </div>
      {year === null ? (
        <div className="mt-6">
          <Notice tone="plain">{t('none')}</Notice>
        </div>
      ) : (
        <>
          <nav aria-label={t('years')} className="no-print mt-4">
            <ul className="flex flex-wrap gap-x-6">
              {years.map((each) => (
                <li key={each}>
                  <Link
                    to={`/admin/households?year=${each}`}
                    aria-current={each === year ? 'page' : undefined}
                    className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                  >
                    {t('year')} {each}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <section className="mt-4">
            <h2 className="mb-2">{t('communes')}</h2>
            <RegisterTable year={year} districts={districts} total={total} />
          </section>
        </>
      )}
    </OfficerFrame>
  );
}
