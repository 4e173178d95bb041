import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { householdsImport } from '#app/modules/households/households-import.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeTemplate } from '#app/modules/imports/write-template.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The empty spreadsheet of the list of households. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'keep_households');
  const query = readSheetQuery(request);
  return fileResponse(await writeTemplate(context.app, householdsImport, { sellerId: null, ...query }), `mau-danh-sach-ho.${query.format}`);
}
