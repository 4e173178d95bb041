import type { Db } from '#app/platform/db/db.server.ts';

/** What can wait for an officer. */
export const officerWork = ['sellers', 'listings', 'papers', 'claims', 'takedowns', 'disputes'] as const;
export type OfficerWork = (typeof officerWork)[number];
export type OfficerWorkCounts = Record<OfficerWork, number>;

type Scope = {
  communeIds: string[];
  /** Whether the department decides (of a seller it gets what the communes have passed on), or a commune. */
  department: boolean;
};

/** How much waits in these communes, for the page on which an officer begins. */
export async function getOfficerWork({ db }: { db: Db }, { communeIds, department }: Scope): Promise<OfficerWorkCounts> {
  const rows = await db.$queryRaw<Record<OfficerWork, bigint>[]>`
    WITH shop AS (SELECT id, state FROM seller WHERE commune_id = ANY (${communeIds})),
         goods AS (SELECT p.id FROM product p JOIN shop ON shop.id = p.seller_id)
    SELECT
      (SELECT count(*) FROM shop WHERE state = ${department ? 'checked' : 'applied'}::seller_state) AS sellers,
      (SELECT count(*) FROM product_version v JOIN goods ON goods.id = v.product_id WHERE v.state = 'submitted') AS listings,
      (SELECT count(*) FROM product_document d JOIN goods ON goods.id = d.product_id WHERE d.grade = 'scanned') AS papers,
      (SELECT count(*) FROM ocop_claim c JOIN goods ON goods.id = c.product_id WHERE c.state = 'open') AS claims,
      (SELECT count(*) FROM takedown d JOIN goods ON goods.id = d.product_id WHERE d.done_at IS NULL AND d.lifted_at IS NULL) AS takedowns,
      (SELECT count(*) FROM dispute d JOIN "order" o ON o.id = d.order_id JOIN shop ON shop.id = o.seller_id WHERE d.decided_at IS NULL) AS disputes`;
  const [row] = rows;
  return Object.fromEntries(officerWork.map((name) => [name, Number(row?.[name] ?? 0)])) as OfficerWorkCounts;
}
