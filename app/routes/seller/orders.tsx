import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { countSellerOrders, listSellerOrders } from '#app/modules/orders/list-seller-orders.server.ts';
import { listUnreadMessages } from '#app/modules/orders/list-unread-messages.server.ts';
import { countTabs, sellerTabs, statesOfTab } from '#app/modules/orders/seller-tabs.ts';
import { ChoosePrint, PrintBox } from '#app/modules/orders/ui/print/choose-print.tsx';
import { SellerOrderRow } from '#app/modules/orders/ui/seller-order-row.tsx';
import { UnreadMessages } from '#app/modules/orders/ui/unread-messages.tsx';
import { countMoneyTasks } from '#app/modules/payments/count-money-tasks.server.ts';
import { MoneyLink } from '#app/modules/payments/ui/money-link.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'seller')('order.listTitle') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const { searchParams } = new URL(request.url);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 10_000);
  const counts = countTabs(await countSellerOrders(context.app, { sellerId }));
  const tab = sellerTabs.find((name) => name === searchParams.get('show')) ?? sellerTabs.find((name) => counts[name] > 0) ?? 'to_confirm';
  const list = await listSellerOrders(context.app, { sellerId, states: statesOfTab[tab], page });
  const unread = await listUnreadMessages(context.app, { sellerId });
  const tasks = await countMoneyTasks(context.app, { sellerId });
  return json({ seller, tab, counts, unread, tasks, ...list });
}

export default function SellerOrders() {
  const { seller, tab, counts, unread, tasks, orders, total, page, perPage } = useLoaderData<typeof loader>();
  const t = useTranslations('seller.order');
  const rounds = useTranslations('fulfilment.rounds');
  const path = usePath();
  return (
    <SellerFrame seller={seller} section="orders">
      <h1>{t('listTitle')}</h1>
      <div className="flex flex-wrap gap-x-6">
        <Link to="/seller/rounds" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {rounds('title')}
        </Link>
        <MoneyLink tasks={tasks} />
      </div>
      <UnreadMessages orders={unread} />
      <nav aria-label={t('tabs.label')} className="mt-4 grid grid-cols-2 gap-2 sm:flex">
        {sellerTabs.map((name) => (
          <Link
            key={name}
            to={`/seller/orders?show=${name}`}
            aria-current={name === tab ? 'true' : undefined}
            className="inline-flex min-h-11 items-center justify-between gap-3 rounded-lg border border-edge bg-card px-4 hover:bg-shade aria-[current=true]:border-leaf aria-[current=true]:bg-leaf aria-[current=true]:font-semibold aria-[current=true]:text-on-leaf"
          >
            {t(`tabs.${name}`)} <span>{counts[name]}</span>
          </Link>
        ))}
      </nav>
      <h2 className="sr-only">{t(`tabs.${tab}`)}</h2>
      {tab === 'to_send' && total > 0 && <ChoosePrint />}
      {total === 0 ? (
        <p className="mt-8 rounded-card border border-line bg-card p-6 text-center">{t(`none.${tab}`)}</p>
      ) : (
        <ul className="mt-6 grid gap-4 lg:grid-cols-2">
          {orders.map((order) => (
            <SellerOrderRow key={order.id} order={order} back={path(`/seller/orders?show=${tab}`)}>
              {tab === 'to_send' && <PrintBox order={order} />}
            </SellerOrderRow>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/seller/orders?show=${tab}&page=${next}`)} />
    </SellerFrame>
  );
}
