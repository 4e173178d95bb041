import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { actAddress, readActQuery } from '#app/modules/audit/act-query.ts';
import { listAreaActs } from '#app/modules/audit/list-area-acts.server.ts';
import { ActFilter } from '#app/modules/audit/ui/act-filter.tsx';
import { ActList } from '#app/modules/audit/ui/act-list.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { groupNames } from '#app/modules/ocop/groups.ts';
import { listSellerNames } from '#app/modules/sellers/list-seller-names.server.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { usePath } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'audit')('title'), noIndex: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope, roles } = await requireOfficer(context, request, 'read_audit');
  const query = readActQuery(new URL(request.url).searchParams);
  const acts = await listAreaActs(context.app, { ...query, communeIds: scope.communeIds, everything: roles.includes('operator') });
  const sellers = await listSellerNames(context.app, acts.entries.flatMap(({ sellerId }) => sellerId ?? []));
  return json({ abilities, areas: scope.areas, query, sellers, ...acts });
}

export default function Audit() {
  const { abilities, areas, query, sellers, entries, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations('audit');
  const path = usePath();
  const { day, group, sellerId, personId } = query;
  const about = { ...(sellerId && { seller: sellerId }), ...(personId && { person: personId }) };
  const person = entries.find(({ actorId }) => actorId === personId)?.actorName ?? entries.find((entry) => entry.personId === personId)?.subjectName;
  const name = [sellerId && sellers[sellerId], personId && person].filter(Boolean).join(', ');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="audit">
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
      <ActFilter day={day} group={group} page="/admin/audit" also={about} />
      {name && <p className="mt-4 font-semibold">{t('about', { name })}</p>}
      <ActList entries={entries} groupNames={groupNames(useLocale())} sellers={sellers} only={(only) => actAddress('/admin/audit', { day, group, ...about, ...only })} />
      <Pagination page={page} pages={pages} address={(next) => path(actAddress('/admin/audit', { day, group, ...about }, next))} />
    </OfficerFrame>
  );
}
