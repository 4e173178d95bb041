import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { getInvoiceFile } from '#app/modules/orders/get-invoice-file.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The file of an order's invoice, for the finance officer of its commune. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'manage_money');
  const { file, name } = await getInvoiceFile(context.app, { orderId: params.orderId ?? '', by: { communeIds: scope.communeIds } });
  return fileResponse(file, name);
}
