import type { Db } from '#app/platform/db/db.server.ts';

export type SettlementView = { id: string; carrier: string; fileName: string; receivedAt: Date; lines: number; cash: string; open: number };

/** The newest lists of carriers that hold a line of these communes, or one of nobody's parcel; without the lines of others. */
export function listSettlementFiles(db: Db, { communeIds, fileId = null }: { communeIds: readonly string[]; fileId?: string | null }): Promise<SettlementView[]> {
  return db.$queryRaw<SettlementView[]>`
    SELECT f.id, f.carrier, f.file_name AS "fileName", f.received_at AS "receivedAt", count(l.id)::int AS lines, sum(l.cash)::text AS cash,
           count(l.id) FILTER (WHERE l.difference IS NOT NULL AND l.solved_note IS NULL)::int AS open
    FROM settlement_file f JOIN settlement_line l ON l.file_id = f.id LEFT JOIN (parcel p JOIN seller s ON s.id = p.seller_id) ON p.id = l.parcel_id
    WHERE (l.parcel_id IS NULL OR s.commune_id = ANY (${[...communeIds]})) AND (${fileId}::uuid IS NULL OR f.id = ${fileId}::uuid)
    GROUP BY f.id ORDER BY f.received_at DESC, f.id LIMIT 50`;
}
