import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { listSettlementFiles } from './internal/list-settlement-files.server.ts';
import type { SettlementView } from './internal/list-settlement-files.server.ts';

export type UnpaidParcel = { id: string; carrier: string; tracking: string; orderCode: string; cashDue: Dong; since: Date };

/** Days after which a carrier has handed over what it collected. */
const carriersDays = 7;

/** The carriers' lists that were read, the newest first, and delivered parcels whose cash is overdue. */
export async function listSettlements({ db, clock }: { db: Db; clock: Clock }, { communeIds }: { communeIds: readonly string[] }): Promise<{ settlements: SettlementView[]; overdue: UnpaidParcel[] }> {
  const before = new Date(clock.now().getTime() - carriersDays * 86_400_000);
  const [settlements, overdue] = await Promise.all([
    listSettlementFiles(db, { communeIds }),
    db.$queryRaw<UnpaidParcel[]>`
      SELECT p.id, p.carrier, p.tracking, o.code AS "orderCode", p.cash_due AS "cashDue", p.updated_at AS since
      FROM parcel p JOIN "order" o ON o.id = p.order_id JOIN seller s ON s.id = p.seller_id
      WHERE p.cash = 'collected' AND p.carrier <> 'hand' AND p.updated_at < ${before} AND s.commune_id = ANY (${[...communeIds]})
        AND NOT EXISTS (SELECT 1 FROM settlement_line l WHERE l.parcel_id = p.id AND l.difference IS NULL)
      ORDER BY p.updated_at LIMIT 50`,
  ]);
  return { settlements, overdue };
}
