import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { againWithin } from '../stages.ts';

export type CountedSubjects = { communeId: string; subjects: number; registered: number; starred: number; sold: number; sold_again: number };

/**
 * The subjects of the OCOP register that hold something valid at the end of a day, by the commune of their entries, and how far each had come by then: its
 * seller is whoever lists what the register has confirmed as its entry, else who has its name in its commune. Sales are those of recognised goods.
 */
export function countSubjects(db: Db, { until, communeIds }: { until: VietnamDay; communeIds: readonly string[] }): Promise<CountedSubjects[]> {
  const end = startOfVietnamDay(addDays(until, 1));
  return db.$queryRaw<CountedSubjects[]>`
    WITH subject AS (
      SELECT lower(e.subject) AS name, e.commune_id, array_agg(e.key) AS keys
      FROM register_entry e
      JOIN register_version since ON since.number = e.since_version AND since.at < ${end}
      LEFT JOIN register_version gone ON gone.number = e.until_version AND gone.at < ${end}
      WHERE gone.number IS NULL AND ${until}::date BETWEEN e.issued_on AND e.ends_on AND e.commune_id = ANY (${communeIds})
      GROUP BY 1, 2
    ),
    found AS (
      SELECT subject.commune_id, t.registered_on, (claimed.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS starred_on,
             (t.first_star_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS sold_on, (t.second_star_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS again_on
      FROM subject
      LEFT JOIN LATERAL (
        SELECT p.seller_id, min(greatest(c.decided_at, p.published_at)) AS at
        FROM ocop_claim c JOIN product p ON p.id = c.product_id
        WHERE c.entry_key = ANY (subject.keys) AND c.state = 'confirmed' AND p.published_at IS NOT NULL GROUP BY 1 ORDER BY 2 LIMIT 1
      ) claimed ON true
      LEFT JOIN LATERAL (
        SELECT s.id FROM seller s
        WHERE claimed.seller_id IS NULL AND lower(s.name) = subject.name AND s.kind <> 'household' AND s.state <> 'draft'
          AND (s.commune_id = subject.commune_id OR EXISTS (SELECT FROM area_succession a WHERE a.from_id = subject.commune_id AND a.to_id = s.commune_id))
        ORDER BY s.applied_at NULLS LAST, s.id LIMIT 1
      ) named ON true
      LEFT JOIN seller_stage t ON t.seller_id = coalesce(claimed.seller_id, named.id)
    ),
    stage AS (
      SELECT commune_id, coalesce(registered_on <= ${until}::date, false) AS registered, coalesce(starred_on <= ${until}::date, false) AS starred, coalesce(sold_on <= ${until}::date, false) AS sold,
             coalesce(again_on <= ${until}::date AND again_on - sold_on <= ${againWithin}, false) AS again
      FROM found
    )
    SELECT commune_id AS "communeId", count(*)::int AS subjects, (count(*) FILTER (WHERE registered))::int AS registered, (count(*) FILTER (WHERE registered AND starred))::int AS starred,
           (count(*) FILTER (WHERE registered AND starred AND sold))::int AS sold, (count(*) FILTER (WHERE registered AND starred AND sold AND again))::int AS sold_again
    FROM stage GROUP BY 1`;
}
