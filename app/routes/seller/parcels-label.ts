import { redirect } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { getParcelLabel } from '#app/modules/fulfilment/get-parcel-label.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';

/** The label of a parcel, from its carrier. It names the buyer: nobody keeps it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId } = await requireSeller(context, request, 'handle_orders');
  const label = await getParcelLabel(context.app, { sellerId, orderId: params.orderId ?? '' });
  if (label.kind === 'address') return redirect(label.url, { status: 303, headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' } });
  return new Response(Buffer.from(label.bytes), { headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-disposition': 'inline; filename="nhan-kien-hang.pdf"' } });
}
