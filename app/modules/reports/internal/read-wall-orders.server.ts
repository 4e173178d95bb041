import type { Db } from '#app/platform/db/db.server.ts';
import type { Ordered, Wall } from '../wall.ts';

type Span = { districtIds: string[]; begin: Date; end: Date };

/** What was ordered from one instant up to another, read from the orders of that day. */
export async function countOrdered(db: Db, { districtIds, begin, end }: Span): Promise<Ordered> {
  const [row] = await db.$queryRaw<Ordered[]>`
    SELECT count(*)::float8 AS orders, coalesce(sum(goods), 0)::float8 AS value FROM "order"
    WHERE placed_at >= ${begin}::timestamptz AND placed_at < ${end}::timestamptz AND district_id = ANY (${districtIds}) AND state <> 'unpaid'`;
  return row ?? { orders: 0, value: 0 };
}

/** The newest orders of some days: where the goods come from and what they are, with how many other goods are in the order. */
export async function listLatest(db: Db, { districtIds, begin, end, most }: Span & { most: number }): Promise<Wall['latest']> {
  const rows = await db.$queryRaw<{ code: string; at: Date; commune: string; goods: string; lines: number }[]>`
    SELECT o.code, o.placed_at AS at, commune.full_name AS commune, line.product_name AS goods, line.lines
    FROM (SELECT id, code, placed_at, commune_id FROM "order"
      WHERE placed_at >= ${begin}::timestamptz AND placed_at <= ${end}::timestamptz AND district_id = ANY (${districtIds}) AND state <> 'unpaid' ORDER BY placed_at DESC LIMIT ${most}) o
    JOIN area_unit commune ON commune.id = o.commune_id
    JOIN LATERAL (SELECT product_name, (count(*) OVER ())::float8 AS lines FROM order_line WHERE order_id = o.id ORDER BY amount DESC, id LIMIT 1) line ON true
    ORDER BY o.placed_at DESC`;
  return rows.map(({ code, at, commune, goods, lines }) => ({ key: code, at: at.toISOString(), commune, goods, more: lines - 1 }));
}
