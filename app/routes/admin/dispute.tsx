import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { decideDispute } from '#app/modules/disputes/decide-dispute.server.ts';
import { canUndo, mostRefund } from '#app/modules/disputes/dispute.ts';
import { readAmount, readDisputeForm, refusalOf } from '#app/modules/disputes/dispute-form.ts';
import { getCase } from '#app/modules/disputes/get-case.server.ts';
import { CaseFacts } from '#app/modules/disputes/ui/case-facts.tsx';
import { DecideForm } from '#app/modules/disputes/ui/decide-form.tsx';
import { DisputeState } from '#app/modules/disputes/ui/dispute-state.tsx';
import { DisputeForm, DisputeTalk } from '#app/modules/disputes/ui/dispute-talk.tsx';
import { writeOperatorMessage } from '#app/modules/disputes/write-message.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { OrderCard } from '#app/modules/orders/ui/order-card.tsx';
import { sentPictures } from '#app/modules/returns/return-form.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'settle_disputes');
  const found = await getCase(context.app, { communeIds: scope.communeIds, disputeId: params.id ?? '' });
  const done = (['written', 'decided'] as const).find((what) => what === new URL(request.url).searchParams.get('done')) ?? null;
  return json({ ...found, abilities, areas: scope.areas, now: context.app.clock.now(), done, nextId: randomUUID() as string });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'settle_disputes');
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const [whose, page] = [{ communeIds: scope.communeIds, disputeId: params.id ?? '', actor }, new URL(request.url).pathname];
  if (form.get('intent') === 'write') {
    const typed = readDisputeForm(form);
    const sent = await writeOperatorMessage(context.app, { ...whose, ...typed, pictures: sentPictures(form) });
    if (sent.ok) return redirect(`${page}?done=written`, 303);
    const [talk, status] = refusalOf(sent.problem, typed.body);
    return json({ talk, decision: null }, status);
  }
  const decided = await decideDispute(context.app, { ...whose, refund: readAmount(text('refund')), undo: form.has('undo'), words: text('words') });
  if (decided.ok) return redirect(`${page}?done=decided`, 303);
  return json({ talk: null, decision: { code: decided.problem.code, refund: text('refund'), undo: form.has('undo'), words: text('words') } }, decided.problem.code === 'decided' ? 409 : 422);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [{ title: translator(localeOfPath(location.pathname), 'disputes')('title', { code: data?.dispute.order.code ?? '' }) }, { name: 'robots', content: 'noindex' }];

export default function Dispute() {
  const { dispute, payments, dueAt, abilities, areas, now, done, nextId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('disputes');
  const { order } = dispute;
  const pictures = `/admin/disputes/${dispute.id}/pictures`;
  const open = dispute.decidedAt === null;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="disputes">
      <h1>{t('title', { code: order.code })}</h1>
      <div className="mt-2 space-y-4">
        {done && !refused && <Notice tone="good">{t(done === 'decided' ? 'admin.decided' : 'sent')}</Notice>}
        <DisputeState dispute={dispute} dueAt={dueAt} now={now} />
      </div>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <DisputeTalk messages={dispute.messages} side="operator" pictures={pictures} />
          {open && <DecideForm most={mostRefund(order)} undoable={canUndo(order, order.returns.find(({ endedAt }) => endedAt === null) ?? null)} refused={refused?.decision ?? null} />}
          {open && <DisputeForm intent="write" words={t('admin.write')} button={t('send')} nextId={nextId} refused={refused?.talk ?? null} />}
        </div>
        <div className="grid gap-4">
          <OrderCard order={order} payment={order.group.paymentMethod} side="seller" heading={`${t('admin.order')} ${order.code}`} />
          <CaseFacts order={order} payments={payments} pictures={pictures} />
        </div>
      </div>
      <p className="mt-6">
        <Link to="/admin/disputes" className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
          {t('admin.back')}
        </Link>
      </p>
    </OfficerFrame>
  );
}
