import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { inTurn } from '#app/platform/db/turns.server.ts';
import { locks } from './internal/locks.ts';
import { bitOf, never, putSellerYears } from './internal/put-seller-years.server.ts';
import { takeMarks } from './internal/take-marks.server.ts';

const most = 1_000;

/**
 * Brings who did something to date: sellers that listed, changed or answered, and those that live somewhere else or have become something else. Their orders are
 * noted with the sums of orders. Answers how many marks were taken.
 */
export async function keepActing({ db }: { db: Database }): Promise<number> {
  if ((await db.countingMark.findFirst({ where: { subject: 'acting' }, select: { id: true } })) === null) return 0;
  return inTurn(db, locks.acting, async (tx) => {
    const { taken, keys } = await takeMarks(tx, 'acting', most);
    // 'seller day' of an act, 'seller' of a move.
    const [acts, moved] = [keys.filter((key) => key.includes(' ')), keys.filter((key) => !key.includes(' '))];
    await putSellerYears(tx, Prisma.sql`
      SELECT seller_id, year, ${never} AS asked, ${never} AS ordered, ${never} AS sold, ${never} AS asked_acts, bit_or(acted) AS acted
      FROM (
        SELECT split_part(key, ' ', 1)::uuid AS seller_id, extract(year FROM day)::int AS year, ${bitOf('day')} AS acted FROM unnest(${acts}::text[]) key CROSS JOIN LATERAL (SELECT split_part(key, ' ', 2)::date AS day) act
        UNION ALL SELECT seller_id, year, acted FROM seller_year WHERE seller_id = ANY (${moved}::uuid[])
      ) each GROUP BY 1, 2`);
    return taken;
  });
}
