import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'change_settings');
  return json({ abilities, areas: scope.areas });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'officers')('nav.settings'), noIndex: true });

export default function Settings() {
  const { abilities, areas } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const parts = [
    ['/admin/settings/listings', t('review.settings.title')],
    ['/admin/settings/papers', t('papers.rules.title')],
    ['/admin/settings/checklist', t('onboarding.settings.title')],
    ['/admin/delivery', t('fulfilment.rates.title')],
    ['/admin/carriers', t('fulfilment.carriers.title')],
  ] as const;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      <h1>{t('officers.nav.settings')}</h1>
      <ul className="mt-6 grid max-w-3xl gap-3">
        {parts.map(([to, title]) => (
          <li key={to}>
            <Link to={to} className="flex min-h-16 items-center justify-between gap-4 rounded-card border border-line bg-card px-4 py-3 text-lg font-semibold hover:bg-shade">
              {title}
              <span aria-hidden="true">→</span>
            </Link>
          </li>
        ))}
      </ul>
    </OfficerFrame>
  );
}
