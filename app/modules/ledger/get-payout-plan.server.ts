import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { balancesOf } from './internal/balances.server.ts';
import { payoutSetting } from './payout.ts';
import type { PayoutPlan } from './payout.ts';

type Row = { why: 'payable' | 'withoutAccount' | 'tooLittle' | 'underWay'; sellers: bigint; amount: bigint };

/** Whom among the sellers of these communes a batch of payouts would pay now, and why others get nothing yet. */
export async function getPayoutPlan({ db }: { db: Db }, { communeIds }: { communeIds: readonly string[] }): Promise<PayoutPlan> {
  const { least } = await readMarketSetting(db, payoutSetting);
  const rows = await db.$queryRaw<Row[]>`
    SELECT CASE WHEN EXISTS (SELECT FROM payout p WHERE p.seller_id = balance.id AND p.state IN ('proposed', 'sent')) THEN 'underWay'
                WHEN counted < ${least} THEN 'tooLittle' WHEN NOT "hasAccount" THEN 'withoutAccount' ELSE 'payable' END AS why, count(*) AS sellers, sum(counted)::bigint AS amount
    FROM (${balancesOf(communeIds)}) AS balance WHERE counted > 0 GROUP BY 1`;
  const of = (why: Row['why']) => {
    const row = rows.find((each) => each.why === why);
    return { sellers: Number(row?.sellers ?? 0), amount: Number(row?.amount ?? 0) };
  };
  return { least, payable: of('payable'), withoutAccount: of('withoutAccount'), tooLittle: of('tooLittle'), underWay: of('underWay') };
}
