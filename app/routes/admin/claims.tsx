import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { OcopStars } from '#app/modules/ocop/ui/ocop-stars.tsx';
import { claimStates } from '#app/modules/register/claim.ts';
import { listClaims } from '#app/modules/register/list-claims.server.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { useDayOf } from '#app/ui/dates.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SectionTabs } from '#app/ui/section-tabs.tsx';

const told = ['confirmed', 'refused'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_register');
  const { searchParams } = new URL(request.url);
  const state = claimStates.find((each) => each === searchParams.get('show')) ?? 'open';
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000);
  const list = await listClaims(context.app, { communeIds: scope.communeIds, state, page });
  return json({ abilities, areas: scope.areas, state, ...list, done: told.find((what) => what === searchParams.get('done')) ?? null });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'register')('claims.title'), noIndex: true });

export default function Claims() {
  const { abilities, areas, state, claims, total, page, perPage, done } = useLoaderData<typeof loader>();
  const t = useTranslations('register.claims');
  const path = usePath();
  const dayOfInstant = useDayOf();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="claims">
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-4 max-w-3xl text-soft">{t('intro')}</p>
      <SectionTabs label={t('title')} open={state} tabs={claimStates.map((name) => ({ name, to: `/admin/claims?show=${name}`, text: t(`state.${name}`) }))} />
      {done && <Notice tone="good">{t(`done.${done}`)}</Notice>}
      {total === 0 ? (
        <p className="mt-6">{t('none')}</p>
      ) : (
        <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-card">
          {claims.map((claim) => (
            <li key={claim.id} className="px-4 py-3">
              <Link to={`/admin/claims/${claim.id}`} className="inline-block py-2 font-semibold wrap-anywhere underline underline-offset-4">
                {claim.productName}
              </Link>
              <p className="text-soft">
                {claim.sellerName}, {claim.communeName}
              </p>
              <p className="flex flex-wrap items-center gap-x-3">
                <OcopStars stars={claim.stars} />
                <span>{claim.decision}</span>
                {claim.hasScan && <span className="text-soft">{t('scan')}</span>}
                <span className="text-soft">{t('waits', { day: dayOfInstant(claim.decidedAt ?? claim.claimedAt) })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/claims?show=${state}&page=${next}`)} />
    </OfficerFrame>
  );
}
