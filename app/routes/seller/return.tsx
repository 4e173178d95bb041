import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { answerReturn, returnAnswers } from '#app/modules/returns/answer-return.server.ts';
import { getReturn } from '#app/modules/returns/get-return.server.ts';
import { receiveReturn } from '#app/modules/returns/receive-return.server.ts';
import { refundReturn } from '#app/modules/returns/refund-return.server.ts';
import { readPieces } from '#app/modules/returns/return-form.ts';
import { ReturnFacts } from '#app/modules/returns/ui/return-facts.tsx';
import { SellerReturn } from '#app/modules/returns/ui/seller-return.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

const told = ['return_accepted', 'refunded', 'return_refused', 'return_received'] as const;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [{ title: translator(localeOfPath(location.pathname), 'returns')('seller.title', { code: data?.order.code ?? '' }) }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const found = await getReturn(context.app, { sellerId, orderId: params.id ?? '' });
  const done = told.find((state) => state === new URL(request.url).searchParams.get('done')) ?? null;
  return json({ seller, ...found, done });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const { order } = await getReturn(context.app, { sellerId, orderId: params.id ?? '' });
  const form = await readForm(request);
  const intent = form.get('intent');
  const answer = returnAnswers.find((each) => each === intent);
  const whose = { sellerId, orderId: order.id, actor };
  const act = () => {
    if (answer) return answerReturn(context.app, { ...whose, answer, words: String(form.get('words') ?? '') });
    if (intent === 'receive-return') return receiveReturn(context.app, { ...whose, shelved: new Map(readPieces(form, order.lines, 'shelved').map(({ orderLineId, quantity }) => [orderLineId, quantity])) });
    if (intent === 'refund') return refundReturn(context.app, whose);
    throw new Response(null, { status: 400 });
  };
  const result = await act();
  if (!result.ok) return json({ problem: result.problem.code, typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) }, result.problem.code === 'state_moved' ? 409 : 422);
  return redirect(`${new URL(request.url).pathname}?done=${result.value.state}`, 303);
}

export default function SellerReturnPage() {
  const { seller, order, request, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const problem = refused?.problem ?? null;
  const t = useTranslations('returns');
  return (
    <SellerFrame seller={seller} section="orders">
      <h1>{t('seller.title', { code: order.code })}</h1>
      <div className="mt-4 max-w-4xl space-y-4">
        {done && !problem && <Notice tone="good">{t(`seller.done.${done}`)}</Notice>}
        {problem === 'state_moved' && <Notice tone="bad">{t('problem.state_moved')}</Notice>}
        {!request && <p className="rounded-card border border-line bg-card p-4">{t('seller.none')}</p>}
        {request && (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <ReturnFacts request={request} lines={order.lines} pictures={`/seller/orders/${order.id}/pictures`} />
            <SellerReturn order={order} request={request} problem={problem} typed={refused?.typed ?? {}} />
          </div>
        )}
        <p>
          <Link to={`/seller/orders/${order.id}`} className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
            {t('seller.toOrder')}
          </Link>
        </p>
      </div>
    </SellerFrame>
  );
}
