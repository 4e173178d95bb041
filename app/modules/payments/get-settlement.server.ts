import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { Difference } from './settlement.ts';

export type SettlementLineView = { id: string; row: number; tracking: string; cash: string; fee: string; difference: Difference | null; solvedNote: string | null; expected: number | null; orderCode: string | null };
const perPage = 200;

/** A carrier's list, lines that differ first. Of parcels outside the communes nothing is said. 404 for an unknown one. */
export async function getSettlement({ db }: { db: Db }, { fileId, communeIds, page = 1 }: { fileId: string; communeIds: readonly string[]; page?: number }) {
  const file = isUuid(fileId) ? await db.settlementFile.findUnique({ where: { id: fileId }, include: { _count: { select: { lines: true } } } }) : null;
  if (!file) throw new Response(null, { status: 404 });
  const lines = await db.$queryRaw<SettlementLineView[]>`
    SELECT l.id, l.row, l.tracking, l.cash::text, l.fee::text, l.difference, l.solved_note AS "solvedNote", p.cash_due AS expected, o.code AS "orderCode"
    FROM settlement_line l LEFT JOIN (parcel p JOIN "order" o ON o.id = p.order_id JOIN seller s ON s.id = p.seller_id AND s.commune_id = ANY (${[...communeIds]})) ON p.id = l.parcel_id
    WHERE l.file_id = ${fileId}::uuid
    ORDER BY (l.difference IS NOT NULL AND l.solved_note IS NULL) DESC, l.row LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  return { id: file.id, carrier: file.carrier, fileName: file.fileName, receivedAt: file.receivedAt, total: file._count.lines, perPage, lines };
}
