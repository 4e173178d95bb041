import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { writePayoutFile } from '#app/modules/ledger/write-payout-file.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** A closed batch of payouts as the file that the bank takes. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'manage_money');
  const { format } = readSheetQuery(request);
  const file = await writePayoutFile(context.app, { communeIds: scope.communeIds, batchId: params.id ?? '', format });
  return fileResponse(file, `${file.code.toLowerCase()}.${format}`);
}
