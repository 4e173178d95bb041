import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getParcel } from '#app/modules/fulfilment/get-parcel.server.ts';
import { canSend } from '#app/modules/fulfilment/sendable.ts';
import { ParcelPanel } from '#app/modules/fulfilment/ui/parcel-panel.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { getSellerOrder } from '#app/modules/orders/get-seller-order.server.ts';
import { markMessagesRead } from '#app/modules/orders/mark-messages-read.server.ts';
import { sellerSteps } from '#app/modules/orders/order-steps.ts';
import { sendSellerMessage } from '#app/modules/orders/send-order-message.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { OrderCard } from '#app/modules/orders/ui/order-card.tsx';
import { SellerInvoice } from '#app/modules/orders/ui/order-invoice.tsx';
import { OrderTalk } from '#app/modules/orders/ui/order-talk.tsx';
import { PrintLinks } from '#app/modules/orders/ui/print/print-links.tsx';
import { SellerOrderBuyer } from '#app/modules/orders/ui/seller-order-buyer.tsx';
import { SellerOrderSteps } from '#app/modules/orders/ui/seller-order-steps.tsx';
import { SellerReturnLink } from '#app/modules/returns/ui/return-link.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { listLineLots } from '#app/modules/traceability/list-line-lots.server.ts';
import { OrderLots } from '#app/modules/traceability/ui/order-lots.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

const toldStates = ['confirmed', 'packed', 'handed_over', 'failed_delivery', 'delivered', 'declined', 'cancelled', 'returned'] as const;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'seller')('order.title', { code: data?.order.code ?? '' }) },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const order = await getSellerOrder(context.app, { sellerId, orderId: params.id ?? '' });
  const { parcel } = await getParcel(context.app, { sellerId, orderId: order.id });
  const lots = await listLineLots(context.app, order.lines.map(({ id }) => id));
  await markMessagesRead(context.app, { sellerId, orderId: order.id });
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, order, parcel, canSend: canSend(order, parcel), lots, done: toldStates.find((state) => state === done && state === order.state) ?? null, written: done === 'written', invoiceKept: done === 'invoice', nextId: randomUUID() });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const { id: orderId } = await getSellerOrder(context.app, { sellerId, orderId: params.id ?? '' });
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const page = localPath(`/seller/orders/${orderId}`, localeOfPath(new URL(request.url).pathname));
  if (form.get('intent') === 'write') {
    const sent = await sendSellerMessage(context.app, { sellerId, orderId, actor, id: text('messageId'), body: text('body') });
    if (sent.ok) return redirect(`${page}?done=written#talk-${orderId}`, 303);
    const { problem } = sent;
    return json({ problem: null, step: null, talk: { code: problem.code, minutes: 'minutes' in problem ? problem.minutes : 0, typed: text('body') } }, problem.code === 'too_often' ? 429 : 422);
  }
  const step = sellerSteps.find((name) => name === form.get('intent'));
  if (!step) throw new Response(null, { status: 400 });
  const result = await takeSellerStep(context.app, { sellerId, orderId, step, actor, reason: text('otherReason') || text('reason') });
  if (!result.ok) return json({ problem: result.problem.code, step, talk: null }, { status: result.problem.code === 'reason_missing' ? 422 : 409 });
  const back = form.get('back');
  return redirect(back ? safeBackPath(back) : `${page}?done=${result.value.state}`, 303);
}

export default function SellerOrder() {
  const { seller, order, parcel, canSend: sendable, lots, done, written, invoiceKept, nextId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer?.problem;
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
          <SellerOrderSteps order={order} payment={order.group.paymentMethod} reasonMissing={problem === 'reason_missing' ? (answer?.step ?? null) : null} />
          <ParcelPanel orderId={order.id} canSend={sendable} parcel={parcel} />
          <SellerReturnLink order={order} />
          <SellerOrderBuyer buyer={order.group} fetches={order.delivery === 'pickup'} />
          <OrderLots lines={order.lines} lots={lots} />
          <PrintLinks order={order} />
          <SellerInvoice order={order} saved={invoiceKept} />
        </div>
        <OrderCard order={order} payment={order.group.paymentMethod} side="seller" heading={t('goods')}>
          {order.state !== 'unpaid' && <OrderTalk orderId={order.id} side="seller" messages={order.messages} nextId={nextId} problem={answer?.talk ?? null} sent={written} />}
        </OrderCard>
      </div>
    </SellerFrame>
  );
}
