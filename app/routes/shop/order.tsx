import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { cancelOrder } from '#app/modules/orders/cancel-order.server.ts';
import { getOrderGroup } from '#app/modules/orders/get-order-group.server.ts';
import { stepsFrom } from '#app/modules/orders/order.ts';
import { Amount, OrderCard } from '#app/modules/orders/ui/order-card.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { Button } from '#app/ui/button.tsx';
import { PhoneIcon } from '#app/ui/icons.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const group = await getOrderGroup(context.app, params.key ?? '');
  return json({ group, placed: url.searchParams.has('placed'), cancelled: url.searchParams.get('cancelled'), locale: localeOfPath(url.pathname) });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const orderId = String((await readForm(request)).get('orderId') ?? '');
  if (!isUuid(orderId)) throw new Response(null, { status: 404 });
  const result = await cancelOrder(context.app, { groupKey: params.key ?? '', orderId });
  if (!result.ok) return json({ tooLate: orderId }, 409);
  return redirect(`${new URL(request.url).pathname}?cancelled=${orderId}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'orders')('title', { code: data?.group.code ?? '' }), noIndex: true });

export default function OrderPage() {
  const { group, placed, cancelled } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('orders');
  const moment = useMoment();
  const codeOf = (id: string | null | undefined) => group.orders.find((order) => order.id === id)?.code;
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <div>
        <h1>{t('title', { code: group.code })}</h1>
        <p className="text-soft">
          {t('placedAt')} <time dateTime={group.placedAt}>{moment(group.placedAt)}</time>
        </p>
      </div>
      {placed && (
        <Notice tone="good" title={t('thanks')}>
          <p>{t('thanksText')}</p>
          <p>{t('keepLink')}</p>
        </Notice>
      )}
      {codeOf(cancelled) && <Notice tone="good">{t('cancelled', { code: codeOf(cancelled) ?? '' })}</Notice>}
      {codeOf(answer?.tooLate) && <Notice tone="bad">{t('tooLate', { code: codeOf(answer?.tooLate) ?? '' })}</Notice>}
      {group.orders.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          heading={
            <Link to={`/sellers/${order.seller.slug}`} className="underline-offset-4 hover:underline">
              {t('from', { seller: order.seller.name })}
            </Link>
          }
        >
          <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line pt-3">
            <a href={`tel:${order.seller.phone}`} className="inline-flex min-h-11 items-center gap-2 font-semibold text-leaf underline underline-offset-4">
              <PhoneIcon />
              {t('callSeller', { phone: formatPhone(order.seller.phone) })}
            </a>
            {stepsFrom(order.state, 'buyer').includes('cancel') && (
              <form method="post">
                <Button look="danger" name="orderId" value={order.id}>
                  {t('cancel')}
                </Button>
              </form>
            )}
          </div>
        </OrderCard>
      ))}
      <section className="rounded-card border border-line bg-card p-4">
        <h2 className="text-lg">{t('deliverTo')}</h2>
        <p className="mt-1">
          {group.buyerName}, {formatPhone(group.buyerPhone)}
        </p>
        <p>
          {group.street}, {group.commune.fullName}
          {group.commune.parent && `, ${group.commune.parent.fullName}`}
        </p>
        {group.note && (
          <p className="mt-2">
            {t('note')}: {group.note}
          </p>
        )}
        {group.orders.length > 1 && (
          <dl className="mt-3 border-t border-line pt-3">
            <Amount term={t('totalAll')} amount={group.total} strong />
          </dl>
        )}
      </section>
    </div>
  );
}
