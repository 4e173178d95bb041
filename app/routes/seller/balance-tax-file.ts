import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { getTaxStatement } from '#app/modules/ledger/get-tax-statement.server.ts';
import { readMonth } from '#app/modules/ledger/months.ts';
import { writeTaxStatement } from '#app/modules/ledger/write-tax-statement.server.ts';
import { listOrderCodes } from '#app/modules/orders/list-order-codes.server.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** What was withheld of the seller in a month as a spreadsheet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { sellerId } = await requireSeller(context, request, 'run_shop');
  const month = readMonth(new URL(request.url).searchParams, app.clock.now());
  const { lines } = await getTaxStatement(app, { sellerId, month });
  const codes = await listOrderCodes(app, { sellerId, orderIds: lines.map(({ orderId }) => orderId) });
  const query = readSheetQuery(request);
  return fileResponse(await writeTaxStatement(app, { sellerId, month, codes, ...query }), `thue-${month}.${query.format}`);
}
