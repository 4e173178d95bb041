import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { listCommuneConsents } from '#app/modules/sellers/list-consents.server.ts';
import { revokeConsent } from '#app/modules/sellers/revoke-consent.server.ts';
import { CommuneConsent } from '#app/modules/sellers/ui/commune-consent.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'team')('consents.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'check_sellers');
  const { searchParams } = new URL(request.url);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000);
  return json({ abilities, areas: scope.areas, done: searchParams.get('done') === 'ended', ...(await listCommuneConsents(context.app, { communeIds: scope.communeIds, page })) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, scope } = await requireOfficer(context, request, 'check_sellers');
  const form = await readForm(request);
  await revokeConsent(context.app, { actor, consentId: String(form.get('consentId') ?? ''), by: { communeIds: scope.communeIds } });
  return redirect(localPath('/admin/consents?done=ended', localeOfPath(new URL(request.url).pathname)), 303);
}

export default function CommuneConsents() {
  const { abilities, areas, done, consents, total, page, perPage } = useLoaderData<typeof loader>();
  const t = useTranslations('team.consents');
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="consents">
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <div className="mt-4 empty:hidden">{done && <Notice tone="good">{t('ended')}</Notice>}</div>
      {total === 0 ? (
        <p className="mt-4 rounded-card border border-line bg-card p-4">{t('none')}</p>
      ) : (
        <ul className="mt-4 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {consents.map((consent) => (
            <CommuneConsent key={consent.id} consent={consent} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/consents?page=${next}`)} />
    </OfficerFrame>
  );
}
