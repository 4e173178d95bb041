import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { readDisputeForm, refusalOf } from '#app/modules/disputes/dispute-form.ts';
import { getDispute } from '#app/modules/disputes/get-dispute.server.ts';
import { openBuyerDispute } from '#app/modules/disputes/open-dispute.server.ts';
import { DisputePage } from '#app/modules/disputes/ui/dispute-page.tsx';
import { writeBuyerMessage } from '#app/modules/disputes/write-message.server.ts';
import { countUnknownKey } from '#app/modules/orders/count-unknown-key.server.ts';
import { sentPictures } from '#app/modules/returns/return-form.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const found = await getDispute(context.app, { groupKey: params.key ?? '', orderId: params.orderId ?? '' }).catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  const done = (['opened', 'written'] as const).find((what) => what === url.searchParams.get('done')) ?? null;
  return json({ ...found, done, nextId: randomUUID() as string, locale: localeOfPath(url.pathname) });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = readDisputeForm(form);
  const message = { ...typed, pictures: sentPictures(form), groupKey: params.key ?? '', orderId: params.orderId ?? '', address: context.clientAddress };
  const opens = form.get('intent') === 'open';
  const result = opens ? await openBuyerDispute(context.app, message) : await writeBuyerMessage(context.app, message);
  if (!result.ok) return json(...refusalOf(result.problem, typed.body));
  return redirect(`${new URL(request.url).pathname}?done=${opens ? 'opened' : 'written'}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'disputes')('title', { code: data?.order.code ?? '' }), noIndex: true });

export default function BuyerDispute() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { key } = data.order.group;
  return (
    <div className="mx-auto max-w-2xl">
      <DisputePage {...data} side="buyer" refused={refused} orderPath={`/orders/${key}`} pictures={`/orders/${key}/pictures`} />
    </div>
  );
}
