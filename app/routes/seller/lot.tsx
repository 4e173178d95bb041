import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { listLotOrders } from '#app/modules/orders/list-lot-orders.server.ts';
import { OrderStateBadge } from '#app/modules/orders/ui/order-card.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { getSellerLot } from '#app/modules/traceability/get-seller-lot.server.ts';
import { recallLot } from '#app/modules/traceability/recall-lot.server.ts';
import { recallWords } from '#app/modules/traceability/recall-words.ts';
import { errorsOf, recallForm } from '#app/modules/traceability/schema.ts';
import { LotBadge } from '#app/modules/traceability/ui/lot-list.tsx';
import { RecallForm } from '#app/modules/traceability/ui/recall-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const lot = await getSellerLot(context.app, { sellerId, lotId: params.id ?? '' });
  const orders = await listLotOrders(context.app, { sellerId, lotId: lot.id });
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, lot, orders: orders.map(({ id, code, state, quantity }) => ({ id, code, state, quantity })), today: vietnamDay(context.app.clock.now()), done });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const { id: lotId } = await getSellerLot(context.app, { sellerId, lotId: params.id ?? '' });
  const typed = Object.fromEntries(await readForm(request)) as Record<string, string>;
  const parsed = recallForm.safeParse(typed);
  if (!parsed.success) return json({ typed, errors: errorsOf(parsed.error) }, 422);
  await recallLot(context.app, { scope: { sellerId }, lotId, actor, ...parsed.data });
  return redirect(localPath(`/seller/lots/${lotId}?done=recalled`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) =>
  pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'traceability')('lot', { code: data?.lot.code ?? '' }), noIndex: true });

export default function SellerLot() {
  const { seller, lot, orders, today, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('traceability');
  const day = useDay();
  return (
    <SellerFrame seller={seller} section="products">
      <Link to="/seller/lots" className="inline-block py-2 underline underline-offset-4">
        {t('back')}
      </Link>
      <div className="flex flex-wrap items-center gap-4">
        <h1>{t('lot', { code: lot.code })}</h1>
        <LotBadge lot={lot} today={today} />
      </div>
      <div className="mt-4 space-y-4 empty:hidden">
        {done === 'created' && <Notice tone="good">{t('created')}</Notice>}
        {done === 'recalled' && lot.recall && <Notice tone="good">{t('recallDone', { count: orders.length })}</Notice>}
        {lot.recall && <Notice tone="bad" title={t('public.recalled', { day: day(lot.recall.at) })}>{recallWords(lot.recall)}</Notice>}
      </div>
      <p className="mt-4 text-lg">
        {lot.variant.product.name}, {lot.variant.name}
      </p>
      <dl className="mt-2 grid max-w-xl grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        <dt className="text-soft">{t('harvestedOn')}</dt>
        <dd>{day(lot.harvestedOn)}</dd>
        <dt className="text-soft">{t('bestBefore')}</dt>
        <dd>{lot.bestBefore ? day(lot.bestBefore) : '–'}</dd>
        <dt className="text-soft">{t('amount')}</dt>
        <dd>{t('left', { left: lot.left, amount: lot.amount })}</dd>
        <dt className="text-soft">{t('sold')}</dt>
        <dd>{lot.sold}</dd>
      </dl>
      <div className="mt-6 flex flex-wrap gap-4">
        <ButtonLink to={`/seller/lots/${lot.id}/labels`}>{t('labels')}</ButtonLink>
        <ButtonLink to={`/lots/${lot.code}`} look="secondary">
          {t('page')}
        </ButtonLink>
      </div>
      <section className="mt-8">
        <h2>{t('buyers')}</h2>
        {orders.length === 0 && <p className="mt-2 text-soft">{t('noBuyers')}</p>}
        <ul className="mt-2 divide-y divide-line">
          {orders.map((order) => (
            <li key={order.id} className="flex flex-wrap items-center gap-x-4">
              <Link to={`/seller/orders/${order.id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {order.code}
              </Link>
              <span>× {order.quantity}</span>
              <OrderStateBadge state={order.state} />
            </li>
          ))}
        </ul>
      </section>
      {!lot.recall && (
        <details className="mt-8 rounded-card border border-line bg-card px-4 pb-4" open={refused !== undefined}>
          <summary className="flex min-h-12 items-center font-semibold text-berry">{t('recall')}</summary>
          <p className="max-w-2xl text-soft">{t('recallText')}</p>
          <RecallForm lotId={lot.id} typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} />
        </details>
      )}
    </SellerFrame>
  );
}
