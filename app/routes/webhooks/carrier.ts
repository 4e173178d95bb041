import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { receiveNotice } from '#app/modules/fulfilment/receive-notice.server.ts';
import { answerWebhook } from '#app/platform/http/answer-webhook.server.ts';

/** What a carrier tells of its parcels: written down, answered, and worked afterwards. */
export function action({ request, params, context: { app, clientAddress } }: ActionFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const secret = searchParams.get('token') ?? searchParams.get('hash') ?? '';
  return answerWebhook(request, { db: app.db, address: clientAddress, hear: ({ headers, body }) => receiveNotice(app, { carrier: params.carrier ?? '', secret, body, type: headers.get('content-type') ?? '' }) });
}

export const loader = action;
