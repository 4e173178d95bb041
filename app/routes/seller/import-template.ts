import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeTemplate } from '#app/modules/imports/write-template.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The empty spreadsheet of goods. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId } = await requireSeller(context, request, 'manage_goods');
  const query = readSheetQuery(request);
  return fileResponse(await writeTemplate(context.app, productImport, { sellerId, ...query }), `bang-mau-hang.${query.format}`);
}
