import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { readMonth } from '#app/modules/ledger/months.ts';
import { writeTaxMonth } from '#app/modules/ledger/write-tax-month.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** What was withheld in a month, seller by seller, for the tax office. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'manage_money');
  const month = readMonth(new URL(request.url).searchParams, context.app.clock.now());
  const query = readSheetQuery(request);
  return fileResponse(await writeTaxMonth(context.app, { communeIds: scope.communeIds, month, ...query }), `thue-giu-ho-${month}.${query.format}`);
}
