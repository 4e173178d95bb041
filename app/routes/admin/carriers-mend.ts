import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { carrierCommunesImport } from '#app/modules/fulfilment/carrier-communes-import.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeRowsToMend } from '#app/modules/imports/write-rows-to-mend.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The wrong rows of a carrier's table, to mend. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'keep_delivery');
  const query = readSheetQuery(request);
  return fileResponse(await writeRowsToMend(context.app, carrierCommunesImport, { kind: 'carrier_communes', sellerId: null, runId: params.id ?? '', ...query }), `dong-can-sua.${query.format}`);
}
