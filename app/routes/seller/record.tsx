import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { actAddress, readActQuery } from '#app/modules/audit/act-query.ts';
import { listSellerActs } from '#app/modules/audit/list-seller-acts.server.ts';
import { ActFilter } from '#app/modules/audit/ui/act-filter.tsx';
import { ActList } from '#app/modules/audit/ui/act-list.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { groupNames } from '#app/modules/ocop/groups.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { usePath } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'audit')('shopTitle') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { seller, sellerId } = await requireSeller(context, request, 'run_shop');
  const { day, group, page } = readActQuery(new URL(request.url).searchParams);
  return json({ seller, day, group, ...(await listSellerActs(context.app, { sellerId, day, group, page })) });
}

const groups = ['product', 'order', 'lot', 'paper', 'claim', 'consent', 'act', 'role', 'seller', 'member', 'import'] as const;

export default function SellerRecord() {
  const { seller, day, group, entries, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations('audit');
  const path = usePath();
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('shopTitle')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('shopIntro')}</p>
      <ActFilter day={day} group={group} page="/seller/record" groups={groups} />
      <ActList entries={entries} groupNames={groupNames(useLocale())} />
      <Pagination page={page} pages={pages} address={(next) => path(actAddress('/seller/record', { day, group }, next))} />
    </SellerFrame>
  );
}
