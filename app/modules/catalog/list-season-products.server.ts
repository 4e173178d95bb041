import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { listProductCards } from './list-product-cards.server.ts';

/** Goods that are in season this month and are not always to be had; another choice each day, the same for everybody. */
export async function listSeasonProducts(app: { db: Db; clock: Clock }, limit: number) {
  const today = vietnamDay(app.clock.now());
  const ripe = await app.db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM product p JOIN seller s ON s.id = p.seller_id AND s.state = 'verified'
    WHERE p.state = 'on_sale' AND ${Number(today.slice(5, 7))}::int = ANY (p.season_months) AND cardinality(p.season_months) < 12
      AND EXISTS (SELECT FROM variant v WHERE v.product_id = p.id AND v.retired_at IS NULL AND v.stock > 0)
    ORDER BY hashtextextended(p.id::text, hashtextextended(${today}, 0)) LIMIT ${limit}`;
  return listProductCards(app, ripe.map(({ id }) => id));
}
