import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { countUnknownKey } from '#app/modules/orders/count-unknown-key.server.ts';
import { getInvoiceFile } from '#app/modules/orders/get-invoice-file.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The file of an order's invoice, for whoever holds the key of the buyer's page. Guessed keys are counted. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = getInvoiceFile(context.app, { orderId: params.orderId ?? '', by: { groupKey: params.key ?? '' } });
  const { file, name } = await asked.catch((error: unknown) => countUnknownKey(context.app, { address: context.clientAddress, error }));
  return fileResponse(file, name);
}
