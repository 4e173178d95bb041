import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCarrierStates } from '#app/modules/fulfilment/list-carrier-states.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { ButtonLink, buttonClass } from '#app/ui/button.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_delivery');
  return json({ abilities, areas: scope.areas, carriers: await listCarrierStates(context.app) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'fulfilment')('carriers.title'), noIndex: true });

export default function Carriers() {
  const { abilities, areas, carriers } = useLoaderData<typeof loader>();
  const t = useTranslations('fulfilment');
  const locale = useLocale();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      <h1>{t('carriers.title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('carriers.intro')}</p>
      <ul className="mt-6 grid gap-6 lg:grid-cols-2">
        {carriers.map(({ key, on, known, all, waiting, troubles }) => (
          <li key={key} className="rounded-card border border-line bg-card p-4 md:p-6">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h2 className="text-lg">{t(`carrier.${key}`)}</h2>
              {on && <Badge tone="good">{t('carriers.on')}</Badge>}
            </div>
            {!on && <p className="mt-1 text-soft">{t('carriers.off', { setting: `${key.toUpperCase()}_TOKEN` })}</p>}
            <p className="mt-2">{t('carriers.known', { known, all })}</p>
            {waiting > 0 && <p className="font-semibold">{t('carriers.waiting', { count: waiting })}</p>}
            {troubles > 0 && <p className="font-semibold">{t('carriers.troubles', { count: troubles })}</p>}
            <div className="mt-3 flex flex-wrap gap-3">
              <ButtonLink to={`/admin/carriers/import?carrier=${key}`}>{t('carriers.import')}</ButtonLink>
              {known < all && (
                <a href={`/admin/carriers/lacking?carrier=${key}&lang=${locale}`} className={buttonClass('secondary')}>
                  {t('carriers.lacking')}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </OfficerFrame>
  );
}
