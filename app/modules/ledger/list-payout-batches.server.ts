import type { Db } from '#app/platform/db/db.server.ts';
import type { PayoutBatchRow, PayoutState } from './payout.ts';

const perPage = 20;
type Row = { id: string; code: string; madeAt: Date; sentAt: Date | null; payouts: bigint; amount: bigint; states: Partial<Record<PayoutState, number>>; found: bigint };

/** The batches of payouts to sellers of these communes, the newest first. Their amounts are what was not dropped. */
export async function listPayoutBatches({ db }: { db: Db }, { communeIds, page }: { communeIds: readonly string[]; page: number }): Promise<{ batches: PayoutBatchRow[]; total: number; page: number; perPage: number }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT b.id, b.code, b.made_at AS "madeAt", b.sent_at AS "sentAt", sum(p.count)::bigint AS payouts, coalesce(sum(p.amount) FILTER (WHERE p.state <> 'dropped'), 0)::bigint AS amount,
           json_object_agg(p.state, p.count) AS states, count(*) OVER () AS found
    FROM payout_batch b
    JOIN (SELECT p.batch_id, p.state, count(*) AS count, sum(p.amount) AS amount FROM payout p JOIN seller s ON s.id = p.seller_id WHERE s.commune_id = ANY (${communeIds}) GROUP BY p.batch_id, p.state) AS p ON p.batch_id = b.id
    GROUP BY b.id ORDER BY b.made_at DESC, b.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  return { batches: rows.map(({ found: _, ...row }) => ({ ...row, payouts: Number(row.payouts), amount: Number(row.amount) })), total: Number(rows[0]?.found ?? 0), page, perPage };
}
