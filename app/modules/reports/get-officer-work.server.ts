import { Prisma } from '#app/platform/db/generated/client.ts';
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
  const here = Prisma.sql`s.commune_id = ANY (${communeIds})`;
  const ofGoods = Prisma.sql`JOIN product p ON p.id = w.product_id JOIN seller s ON s.id = p.seller_id AND ${here}`;
  // What waits is little: each question begins with it, not with the shops of a province.
  const rows = await db.$queryRaw<Record<OfficerWork, bigint>[]>`
    SELECT
      (SELECT count(*) FROM seller s WHERE s.state = ${Prisma.raw(department ? "'checked'" : "'applied'")} AND ${here}) AS sellers,
      (SELECT count(*) FROM product_version w ${ofGoods} WHERE w.state = 'submitted') AS listings,
      (SELECT count(*) FROM product_document w ${ofGoods} WHERE w.grade = 'scanned') AS papers,
      (SELECT count(*) FROM ocop_claim w ${ofGoods} WHERE w.state = 'open') AS claims,
      (SELECT count(*) FROM takedown w ${ofGoods} WHERE w.done_at IS NULL AND w.lifted_at IS NULL) AS takedowns,
      (SELECT count(*) FROM dispute w JOIN "order" o ON o.id = w.order_id JOIN seller s ON s.id = o.seller_id AND ${here} WHERE w.decided_at IS NULL) AS disputes`;
  const [row] = rows;
  return Object.fromEntries(officerWork.map((name) => [name, Number(row?.[name] ?? 0)])) as OfficerWorkCounts;
}
