import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { getInvoiceFile } from '#app/modules/orders/get-invoice-file.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The file of an order's invoice, for its seller. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId } = await requireSeller(context, request, 'handle_orders');
  const { file, name } = await getInvoiceFile(context.app, { orderId: params.id ?? '', by: { sellerId } });
  return fileResponse(file, name);
}
