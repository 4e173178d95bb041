import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listUnfinishedProducts } from '#app/modules/catalog/list-unfinished-products.server.ts';
import { SellerThumb } from '#app/modules/catalog/ui/seller-product-row.tsx';
import { StockForm } from '#app/modules/catalog/ui/stock-form.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { countSellerOrders, listSellerOrders } from '#app/modules/orders/list-seller-orders.server.ts';
import type { UnreadOrder } from '#app/modules/orders/list-unread-messages.server.ts';
import { listUnreadMessages } from '#app/modules/orders/list-unread-messages.server.ts';
import { countTabs } from '#app/modules/orders/seller-tabs.ts';
import { SellerOrderRow } from '#app/modules/orders/ui/seller-order-row.tsx';
import { UnreadMessages } from '#app/modules/orders/ui/unread-messages.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PlusIcon } from '#app/ui/icons.tsx';
import { Link, usePath } from '#app/ui/link.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'seller')('home.title') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods', { shopless: '/sell' });
  // A helper sees the orders, and the buyers in them, only where the household has consented to that.
  const seesOrders = !seller.helping || seller.helping.parts.includes('orders');
  const [counts, waiting, unread, unfinished] = await Promise.all([
    seesOrders ? countSellerOrders(context.app, { sellerId }) : {},
    listSellerOrders(context.app, { sellerId, states: seesOrders ? ['placed'] : [], perPage: 6 }),
    seesOrders ? listUnreadMessages(context.app, { sellerId }) : ([] as UnreadOrder[]),
    listUnfinishedProducts(context.app, { sellerId }),
  ]);
  return json({ seller, counts: countTabs(counts), waiting: waiting.orders, unread, ...unfinished });
}

function Task({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2>{title}</h2>
      {text && <p className="mt-1 text-soft">{text}</p>}
      {children}
    </section>
  );
}

export default function SellerHome() {
  const { seller, counts, waiting, unread, lowVariants, drafts } = useLoaderData<typeof loader>();
  const t = useTranslations('seller');
  const path = usePath();
  const idle = counts.to_confirm + counts.to_send + counts.on_the_way + unread.length + lowVariants.length + drafts.length === 0;
  return (
    <SellerFrame seller={seller} section="home">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('home.title')}</h1>
        <ButtonLink to="/seller/products/new" look="secondary">
          <PlusIcon />
          {t('product.add')}
        </ButtonLink>
      </div>
      {idle && seller.state === 'verified' && (
        <div className="mt-8 rounded-card border border-line bg-card p-6 text-center">
          <p className="font-semibold">{t('home.nothing')}</p>
          <p className="mt-1 text-soft">{t('home.nothingText')}</p>
        </div>
      )}
      <UnreadMessages orders={unread} />
      {waiting.length > 0 && (
        <Task title={t('home.toConfirm', { count: counts.to_confirm })} text={t('home.toConfirmText')}>
          <ul className="mt-4 grid gap-4 lg:grid-cols-2">
            {waiting.map((order) => (
              <SellerOrderRow key={order.id} order={order} back={path('/seller')} />
            ))}
          </ul>
          {counts.to_confirm > waiting.length && (
            <Link to="/seller/orders?show=to_confirm" className="mt-2 inline-block py-2 text-leaf underline underline-offset-4">
              {t('home.allOrders', { count: counts.to_confirm })}
            </Link>
          )}
        </Task>
      )}
      {counts.to_send + counts.on_the_way > 0 && (
        <nav aria-label={t('order.tabs.label')} className="mt-8 grid gap-4 sm:grid-cols-2">
          {(['to_send', 'on_the_way'] as const).map(
            (tab) =>
              counts[tab] > 0 && (
                <Link
                  key={tab}
                  to={`/seller/orders?show=${tab}`}
                  className="flex min-h-16 items-center justify-between gap-4 rounded-card border border-line bg-card px-4 py-3 text-lg font-semibold hover:bg-shade"
                >
                  {t(tab === 'to_send' ? 'home.toSend' : 'home.onTheWay', { count: counts[tab] })}
                  <span aria-hidden="true">→</span>
                </Link>
              ),
          )}
        </nav>
      )}
      {lowVariants.length > 0 && (
        <Task title={t('home.low')} text={t('home.lowText')}>
          <ul className="mt-4 grid gap-4 lg:grid-cols-2">
            {lowVariants.map(({ product, ...variant }) => (
              <li key={variant.id} className="flex items-center gap-4 rounded-card border border-line bg-card p-4">
                <SellerThumb picture={product.pictures[0]} />
                <div className="min-w-0 flex-1">
                  <p className="font-semibold">{product.name}</p>
                  <StockForm action={path('/seller/products')} variant={variant} productName={product.name} back={path('/seller')} />
                </div>
              </li>
            ))}
          </ul>
        </Task>
      )}
      {drafts.length > 0 && (
        <Task title={t('home.drafts')}>
          <ul className="mt-4 grid gap-4 lg:grid-cols-2">
            {drafts.map((product) => (
              <li key={product.id} className="flex items-center gap-4 rounded-card border border-line bg-card p-4">
                <SellerThumb picture={product.pictures[0]} />
                <div className="min-w-0 flex-1">
                  <p className="mb-2 font-semibold">{product.name || t('product.nameless')}</p>
                  <ButtonLink to={`/seller/products/${product.id}`} look="secondary">
                    {t('home.continueDraft')}
                  </ButtonLink>
                </div>
              </li>
            ))}
          </ul>
        </Task>
      )}
    </SellerFrame>
  );
}
