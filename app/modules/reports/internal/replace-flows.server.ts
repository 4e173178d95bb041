import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** What is reckoned together. */
export type FlowSource = 'commune' | 'complaint' | 'tax';

const key = Prisma.raw('grain, kind, group_key, stars, day, commune_id, district_id, measure');

/**
 * Puts what was reckoned in the place of what stands in a part of a source's flows: `part` is a condition on `f`, `reckoned` a statement of the columns of the key
 * and the count. Only what differs is written. Answers how many cells that were; reckoned again, none.
 */
export async function replaceFlows(tx: Db, source: FlowSource, { part, reckoned }: { part: Prisma.Sql; reckoned: Prisma.Sql }): Promise<number> {
  const [row] = await tx.$queryRaw<{ differed: number }[]>`
    WITH now AS MATERIALIZED (${reckoned}),
    put AS (
      INSERT INTO flow_sum AS f (source, ${key}, count)
      SELECT ${source}, ${key}, count FROM now n
      WHERE count <> 0 AND NOT EXISTS (SELECT FROM flow_sum f WHERE f.source = ${source} AND ${sameAs('n')} AND f.count = n.count)
      ON CONFLICT (source, ${key}) DO UPDATE SET count = EXCLUDED.count
      RETURNING 1
    ),
    gone AS (DELETE FROM flow_sum f WHERE f.source = ${source} AND ${part} AND NOT EXISTS (SELECT FROM now n WHERE ${sameAs('n')} AND n.count <> 0) RETURNING 1)
    SELECT ((SELECT count(*) FROM put) + (SELECT count(*) FROM gone))::int AS differed`;
  return row?.differed ?? 0;
}

function sameAs(table: 'n'): Prisma.Sql {
  const names = ['grain', 'kind', 'group_key', 'stars', 'day', 'commune_id', 'district_id', 'measure'];
  return Prisma.raw(names.map((name) => `f.${name} = ${table}.${name}`).join(' AND '));
}
