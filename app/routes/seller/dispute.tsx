import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { readDisputeForm, refusalOf } from '#app/modules/disputes/dispute-form.ts';
import { getDispute } from '#app/modules/disputes/get-dispute.server.ts';
import { openSellerDispute } from '#app/modules/disputes/open-dispute.server.ts';
import { DisputePage } from '#app/modules/disputes/ui/dispute-page.tsx';
import { writeSellerMessage } from '#app/modules/disputes/write-message.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { sentPictures } from '#app/modules/returns/return-form.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const found = await getDispute(context.app, { sellerId, orderId: params.id ?? '' });
  const done = (['opened', 'written'] as const).find((what) => what === new URL(request.url).searchParams.get('done')) ?? null;
  return json({ seller, ...found, done, nextId: randomUUID() as string });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const form = await readForm(request);
  const typed = readDisputeForm(form);
  const message = { ...typed, pictures: sentPictures(form), sellerId, orderId: params.id ?? '', actor };
  const opens = form.get('intent') === 'open';
  const result = opens ? await openSellerDispute(context.app, message) : await writeSellerMessage(context.app, message);
  if (!result.ok) return json(...refusalOf(result.problem, typed.body));
  return redirect(`${new URL(request.url).pathname}?done=${opens ? 'opened' : 'written'}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [{ title: translator(localeOfPath(location.pathname), 'disputes')('title', { code: data?.order.code ?? '' }) }, { name: 'robots', content: 'noindex' }];

export default function SellerDispute() {
  const { seller, ...data } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <SellerFrame seller={seller} section="orders">
      <div className="max-w-3xl">
        <DisputePage {...data} side="seller" refused={refused} orderPath={`/seller/orders/${data.order.id}`} pictures={`/seller/orders/${data.order.id}/pictures`} />
      </div>
    </SellerFrame>
  );
}
