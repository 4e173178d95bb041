import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeRowsToMend } from '#app/modules/imports/write-rows-to-mend.server.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The wrong rows of a list, to mend. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'keep_register');
  const query = readSheetQuery(request);
  return fileResponse(await writeRowsToMend(context.app, registerImport, { kind: 'register', sellerId: null, runId: params.id ?? '', ...query }), `dong-can-sua.${query.format}`);
}
