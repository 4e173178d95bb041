import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { confirmOrder } from '#app/modules/orders/confirm-order.server.ts';
import { declineOrder } from '#app/modules/orders/decline-order.server.ts';
import { deliverOrder } from '#app/modules/orders/deliver-order.server.ts';
import { getSellerOrder } from '#app/modules/orders/get-seller-order.server.ts';
import { handOverOrder } from '#app/modules/orders/hand-over-order.server.ts';
import { takeBackOrder } from '#app/modules/orders/take-back-order.server.ts';
import { OrderCard } from '#app/modules/orders/ui/order-card.tsx';
import { SellerOrderBuyer } from '#app/modules/orders/ui/seller-order-buyer.tsx';
import { SellerOrderSteps } from '#app/modules/orders/ui/seller-order-steps.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { listLineLots } from '#app/modules/traceability/list-line-lots.server.ts';
import { OrderLots } from '#app/modules/traceability/ui/order-lots.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

const stepsOfSeller = new Map(
  Object.entries({ confirm: confirmOrder, decline: declineOrder, 'hand-over': handOverOrder, deliver: deliverOrder, 'take-back': takeBackOrder }),
);
const toldStates = ['confirmed', 'handed_over', 'delivered', 'declined', 'returned'] as const;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'seller')('order.title', { code: data?.order.code ?? '' }) },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const order = await getSellerOrder(context.app, { sellerId, orderId: params.id ?? '' });
  const lots = await listLineLots(context.app, order.lines.map(({ id }) => id));
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, order, lots, done: toldStates.find((state) => state === done && state === order.state) ?? null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const { id: orderId } = await getSellerOrder(context.app, { sellerId, orderId: params.id ?? '' });
  const form = await readForm(request);
  const take = stepsOfSeller.get(String(form.get('intent')));
  if (!take) throw new Response(null, { status: 400 });
  const reason = String(form.get('otherReason') || form.get('reason') || '');
  const result = await take(context.app, { sellerId, orderId, actor, reason });
  if (!result.ok) return json({ problem: result.problem.code }, { status: result.problem.code === 'reason_missing' ? 422 : 409 });
  const back = form.get('back');
  if (back) return redirect(safeBackPath(back), 303);
  return redirect(localPath(`/seller/orders/${orderId}?done=${result.value.state}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function SellerOrder() {
  const { seller, order, lots, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const t = useTranslations('seller.order');
  return (
    <SellerFrame seller={seller} section="orders">
      <h1>{t('title', { code: order.code })}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {problem === 'state_moved' && <Notice tone="bad">{t('moved')}</Notice>}
        {done && !problem && <Notice tone="good">{t(`done.${done}`)}</Notice>}
      </div>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <SellerOrderSteps order={order} reasonMissing={problem === 'reason_missing'} />
          <SellerOrderBuyer buyer={order.group} />
          <OrderLots lines={order.lines} lots={lots} />
        </div>
        <OrderCard order={order} heading={t('goods')} />
      </div>
    </SellerFrame>
  );
}
