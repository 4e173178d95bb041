import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { carrierCommunesImport } from '#app/modules/fulfilment/carrier-communes-import.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeTemplate } from '#app/modules/imports/write-template.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The empty spreadsheet of a carrier's communes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'keep_delivery');
  const query = readSheetQuery(request);
  return fileResponse(await writeTemplate(context.app, carrierCommunesImport, { sellerId: null, ...query }), `mau-ma-xa.${query.format}`);
}
