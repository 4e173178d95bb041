import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { balanceSides } from '#app/modules/ledger/balance.ts';
import { listSellerBalances } from '#app/modules/ledger/list-seller-balances.server.ts';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { BalanceFilter, SellerBalances } from '#app/modules/ledger/ui/seller-balance-list.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { usePath } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const side = balanceSides.find((each) => each === searchParams.get('side')) ?? 'all';
  const query = (searchParams.get('q') ?? '').slice(0, 100);
  const list = await listSellerBalances(context.app, { communeIds: scope.communeIds, side, query, page: pageOf(searchParams) });
  return json({ abilities, areas: scope.areas, side, query, ...list });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'ledger')('list.title'), noIndex: true });

export default function MoneySellersPage() {
  const { abilities, areas, side, query, sellers, total, page, perPage } = useLoaderData<typeof loader>();
  const t = useTranslations('ledger.list');
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="sellers">
        <h1>{t('title')}</h1>
        <div className="mt-6 grid gap-6">
          <BalanceFilter side={side} query={query} />
          <SellerBalances sellers={sellers} />
        </div>
        <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/money/sellers?${new URLSearchParams({ side, q: query, page: String(next) })}`)} />
      </MoneyTabs>
    </OfficerFrame>
  );
}
