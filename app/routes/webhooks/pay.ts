import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { receiveProviderEvent } from '#app/modules/payments/receive-provider-event.server.ts';
import { answerWebhook } from '#app/platform/http/answer-webhook.server.ts';

/** Events of a payment provider: checked, written down by their id, answered, and worked afterwards. */
export function action({ request, params, context: { app, clientAddress } }: ActionFunctionArgs) {
  return answerWebhook(request, { db: app.db, address: clientAddress, hear: (sent) => receiveProviderEvent(app, { provider: params.provider ?? '', ...sent }) });
}

export const loader = action;
