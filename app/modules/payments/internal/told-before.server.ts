import type { Db } from '#app/platform/db/db.server.ts';
import { isSameTransfer } from '../same-transfer.ts';
import type { Telling } from '../same-transfer.ts';

type Told = Telling & { id: string; state: 'new' | 'matched' | 'case_open' | 'ignored' };
export type NewTelling = Telling & { id: string; provider: string; account: string; amount: bigint };

/** Days within which a service that was away tells what it missed. */
const daysApart = 3;

/**
 * The transfer that another service has told of before, of which this is the second telling. Each telling of one service is that of one telling of another,
 * so that somebody who pays twice has paid twice by both. Those of one amount wait for each other, until the transaction ends.
 */
export async function findToldBefore(tx: Db, { id, provider, account, amount, ...telling }: NewTelling): Promise<Told | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`transfer of ${amount}`}, 0))`;
  const others = await tx.$queryRaw<Told[]>`
    SELECT n.id, n.state::text, n.reference, n.note, n.at FROM bank_notice n
    WHERE n.amount = ${amount} AND n.at BETWEEN ${telling.at}::timestamptz - make_interval(days => ${daysApart}) AND ${telling.at}::timestamptz + make_interval(days => ${daysApart})
      AND n.provider <> ${provider} AND n.same_as_id IS NULL AND string_to_array(n.account, ' ') && ${account.split(' ')}
      AND NOT EXISTS (SELECT FROM bank_notice t WHERE t.same_as_id = n.id AND t.provider = ${provider})
      AND NOT EXISTS (SELECT FROM bank_notice t WHERE t.same_as_id = ${id}::uuid)
    ORDER BY coalesce(n.reference = ${telling.reference}, false) DESC, abs(extract(epoch FROM n.at - ${telling.at}::timestamptz)), n.id`;
  return others.find((other) => isSameTransfer(telling, other)) ?? null;
}
