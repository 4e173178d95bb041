import { Prisma } from '#app/platform/db/generated/client.ts';
import { ownPlan } from '#app/platform/db/db.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { StuckReason } from '../reasons.ts';
import { solvedNow, stuckNow } from './questions.server.ts';
import type { Asked } from './questions.server.ts';

/** Only one keeper at a time: two that begin at once would both find the same lines new. */
const lock = 7_602_031;

/**
 * Brings the lines of one reason to date, in the caller's transaction: what is new is listed, what holds no longer goes, and says whether it was
 * got over; a line whose seller has moved follows, without the person of the old commune who was to visit. Run twice it changes nothing.
 */
export async function keepReason(tx: Db, { reason, asked }: { reason: StuckReason; asked: Asked }): Promise<void> {
  const ofReason = Prisma.sql`l.reason = ${reason}::stuck_reason AND l.gone_at IS NULL ${asked.sellerIds ? Prisma.sql`AND l.seller_id = ANY (${[...asked.sellerIds]}::uuid[])` : Prisma.empty}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`;
  await tx.$executeRaw`${ownPlan}
    WITH stuck AS MATERIALIZED (${stuckNow[reason](asked)}),
    gone AS (
      UPDATE stuck_line l SET gone_at = ${asked.now}, solved = s.state = 'verified' AND ${solvedNow[reason](asked)}
      FROM seller s
      WHERE s.id = l.seller_id AND ${ofReason} AND NOT EXISTS (SELECT FROM stuck k WHERE k.seller_id = l.seller_id AND k.since_on = l.since_on)
      RETURNING 1
    )
    INSERT INTO stuck_line AS l (seller_id, commune_id, reason, since_on, listed_on, facts)
    SELECT k.seller_id, k.commune_id, ${reason}::stuck_reason, k.since_on, k.listed_on, k.facts FROM stuck k
    WHERE NOT EXISTS (SELECT FROM stuck_line l WHERE l.seller_id = k.seller_id AND l.since_on = k.since_on AND ${ofReason})
    ON CONFLICT (seller_id, reason, since_on) DO UPDATE SET gone_at = NULL, solved = NULL, commune_id = excluded.commune_id, facts = excluded.facts`;
  await tx.$executeRaw`
    UPDATE stuck_line l SET commune_id = s.commune_id, assigned_to = NULL, assigned_name = '', planned_on = NULL
    FROM seller s WHERE s.id = l.seller_id AND s.commune_id <> l.commune_id AND ${ofReason}`;
}
