import { Prisma } from '#app/platform/db/generated/client.ts';
import { ownPlan } from '#app/platform/db/db.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { countEntries, countGoods, countShops, entriesIn, goodsIn, shopsIn } from './level-counting.server.ts';
import { goodsLevels, levelColumns, registerLevels, shopLevels } from './levels.ts';
import type { LevelMeasure } from './levels.ts';

const all = Object.values(levelColumns);
const columnsOf = (measures: readonly LevelMeasure[], table = '') => Prisma.raw(measures.map((measure) => `${table}${levelColumns[measure]}`).join(', '));
const everyMeasure = Object.keys(levelColumns) as LevelMeasure[];
const key = Prisma.raw('kind, group_key, stars, commune_id');
const sameKey = Prisma.raw('(l.kind, l.group_key, l.stars, l.commune_id) = (d.kind, d.group_key, d.stars, d.commune_id)');

/**
 * Reckons what there is in these communes by the end of a day, and keeps what differs from what stood there before: what was so until the day before stays known.
 * Answers how many cells differed; reckoned again, none does. Days are reckoned in their order.
 */
export async function reckonLevels(tx: Db, communeIds: readonly string[], day: VietnamDay): Promise<number> {
  const counts = Prisma.raw(all.map((column) => `coalesce(sum(${column}), 0)::int AS ${column}`).join(', '));
  const written = Prisma.raw(all.map((column) => `d.${column}`).join(', '));
  const [row] = await tx.$queryRaw<{ differed: number }[]>`${ownPlan}
    WITH now AS (
      SELECT ${key}, ${counts} FROM (
        SELECT ${key}, ${columnsOf(shopLevels)}, ${zeros([...goodsLevels, ...registerLevels])} FROM (${countShops(shopsIn(communeIds, day))}) shop
        UNION ALL SELECT ${key}, ${zeros(shopLevels)}, ${columnsOf(goodsLevels)}, 0 FROM (${countGoods(goodsIn(communeIds, day))}) goods
        UNION ALL SELECT ${key}, ${zeros([...shopLevels, ...goodsLevels])}, ${columnsOf(registerLevels)} FROM (${countEntries(entriesIn(communeIds, day))}) entry
      ) part GROUP BY ${key}
      HAVING ${Prisma.raw(all.map((column) => `sum(${column}) > 0`).join(' OR '))}
    ),
    held AS (SELECT * FROM level_sum WHERE commune_id = ANY (${communeIds}) AND until IS NULL),
    differs AS MATERIALIZED (
      SELECT ${key}, ${columnsOf(everyMeasure, 'n.')}, n.commune_id IS NULL AS gone
      FROM now n FULL JOIN held h USING (${key})
      WHERE (${columnsOf(everyMeasure, 'n.')}) IS DISTINCT FROM (${columnsOf(everyMeasure, 'h.')})
    ),
    ended AS (UPDATE level_sum l SET until = ${day}::date FROM differs d WHERE ${sameKey} AND l.until IS NULL AND l.since < ${day}::date),
    dropped AS (DELETE FROM level_sum l USING differs d WHERE ${sameKey} AND d.gone AND l.since = ${day}::date),
    begun AS (
      INSERT INTO level_sum (${key}, since, ${Prisma.raw(all.join(', '))}) SELECT d.kind, d.group_key, d.stars, d.commune_id, ${day}::date, ${written} FROM differs d WHERE NOT d.gone
      ON CONFLICT (${key}, since) DO UPDATE SET until = NULL, ${Prisma.raw(all.map((column) => `${column} = EXCLUDED.${column}`).join(', '))}
    )
    SELECT count(*)::int AS differed FROM differs`;
  return row?.differed ?? 0;
}

function zeros(measures: readonly LevelMeasure[]): Prisma.Sql {
  return Prisma.raw(measures.map((measure) => `0 AS ${levelColumns[measure]}`).join(', '));
}
