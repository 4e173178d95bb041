import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeTemplate } from '#app/modules/imports/write-template.server.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The empty spreadsheet of the register. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'keep_register');
  const query = readSheetQuery(request);
  return fileResponse(await writeTemplate(context.app, registerImport, { sellerId: null, ...query }), `mau-so-ocop.${query.format}`);
}
