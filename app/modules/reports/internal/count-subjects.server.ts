import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { againWithin } from '../stages.ts';

export type CountedSubjects = { communeId: string; subjects: number; registered: number; starred: number; sold: number; sold_again: number };

/**
 * The subjects of the OCOP register that hold something valid at the end of a day, by the commune of their entries, and how many steps each had gone by then (1 = it is in the
 * register): its seller is whoever lists what the register has confirmed as its entry, else who has its name in its commune. Sales are those of recognised goods.
 */
export function subjectsIn({ until, communeIds }: { until: VietnamDay; communeIds: readonly string[] }): Prisma.Sql {
  const end = startOfVietnamDay(addDays(until, 1));
  const by = (day: string) => Prisma.sql`coalesce(${Prisma.raw(day)} <= ${until}::date, false)`;
  return Prisma.sql`
    WITH subject AS (
      SELECT lower(e.subject) AS name, e.commune_id, array_agg(e.key) AS keys
      FROM register_entry e
      JOIN register_version since ON since.number = e.since_version AND since.at < ${end}
      LEFT JOIN register_version gone ON gone.number = e.until_version AND gone.at < ${end}
      WHERE gone.number IS NULL AND ${until}::date BETWEEN e.issued_on AND e.ends_on AND e.commune_id = ANY (${communeIds})
      GROUP BY 1, 2
    ),
    found AS (
      SELECT subject.name, subject.commune_id, t.registered_on, (claimed.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS starred_on,
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
    )
    SELECT md5(name) AS name_md5, commune_id,
           CASE WHEN NOT ${by('registered_on')} THEN 1 WHEN NOT ${by('starred_on')} THEN 2 WHEN NOT ${by('sold_on')} THEN 3 WHEN NOT (${by('again_on')} AND again_on - sold_on <= ${againWithin}) THEN 4 ELSE 5 END AS steps
    FROM found`;
}

/** How many subjects have come how far at the end of a day, by commune. */
export function countSubjects(db: Db, asked: { until: VietnamDay; communeIds: readonly string[] }): Promise<CountedSubjects[]> {
  return db.$queryRaw<CountedSubjects[]>`
    SELECT commune_id AS "communeId", count(*)::int AS subjects, (count(*) FILTER (WHERE steps >= 2))::int AS registered, (count(*) FILTER (WHERE steps >= 3))::int AS starred,
           (count(*) FILTER (WHERE steps >= 4))::int AS sold, (count(*) FILTER (WHERE steps >= 5))::int AS sold_again
    FROM (${subjectsIn(asked)}) subject GROUP BY 1`;
}
