import { Prisma } from '#app/platform/db/generated/client.ts';
import { ownPlan } from '#app/platform/db/db.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** What is reckoned together. */
export type FlowSource = 'commune' | 'complaint' | 'tax';

const names = ['grain', 'kind', 'group_key', 'stars', 'day', 'commune_id', 'district_id', 'measure'];
const key = Prisma.raw(names.join(', '));
const sameKey = Prisma.raw(names.map((name) => `f.${name} = d.${name}`).join(' AND '));

/**
 * Puts what was reckoned in the place of what stands in a part of a source's flows: `part` is a condition on `f`, `reckoned` a statement of the columns of the key
 * and the count. Only what differs is written. Answers how many cells that were; reckoned again, none.
 */
export async function replaceFlows(tx: Db, source: FlowSource, { part, reckoned }: { part: Prisma.Sql; reckoned: Prisma.Sql }): Promise<number> {
  const [row] = await tx.$queryRaw<{ differed: number }[]>`${ownPlan}
    WITH now AS (SELECT * FROM (${reckoned}) reckoned WHERE count <> 0),
    held AS (SELECT f.* FROM flow_sum f WHERE f.source = ${source} AND ${part}),
    differs AS MATERIALIZED (SELECT ${key}, n.count FROM now n FULL JOIN held h USING (${key}) WHERE n.count IS DISTINCT FROM h.count),
    put AS (
      INSERT INTO flow_sum (source, ${key}, count) SELECT ${source}, ${key}, count FROM differs WHERE count IS NOT NULL
      ON CONFLICT (source, ${key}) DO UPDATE SET count = EXCLUDED.count
    ),
    gone AS (DELETE FROM flow_sum f USING differs d WHERE d.count IS NULL AND f.source = ${source} AND ${sameKey})
    SELECT count(*)::int AS differed FROM differs`;
  return row?.differed ?? 0;
}
