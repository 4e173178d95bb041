import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Counted, Filter, Question } from '../measures.ts';
import { goodsLevels, levelColumns, registerLevels, shopLevels } from './levels.ts';
import type { LevelMeasure } from './levels.ts';

type Row = { districtId: string; communeId: string } & Record<LevelMeasure, number>;

/**
 * What there was at the end of a period, by commune: shops, and goods where they come from. Where nobody ever sold anything, every commune has 0. Of an end before
 * the first day that is known nothing is said, and of a filter that says how it was paid neither: it tells of orders.
 */
export async function countLevels(db: Db, { districtIds, period, filter }: Question): Promise<Counted[]> {
  const measures = splitBy(filter);
  if (measures.length === 0) return [];
  const columns = Prisma.join(measures.map((measure) => Prisma.raw(`coalesce(l.${levelColumns[measure]}, 0) AS "${measure}"`)));
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.former_district_id AS "districtId", c.id AS "communeId", ${columns}
    FROM area_unit c
    LEFT JOIN LATERAL (
      SELECT * FROM level_sum l
      WHERE l.kind = ${filter.kind ?? '*'} AND l.group_key = ${filter.groupKey ?? '*'} AND l.stars = ${filter.stars ?? -1} AND l.commune_id = c.id AND l.since <= ${period.to}::date
      ORDER BY l.since DESC LIMIT 1
    ) l ON l.until IS NULL OR l.until > ${period.to}::date
    WHERE c.former_district_id = ANY (${districtIds})
      AND (EXISTS (SELECT FROM counted_commune k WHERE k.commune_id = c.id) OR NOT EXISTS (SELECT FROM counted_commune k JOIN area_unit a ON a.id = k.commune_id WHERE a.former_district_id = ANY (${districtIds})))
      AND (SELECT s.known_from FROM counting_state s WHERE s.subject = 'commune' AND s.built_at IS NOT NULL) <= ${period.to}::date`;
  return rows.map(({ districtId, communeId, ...counts }) => ({ districtId, communeId, counts }));
}

/** The measures that can be split by a filter. */
function splitBy({ kind, paidBy, groupKey, stars }: Filter): LevelMeasure[] {
  if (paidBy !== null) return [];
  const ofGoods = groupKey !== null || stars !== null;
  return [...(ofGoods ? [] : shopLevels), ...goodsLevels, ...(kind === null ? registerLevels : [])];
}
