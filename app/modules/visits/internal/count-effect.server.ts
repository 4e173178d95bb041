import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { effectDays, waitedFrom } from '../effect.ts';

/**
 * Counts, in the caller's transaction, whether visits help. A visit is compared with sellers of the same commune and reason who had waited as long on
 * that list and were not visited: both had the same days to get over it from there on. Only lines that have had these days, of the last half year.
 */
export async function countEffect(tx: Db, { today }: { today: VietnamDay }): Promise<void> {
  const until = utcMidnight(addDays(today, -effectDays.solved));
  const from = utcMidnight(addDays(today, -effectDays.lookBack));
  await tx.visitEffect.deleteMany();
  await tx.$executeRaw`
    WITH line AS (
      SELECT commune_id, reason, listed_on, first_visit_on, (gone_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS gone_on, coalesce(solved, false) AS solved FROM stuck_line
    ), class AS (
      SELECT w.waited, lead(w.waited) OVER (ORDER BY w.waited) AS before FROM unnest(${[...waitedFrom]}::int[]) AS w (waited)
    ), visited AS (
      SELECT l.commune_id, l.reason, c.waited, count(*) AS lines, count(*) FILTER (WHERE l.solved AND l.gone_on <= l.first_visit_on + ${effectDays.solved}::int) AS solved
      FROM line l JOIN class c ON greatest(l.first_visit_on - l.listed_on, 0) >= c.waited AND (c.before IS NULL OR greatest(l.first_visit_on - l.listed_on, 0) < c.before)
      WHERE l.first_visit_on BETWEEN ${from}::date AND ${until}::date AND (l.gone_on IS NULL OR l.gone_on >= l.first_visit_on) GROUP BY 1, 2, 3
    ), others AS (
      SELECT l.commune_id, l.reason, c.waited, count(*) AS lines, count(*) FILTER (WHERE l.solved AND l.gone_on <= l.listed_on + c.waited + ${effectDays.solved}::int) AS solved
      FROM line l CROSS JOIN class c
      WHERE l.listed_on + c.waited BETWEEN ${from}::date AND ${until}::date AND (l.gone_on IS NULL OR l.gone_on >= l.listed_on + c.waited)
        AND (l.first_visit_on IS NULL OR l.first_visit_on > l.listed_on + c.waited + ${effectDays.solved}::int)
      GROUP BY 1, 2, 3
    )
    INSERT INTO visit_effect (commune_id, reason, waited, visited, visited_solved, others, others_solved)
    SELECT commune_id, reason, waited, coalesce(v.lines, 0), coalesce(v.solved, 0), coalesce(o.lines, 0), coalesce(o.solved, 0)
    FROM visited v FULL JOIN others o USING (commune_id, reason, waited)`;
}
