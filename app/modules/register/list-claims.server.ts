import type { Db } from '#app/platform/db/db.server.ts';
import type { ClaimState } from './claim.ts';

type Ask = { communeIds: string[]; state: ClaimState; page?: number; perPage?: number };
export type ListedClaim = { id: string; state: ClaimState; stars: number; decision: string; claimedAt: Date; decidedAt: Date | null; productName: string; sellerName: string; communeName: string; hasScan: boolean };

/** Claims on listings of sellers in these communes: those that wait the longest first, decided ones the newest first. */
export async function listClaims({ db }: { db: Db }, { communeIds, state, page = 1, perPage = 20 }: Ask) {
  const rows = await db.$queryRaw<(ListedClaim & { total: number })[]>`
    SELECT c.id, c.state::text, c.stars, c.decision, c.claimed_at AS "claimedAt", c.decided_at AS "decidedAt", p.name AS "productName", s.name AS "sellerName",
           a.full_name AS "communeName", c.scan_key IS NOT NULL AS "hasScan", count(*) OVER ()::int AS total
    FROM ocop_claim c JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id JOIN area_unit a ON a.id = s.commune_id
    WHERE c.state = ${state}::claim_state AND s.commune_id = ANY (${communeIds})
    ORDER BY CASE WHEN c.state = 'open' THEN c.claimed_at END, c.decided_at DESC, c.id
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  return { claims: rows.map(({ total: _total, ...claim }) => claim), total: rows[0]?.total ?? 0, page, perPage };
}
