import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { receiveBankNotice } from '#app/modules/payments/receive-bank-notice.server.ts';
import { answerWebhook } from '#app/platform/http/answer-webhook.server.ts';

/** Transfers, told by a bank-feed service: checked, written down, answered, and worked afterwards. */
export function action({ request, params, context: { app, clientAddress } }: ActionFunctionArgs) {
  return answerWebhook(request, { db: app.db, address: clientAddress, hear: (sent) => receiveBankNotice(app, { provider: params.provider ?? '', ...sent }) });
}

export const loader = action;
