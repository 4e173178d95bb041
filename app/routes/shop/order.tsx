import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listBuyerParcels } from '#app/modules/fulfilment/list-buyer-parcels.server.ts';
import { BuyerParcel } from '#app/modules/fulfilment/ui/buyer-parcel.tsx';
import { countUnknownKey } from '#app/modules/orders/count-unknown-key.server.ts';
import { getOrderGroup } from '#app/modules/orders/get-order-group.server.ts';
import { markMessagesRead } from '#app/modules/orders/mark-messages-read.server.ts';
import { buyerSteps } from '#app/modules/orders/order-steps.ts';
import { sendBuyerMessage } from '#app/modules/orders/send-order-message.server.ts';
import { takeBuyerStep } from '#app/modules/orders/take-buyer-step.server.ts';
import { BuyerOrderSteps } from '#app/modules/orders/ui/buyer-order-steps.tsx';
import { CallSeller } from '#app/modules/orders/ui/call-seller.tsx';
import { OrderCard } from '#app/modules/orders/ui/order-card.tsx';
import { OrderDestination } from '#app/modules/orders/ui/order-destination.tsx';
import { BuyerInvoice } from '#app/modules/orders/ui/order-invoice.tsx';
import { OrderTalk } from '#app/modules/orders/ui/order-talk.tsx';
import { listMoneyBack } from '#app/modules/payments/list-money-back.server.ts';
import { PaymentLink } from '#app/modules/payments/ui/payment-link.tsx';
import { ReturnLink } from '#app/modules/returns/ui/return-link.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { useMoment } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const groupKey = params.key ?? '';
  const group = await getOrderGroup(context.app, groupKey).catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  await markMessagesRead(context.app, { groupKey });
  const nextIds = Object.fromEntries(group.orders.map(({ id }) => [id, randomUUID() as string]));
  const { placed, cancelled, completed, written } = Object.fromEntries(url.searchParams);
  const [parcels, backs] = await Promise.all([listBuyerParcels(context.app, groupKey), listMoneyBack(context.app, groupKey)]);
  return json({ group, parcels, backs: Object.fromEntries(backs.map((back) => [back.orderId, back])), nextIds, placed: placed !== undefined, cancelled, completed, written, locale: localeOfPath(url.pathname) });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const [orderId, groupKey, page] = [text('orderId'), params.key ?? '', new URL(request.url).pathname];
  if (!isUuid(orderId)) throw new Response(null, { status: 404 });
  if (form.get('intent') === 'write') {
    const sent = await sendBuyerMessage(context.app, { groupKey, orderId, id: text('messageId'), body: text('body'), address: context.clientAddress });
    if (sent.ok) return redirect(`${page}?written=${orderId}#talk-${orderId}`, 303);
    const { problem } = sent;
    return json({ orderId, talk: { code: problem.code, minutes: 'minutes' in problem ? problem.minutes : 0, typed: text('body') }, step: null }, problem.code === 'too_often' ? 429 : 422);
  }
  const step = buyerSteps.find((name) => name === form.get('intent'));
  if (!step) throw new Response(null, { status: 400 });
  const result = await takeBuyerStep(context.app, { groupKey, orderId, step });
  if (!result.ok) return json({ orderId, talk: null, step }, 409);
  return redirect(`${page}?${step === 'cancel' ? 'cancelled' : 'completed'}=${orderId}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'orders')('title', { code: data?.group.code ?? '' }), noIndex: true });

export default function OrderPage() {
  const { group, parcels, backs, nextIds, placed, cancelled, completed, written } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('orders');
  const moment = useMoment();
  const codeOf = (id: string | undefined) => group.orders.find((order) => order.id === id)?.code ?? '';
  const unpaid = group.orders.some(({ state }) => state === 'unpaid');
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <div>
        <h1>{t('title', { code: group.code })}</h1>
        <p className="text-soft">
          {t('placedAt')} <time dateTime={group.placedAt}>{moment(group.placedAt)}</time>
        </p>
      </div>
      {placed && (
        <Notice tone="good" title={t(unpaid ? 'held' : 'thanks')}>
          <p>{t(unpaid ? 'heldText' : 'thanksText')}</p>
          <p>{t('keepLink')}</p>
        </Notice>
      )}
      {codeOf(cancelled) && <Notice tone="good">{t('cancelled', { code: codeOf(cancelled) })}</Notice>}
      {codeOf(completed) && <Notice tone="good">{t('done', { code: codeOf(completed) })}</Notice>}
      {answer?.step && <Notice tone="bad">{t(answer.step === 'cancel' ? 'tooLate' : 'changed', { code: codeOf(answer.orderId) })}</Notice>}
      {group.orders.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          payment={group.paymentMethod}
          side="buyer"
          names={{ seller: order.seller.name, buyer: group.buyerName }} moneyIsSaid={order.id in backs}
          heading={
            <Link to={`/sellers/${order.seller.slug}`} className="underline-offset-4 hover:underline">
              {t('from', { seller: order.seller.name })}
            </Link>
          }
          next={
            <>
              <PaymentLink orderKey={group.key} order={order} payment={group.paymentMethod} back={backs[order.id] ?? null} />
              <BuyerOrderSteps order={order} />
            </>
          }
        >
          <BuyerParcel parcels={parcels} orderId={order.id} />
          <BuyerInvoice groupKey={group.key} order={order} />
          <ReturnLink orderKey={group.key} order={order} />
          <CallSeller phone={order.seller.phone} />
          {order.state !== 'unpaid' && (
            <OrderTalk orderId={order.id} side="buyer" messages={order.messages} nextId={nextIds[order.id] ?? ''} problem={answer?.orderId === order.id ? answer.talk : null} sent={written === order.id} />
          )}
        </OrderCard>
      ))}
      <OrderDestination group={group} fetched={group.orders.every(({ delivery }) => delivery === 'pickup')} />
    </div>
  );
}
