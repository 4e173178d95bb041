import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { listSettlementFiles } from './internal/list-settlement-files.server.ts';
import type { Difference } from './settlement.ts';

export type SettlementLineView = { id: string; row: number; tracking: string; cash: string; fee: string; difference: Difference | null; solvedNote: string | null; expected: number | null; orderCode: string | null };
const perPage = 200;

/** A carrier's list, lines that differ first, without those of parcels outside the communes. 404 for an unknown one, and where all are. */
export async function getSettlement({ db }: { db: Db }, { fileId, communeIds, page = 1 }: { fileId: string; communeIds: readonly string[]; page?: number }) {
  const [file] = isUuid(fileId) ? await listSettlementFiles(db, { communeIds, fileId }) : [];
  if (!file) throw new Response(null, { status: 404 });
  const lines = await db.$queryRaw<SettlementLineView[]>`
    SELECT l.id, l.row, l.tracking, l.cash::text, l.fee::text, l.difference, l.solved_note AS "solvedNote", p.cash_due AS expected, o.code AS "orderCode"
    FROM settlement_line l LEFT JOIN (parcel p JOIN "order" o ON o.id = p.order_id JOIN seller s ON s.id = p.seller_id AND s.commune_id = ANY (${[...communeIds]})) ON p.id = l.parcel_id
    WHERE l.file_id = ${fileId}::uuid AND (l.parcel_id IS NULL OR o.id IS NOT NULL)
    ORDER BY (l.difference IS NOT NULL AND l.solved_note IS NULL) DESC, l.row LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  return { id: file.id, carrier: file.carrier, fileName: file.fileName, receivedAt: file.receivedAt, total: file.lines, cash: file.cash, open: file.open, perPage, lines };
}
