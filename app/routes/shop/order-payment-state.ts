import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { countUnknownKey } from '#app/modules/orders/count-unknown-key.server.ts';
import { getPaymentVersion } from '#app/modules/payments/get-payment-version.server.ts';

/** Asked for every few seconds by the open page of a payment. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const version = await getPaymentVersion(context.app, params.key ?? '').catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  return json({ version }, { headers: { 'cache-control': 'private, no-store' } });
}
