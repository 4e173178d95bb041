import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { cancelParcel } from '#app/modules/fulfilment/cancel-parcel.server.ts';
import { createParcel } from '#app/modules/fulfilment/create-parcel.server.ts';
import { getParcel } from '#app/modules/fulfilment/get-parcel.server.ts';
import { listQuotes } from '#app/modules/fulfilment/list-quotes.server.ts';
import { moveParcel } from '#app/modules/fulfilment/move-parcel.server.ts';
import { saidByHand } from '#app/modules/fulfilment/parcel.ts';
import { canSend } from '#app/modules/fulfilment/sendable.ts';
import { ParcelHistory } from '#app/modules/fulfilment/ui/parcel-history.tsx';
import { ParcelSteps } from '#app/modules/fulfilment/ui/parcel-steps.tsx';
import { ParcelSummary } from '#app/modules/fulfilment/ui/parcel-summary.tsx';
import { SendChoice } from '#app/modules/fulfilment/ui/send-choice.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import type { Actor } from '#app/shared/actor.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

const told = ['made', 'called', 'cancelled', 'moved'] as const;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'fulfilment')('parcel.title', { code: data?.order.code ?? '' }) },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const { order, parcel } = await getParcel(context.app, { sellerId, orderId: params.orderId ?? '' });
  const sendable = canSend(order, parcel);
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, order, parcel, sendable, quotes: sendable ? await listQuotes(context.app, { orderId: order.id }) : [], done: told.find((what) => what === done) ?? null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const orderId = params.orderId ?? '';
  await getParcel(context.app, { sellerId, orderId });
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 300);
  const typed = { tracking: text('tracking'), note: text('note') };
  const answer = await act(context.app, { sellerId, orderId, actor }, { intent: text('intent'), carrier: text('carrier'), state: text('state'), ...typed });
  if (!answer.result.ok) return json({ problem: answer.result.problem, typed }, { status: 422 });
  return redirect(localPath(`/seller/parcels/${orderId}?done=${answer.done}`, localeOfPath(new URL(request.url).pathname)), 303);
}

type Who = { sellerId: string; orderId: string; actor: Actor };
type Asked = { intent: string; carrier: string; state: string; tracking: string; note: string };

async function act(app: AppContext, who: Who, { intent, carrier, state, tracking, note }: Asked) {
  if (intent === 'create') return { result: await createParcel(app, { ...who, carrier, tracking }), done: carrier === 'hand' ? 'made' : 'called' };
  if (intent === 'cancel') return { result: await cancelParcel(app, who), done: 'cancelled' };
  if (intent === 'cash') return { result: await moveParcel(app, { ...who, said: { cash: 'handed_over' } }), done: 'moved' };
  if (intent === 'number') return { result: await moveParcel(app, { ...who, said: { tracking } }), done: 'moved' };
  const said = saidByHand.find((each) => each === state);
  if (intent !== 'say' || !said) throw new Response(null, { status: 400 });
  return { result: await moveParcel(app, { ...who, said: { state: said, note } }), done: 'moved' };
}

export default function ParcelPage() {
  const { seller, order, parcel, sendable, quotes, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('fulfilment');
  const problem = again?.problem ?? null;
  const trackingError = problem && (problem.code === 'tracking' || problem.code === 'tracking_taken') ? t(`parcel.problem.${problem.code}`) : null;
  return (
    <SellerFrame seller={seller} section="orders">
      <Link to={`/seller/orders/${order.id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('parcel.backToOrder')}
      </Link>
      <h1>{t('parcel.title', { code: order.code })}</h1>
      <div className="mt-4 max-w-3xl space-y-4">
        {problem && !trackingError && <Notice tone="bad">{t(`parcel.problem.${problem.code}`, { commune: 'commune' in problem ? problem.commune : '', words: 'words' in problem ? problem.words : '' })}</Notice>}
        {done && !problem && <Notice tone="good">{t(`parcel.done.${done}`, { carrier: parcel ? t(`carrier.${parcel.carrier as 'ghn'}`) : '' })}</Notice>}
        {parcel && <ParcelSummary parcel={parcel} orderId={order.id} />}
        {sendable && <SendChoice quotes={quotes} feeTold={order.fee} typed={again?.typed.tracking ?? ''} trackingError={trackingError} />}
        {!sendable && !parcel && <Notice tone="warning">{t(order.delivery === 'pickup' ? 'parcel.fetched' : 'parcel.notNow')}</Notice>}
        {parcel && parcel.state !== 'cancelled' && <ParcelSteps parcel={parcel} problem={problem?.code ?? null} typed={again?.typed ?? { tracking: '', note: '' }} />}
        {parcel && <ParcelHistory events={parcel.events} />}
      </div>
    </SellerFrame>
  );
}
