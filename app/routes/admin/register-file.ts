import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writeRegisterFile } from '#app/modules/register/write-register-file.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** The register as a spreadsheet, in the form in which a list is sent. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  await requireOfficer(context, request, 'keep_register');
  const query = readSheetQuery(request);
  return fileResponse(await writeRegisterFile(app, query), `so-ocop-${vietnamDay(app.clock.now())}.${query.format}`);
}
