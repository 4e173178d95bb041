import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { shopCookie } from '#app/modules/identity/require-seller.server.ts';
import { getHousehold, listHouseholds } from '#app/modules/sellers/list-households.server.ts';
import { HouseholdCard } from '#app/modules/sellers/ui/household-card.tsx';
import { listOwnWork } from '#app/modules/visits/list-own-work.server.ts';
import { writeCookie } from '#app/platform/http/cookies.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { PlusIcon } from '#app/ui/icons.tsx';
import { usePath } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'team')('title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { userId: helperId, scope } = await requireOfficer(context, request, 'assist_households');
  const { searchParams } = new URL(request.url);
  const search = (searchParams.get('q') ?? '').slice(0, 80);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000);
  const [list, toVisit] = await Promise.all([
    listHouseholds(context.app, { helperId, communeIds: scope.communeIds, search, page }),
    listOwnWork(context.app, { communeIds: scope.communeIds, userId: helperId }),
  ]);
  return json({ toVisit: toVisit.length, areas: scope.areas.map(({ fullName }) => fullName).join(', '), search, ...list });
}

const firstPage = [['goods', '/seller'], ['orders', '/seller/orders'], ['shop', '/seller/shop']] as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const { userId: helperId, scope } = await requireOfficer(context, request, 'assist_households');
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const secure = context.app.settings.publicUrl.startsWith('https:');
  if (form.get('intent') === 'stop') {
    return redirect(localPath('/team', locale), { status: 303, headers: { 'set-cookie': writeCookie(shopCookie, '', { secure, httpOnly: true, maxAge: 0 }) } });
  }
  const { id, consent } = await getHousehold(context.app, { helperId, communeIds: scope.communeIds, sellerId: String(form.get('sellerId') ?? '') });
  if (consent?.state !== 'live') return redirect(localPath(`/team/households/${id}`, locale), 303);
  const to = firstPage.find(([part]) => consent.allows.includes(part))?.[1] ?? '/seller';
  return redirect(localPath(to, locale), { status: 303, headers: { 'set-cookie': writeCookie(shopCookie, id, { secure, httpOnly: true }) } });
}

export default function TeamHome() {
  const { areas, toVisit, search, households, total, page, perPage } = useLoaderData<typeof loader>();
  const t = useTranslations('team');
  const visits = useTranslations('visits.own');
  const path = usePath();
  return (
    <>
      <p className="font-semibold text-leaf">{areas}</p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-4">
        <h1>{t('title')}</h1>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/team/visits" look={toVisit > 0 ? 'primary' : 'secondary'}>
            {visits('toList', { count: toVisit })}
          </ButtonLink>
          <ButtonLink to="/team/households/new" look="secondary">
            <PlusIcon />
            {t('register')}
          </ButtonLink>
        </div>
      </div>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <form method="get" className="mt-6 flex max-w-xl flex-wrap items-end gap-2">
        <TextField className="min-w-0 flex-1" label={t('search')} name="q" type="search" defaultValue={search} maxLength={80} />
        <Button look="secondary">{t('searchButton')}</Button>
      </form>
      <h2 className="mt-6 text-lg">{t('households', { count: total })}</h2>
      {total === 0 ? (
        <div className="mt-3 rounded-card border border-line bg-card p-6 text-center">
          <p className="font-semibold">{t('none')}</p>
          <p className="mt-1 text-soft">{t('noneText')}</p>
        </div>
      ) : (
        <ul className="mt-3 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {households.map((household) => (
            <HouseholdCard key={household.id} household={household} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/team?${new URLSearchParams({ ...(search && { q: search }), page: String(next) })}`)} />
    </>
  );
}
