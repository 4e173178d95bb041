import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { PayoutBatch, PayoutRow } from './payout.ts';

type Row = Omit<PayoutRow, 'seller' | 'bank' | 'marked'> & { sellerId: string; sellerName: string; bin: string; number: string; holder: string; markedBy: string | null };

/** A batch with its transfers to sellers of these communes. 404 for one without any. */
export async function getPayoutBatch({ db }: { db: Db }, { communeIds, batchId }: { communeIds: readonly string[]; batchId: string }): Promise<PayoutBatch> {
  const batch = isUuid(batchId) ? await db.payoutBatch.findUnique({ where: { id: batchId }, select: { id: true, code: true, madeAt: true, sentAt: true } }) : null;
  if (!batch) throw new Response(null, { status: 404 });
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.reference, p.state::text, p.amount, s.id AS "sellerId", s.name AS "sellerName", p.bank_bin AS bin, p.bank_number AS number, p.bank_holder AS holder, p.failure, p.settled_at AS "settledAt", p.marked_by AS "markedBy"
    FROM payout p JOIN seller s ON s.id = p.seller_id WHERE p.batch_id = ${batchId}::uuid AND s.commune_id = ANY (${communeIds}) ORDER BY s.name, p.id`;
  if (rows.length === 0) throw new Response(null, { status: 404 });
  const banks = new Map(listBanks().map(({ bin, name }) => [bin, name]));
  const payouts = rows.map(({ sellerId, sellerName, bin, number, holder, markedBy, ...row }): PayoutRow => ({
    ...row,
    seller: { id: sellerId, name: sellerName },
    bank: { bin, name: banks.get(bin) ?? bin, number, holder },
    marked: row.state === 'sent' && markedBy ? { by: markedBy, outcome: row.failure ? 'failed' : 'paid' } : null,
  }));
  return { ...batch, payouts };
}
