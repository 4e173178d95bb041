import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { exportProducts } from '#app/modules/catalog/export-products.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** All goods of the shop, in the form that the import takes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId } = await requireSeller(context, request, 'manage_goods');
  const query = readSheetQuery(request);
  return fileResponse(await exportProducts(context.app, { sellerId, ...query }), `hang-cua-toi.${query.format}`);
}
