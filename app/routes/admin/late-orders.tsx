import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { callOffOrder } from '#app/modules/orders/call-off-order.server.ts';
import { listLateOrders } from '#app/modules/orders/list-late-orders.server.ts';
import { LateOrderRow } from '#app/modules/orders/ui/late-order-row.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'watch_orders');
  const orders = await listLateOrders(context.app, { communeIds: scope.communeIds });
  return json({ orders, abilities, areas: scope.areas, done: new URL(request.url).searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'watch_orders');
  const form = await readForm(request);
  const orderId = String(form.get('orderId') ?? '');
  const result = await callOffOrder(context.app, { communeIds: scope.communeIds, orderId, actor, reason: String(form.get('reason') ?? '') });
  if (!result.ok) return json({ orderId, problem: result.problem.code }, { status: result.problem.code === 'reason_missing' ? 422 : 409 });
  return redirect(localPath('/admin/orders?done=1', localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'orders')('late.title'), noIndex: true });

export default function LateOrders() {
  const { orders, abilities, areas, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('orders.late');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="orders">
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('text')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {done && !refused && <Notice tone="good">{t('done')}</Notice>}
        {refused?.problem === 'state_moved' && <Notice tone="bad">{t('moved')}</Notice>}
      </div>
      {orders.length === 0 ? (
        <p className="mt-6 rounded-card border border-line bg-card p-6 text-center">{t('none')}</p>
      ) : (
        <ul className="mt-6 grid items-start gap-4 lg:grid-cols-2">
          {orders.map((order) => (
            <LateOrderRow key={order.id} order={order} reasonMissing={refused?.orderId === order.id && refused.problem === 'reason_missing'} />
          ))}
        </ul>
      )}
    </OfficerFrame>
  );
}
