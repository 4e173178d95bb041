import type { SheetFormat } from '#app/modules/imports/sheet-format.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { getPayoutBatch } from './get-payout-batch.server.ts';
import { sheetFile } from './internal/sheet.server.ts';
import type { SheetFile } from './internal/sheet.server.ts';
import { payoutNote } from './payout.ts';

/** The columns that the bulk transfers of Vietnamese banks ask for; banks read the Vietnamese head. */
const columns = [
  { header: 'STT', width: 6 },
  { header: 'Số tài khoản thụ hưởng', width: 24 },
  { header: 'Tên người thụ hưởng', width: 34 },
  { header: 'Ngân hàng thụ hưởng', width: 22 },
  { header: 'Mã ngân hàng (BIN)', width: 18 },
  { header: 'Số tiền', width: 16 },
  { header: 'Loại tiền', width: 10 },
  { header: 'Nội dung chuyển tiền', width: 30 },
];

/**
 * A closed batch as the file that the bank takes for transfers to many: what was sent and has not ended yet. 404 for a batch without transfers to sellers of these
 * communes, 409 for one that is not closed: a file out of it would pay what the ledger does not know.
 */
export async function writePayoutFile({ db }: { db: Db }, { communeIds, batchId, format }: { communeIds: readonly string[]; batchId: string; format: SheetFormat }): Promise<SheetFile & { code: string }> {
  const batch = await getPayoutBatch({ db }, { communeIds, batchId });
  if (!batch.sentAt) throw new Response(null, { status: 409 });
  const rows = batch.payouts.filter(({ state }) => state === 'sent').map(({ bank, amount, reference }, place) => [
    { number: place + 1 }, bank.number, bank.holder, bank.name, bank.bin, { number: amount }, 'VND', payoutNote(reference),
  ]);
  return { ...(await sheetFile(format, { sheet: batch.code, columns, rows })), code: batch.code };
}
