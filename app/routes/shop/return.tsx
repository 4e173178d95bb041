import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { countUnknownKey } from '#app/modules/orders/count-unknown-key.server.ts';
import { askReturn } from '#app/modules/returns/ask-return.server.ts';
import { getReturn } from '#app/modules/returns/get-return.server.ts';
import { keepGoods } from '#app/modules/returns/keep-goods.server.ts';
import { isReturnReason, readWanted } from '#app/modules/returns/return.ts';
import { readPieces, sentPictures } from '#app/modules/returns/return-form.ts';
import { AskForm } from '#app/modules/returns/ui/ask-form.tsx';
import { BuyerReturn } from '#app/modules/returns/ui/buyer-return.tsx';
import { ChooseGoods } from '#app/modules/returns/ui/choose-goods.tsx';
import { ReturnFacts } from '#app/modules/returns/ui/return-facts.tsx';
import { ReturnLink } from '#app/modules/returns/ui/return-link.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const found = await getReturn(context.app, { groupKey: params.key ?? '', orderId: params.orderId ?? '' }).catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  const pieces = readPieces(url.searchParams, found.order.lines, 'pieces');
  const reason = url.searchParams.get('reason') ?? '';
  const wanted = readWanted(found.order.lines, pieces);
  const looks = url.searchParams.has('reason') && !url.searchParams.has('change');
  const problem = looks && !wanted ? 'nothing_chosen' : looks && !isReturnReason(reason) ? 'reason_missing' : null;
  const done = (['sent', 'kept'] as const).find((what) => what === url.searchParams.get('done')) ?? null;
  return json({ ...found, pieces, reason, wanted: looks ? wanted : null, problem, done, nextId: randomUUID() as string, again: url.searchParams.toString(), locale: localeOfPath(url.pathname) });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const [groupKey, orderId, page] = [params.key ?? '', params.orderId ?? '', new URL(request.url).pathname];
  const text = (name: string) => String(form.get(name) ?? '');
  if (form.get('intent') === 'keep') {
    const kept = await keepGoods(context.app, { groupKey, orderId });
    return kept.ok ? redirect(`${page}?done=kept`, 303) : json({ code: kept.problem.code, minutes: 0, file: '', words: '', hadPictures: false }, 409);
  }
  const { order } = await getReturn(context.app, { groupKey, orderId });
  const pictures = sentPictures(form);
  const asked = await askReturn(context.app, { groupKey, orderId, id: text('requestId'), lines: readPieces(form, order.lines, 'pieces'), reason: text('reason'), words: text('words'), pictures, address: context.clientAddress });
  if (asked.ok) return redirect(`${page}?done=sent`, 303);
  const { problem } = asked;
  const refused = { code: problem.code, minutes: 'minutes' in problem ? problem.minutes : 0, file: 'file' in problem ? problem.file : '', words: text('words'), hadPictures: pictures.length > 0 };
  return json(refused, problem.code === 'state_moved' ? 409 : problem.code === 'too_often' ? 429 : 422);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'returns')('title', { code: data?.order.code ?? '' }), noIndex: true });

export default function ReturnPage() {
  const { order, request, pieces, reason, wanted, problem, done, nextId, again } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const t = useTranslations('returns');
  const orderKey = order.group.key;
  const asks = order.state === 'delivered';
  const ready = wanted !== null && isReturnReason(reason);
  const general = refused && ['too_often', 'state_moved', 'nothing_chosen', 'reason_missing'].includes(refused.code) ? (refused.code as 'too_often') : null;
  return (
    <div className="mx-auto max-w-2xl space-y-4">
      <h1>{t('title', { code: order.code })}</h1>
      {done && <Notice tone="good">{t(done)}</Notice>}
      {general && <Notice tone="bad">{t(`problem.${general}`, { minutes: refused?.minutes ?? 0 })}</Notice>}
      {asks && !ready && <ChooseGoods lines={order.lines} chosen={Object.fromEntries(pieces.map(({ orderLineId, quantity }) => [orderLineId, quantity]))} reason={reason} problem={problem} />}
      {asks && ready && <AskForm order={order} wanted={wanted} reason={reason} nextId={nextId} back={`/orders/${orderKey}/return/${order.id}?${again}&change`} refused={refused} />}
      {!asks && !request && <p className="rounded-card border border-line bg-card p-4">{t(['placed', 'confirmed', 'packed', 'handed_over', 'failed_delivery'].includes(order.state) ? 'notYet' : 'tooLate')}</p>}
      {request && <BuyerReturn order={order} amount={order.state === 'refunded' && order.refunded > 0 ? order.refunded : request.amount} />}
      {request && <ReturnFacts request={request} lines={order.lines} pictures={`/orders/${orderKey}/pictures`} />}
      {!asks && <ReturnLink orderKey={orderKey} order={order} inside />}
      <p>
        <Link to={`/orders/${orderKey}`} className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
          {t('toOrder')}
        </Link>
      </p>
    </div>
  );
}
