import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { listSellersToCheck } from '#app/modules/sellers/list-sellers-to-check.server.ts';
import { readSellerTab, sellerTabs, statesOfTab } from '#app/modules/sellers/seller-tabs.ts';
import { CheckedSellerRow } from '#app/modules/sellers/ui/checked-seller-row.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('admin.title') }, { name: 'robots', content: 'noindex' }];

export const handle = { shared: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'check_sellers');
  const { searchParams } = new URL(request.url);
  const tab = readSellerTab(searchParams.get('show'));
  const search = (searchParams.get('q') ?? '').slice(0, 80);
  const page = Math.min(10_000, Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1));
  // The department decides what a commune has passed on; it sees what still lies with a commune one tab further.
  const states = statesOfTab(tab, { department: abilities.includes('suspend_sellers') });
  const list = await listSellersToCheck(context.app, { communeIds: scope.communeIds, states, search, page });
  return json({ ...list, tab, search, abilities, areas: scope.areas, department: abilities.includes('suspend_sellers') });
}

export default function SellersPage() {
  const { sellers, total, page, perPage, counts, tab, search, abilities, areas, department } = useLoaderData<typeof loader>();
  const t = useTranslations('onboarding.admin');
  const path = usePath();
  const address = (query: Record<string, string>) => `/admin/sellers?${new URLSearchParams(query)}`;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="sellers">
      <h1>{t('title')}</h1>
      <nav aria-label={t('title')} className="mt-4">
        <ul className="flex flex-wrap gap-2">
          {sellerTabs.map((each) => {
            const count = statesOfTab(each, { department }).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
            return (
              <li key={each}>
                <Link
                  to={address({ show: each })}
                  aria-current={each === tab ? 'page' : undefined}
                  className="inline-flex min-h-11 items-center gap-2 rounded-full border border-edge px-4 aria-[current=page]:border-leaf aria-[current=page]:bg-leaf-pale aria-[current=page]:font-semibold"
                >
                  {t(`tabs.${each}`)} <span className="tabular-nums">{count}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <form role="search" aria-label={t('search')} className="mt-4 flex max-w-xl items-end gap-2">
        <input type="hidden" name="show" value={tab === 'mine' ? 'all' : tab} />
        <TextField className="flex-1" label={t('search')} name="q" type="search" maxLength={80} defaultValue={search} />
        <Button look="secondary">{t('find')}</Button>
      </form>
      {total === 0 ? (
        <p className="mt-8 rounded-card border border-line bg-card p-6 text-center">{t(tab === 'mine' ? 'noneWaiting' : 'none')}</p>
      ) : (
        <ul className="mt-6 grid gap-4 lg:grid-cols-2">
          {sellers.map((seller) => (
            <CheckedSellerRow key={seller.id} seller={seller} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(address({ show: tab, ...(search && { q: search }), page: String(next) }))} />
    </OfficerFrame>
  );
}
