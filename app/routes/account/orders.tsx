import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { BuyerGroups } from '#app/modules/checkout/ui/buyer-groups.tsx';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { listBuyerGroups } from '#app/modules/orders/list-buyer-groups.server.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'checkout')('myOrders.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { userId } = await requireSignedIn(context.app, request);
  const page = pageOf(new URL(request.url).searchParams);
  return json({ ...(await listBuyerGroups(context.app, { userId, page })), page });
}

export default function MyOrders() {
  const { groups, pages, page } = useLoaderData<typeof loader>();
  const t = useTranslations('checkout.myOrders');
  return (
    <div className="mx-auto max-w-3xl">
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      {groups.length === 0 ? <p className="mt-6">{t('none')}</p> : <BuyerGroups groups={groups} />}
      <Pagination page={page} pages={pages} address={(number) => `/account/orders?page=${number}`} />
      <ButtonLink to="/orders" look="quiet" className="mt-4">
        {t('find')}
      </ButtonLink>
    </div>
  );
}
