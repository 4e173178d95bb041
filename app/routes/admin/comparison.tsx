import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { readComparisonQuery } from '#app/modules/payments/comparison-query.ts';
import { listComparisons } from '#app/modules/payments/list-comparisons.server.ts';
import { ComparisonList } from '#app/modules/payments/ui/comparison-list.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const span = readComparisonQuery(request, context.app.clock.now());
  return json({ abilities, areas: scope.areas, span, comparisons: await listComparisons(context.app, span) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'payments')('admin.comparisonTitle'), noIndex: true });

export default function Comparison() {
  const { abilities, areas, span, comparisons } = useLoaderData<typeof loader>();
  const t = useTranslations('payments.admin');
  const locale = useLocale();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="comparison">
        <h1>{t('comparisonTitle')}</h1>
        <p className="mt-1 max-w-3xl text-soft">{t('comparisonLead')}</p>
        <a href={`/admin/comparison.csv?${new URLSearchParams({ ...span, lang: locale })}`} className={buttonClass('secondary', 'mt-4')}>
          {t('download')}
        </a>
        <ComparisonList comparisons={comparisons} />
      </MoneyTabs>
    </OfficerFrame>
  );
}
