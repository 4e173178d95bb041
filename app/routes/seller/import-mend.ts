import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeRowsToMend } from '#app/modules/imports/write-rows-to-mend.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The wrong rows of a run, to mend. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId } = await requireSeller(context, request, 'manage_goods');
  const query = readSheetQuery(request);
  return fileResponse(await writeRowsToMend(context.app, productImport, { kind: 'products', sellerId, runId: params.id ?? '', ...query }), `dong-can-sua.${query.format}`);
}
