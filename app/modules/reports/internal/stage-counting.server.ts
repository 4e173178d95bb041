import { Prisma } from '#app/platform/db/generated/client.ts';
import { againWithin } from '../stages.ts';

/*
 * How far a seller has come. `stagesOf` says it from the rows themselves, `stageCellsOf` what it adds to which sums; whoever keeps, rebuilds or
 * compares the sums is made of these two.
 */

const day = (instant: string) => Prisma.raw(`(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`);

/**
 * The first two orders of each seller that count as sales, as placed: its own, and those in which a cooperative sold its goods. `who` is the table of
 * sellers that are asked for. What came back as a whole line was not sold by whoever made it.
 */
function salesOf(generation: number): Prisma.Sql {
  const sale = Prisma.sql`counted_order c JOIN "order" o ON o.id = c.order_id WHERE c.generation = ${generation} AND c."as" = 'successful'`;
  const kept = Prisma.sql`l.quantity > coalesce((c.returned ->> l.id::text)::int, 0)`;
  return Prisma.sql`
    sale AS (
      SELECT o.seller_id, o.id, o.placed_at FROM ${sale} AND o.seller_id IN (SELECT id FROM who)
      UNION ALL
      SELECT DISTINCT l.producer_id, o.id, o.placed_at FROM order_line l JOIN "order" o ON o.id = l.order_id JOIN counted_order c ON c.order_id = o.id AND c.generation = ${generation} AND c."as" = 'successful'
      WHERE l.producer_id IN (SELECT id FROM who) AND l.producer_id <> o.seller_id AND ${kept}
    ),
    sold AS (
      SELECT seller_id, min(placed_at) FILTER (WHERE place = 1) AS first_at, min(placed_at) FILTER (WHERE place = 2) AS second_at
      FROM (SELECT seller_id, placed_at, row_number() OVER (PARTITION BY seller_id ORDER BY placed_at) AS place FROM sale) numbered WHERE place <= 2 GROUP BY 1
    ),
    starred AS (
      SELECT seller_id, min(placed_at) FILTER (WHERE place = 1) AS first_at, min(placed_at) FILTER (WHERE place = 2) AS second_at
      FROM (
        SELECT o.seller_id, o.placed_at, row_number() OVER (PARTITION BY o.seller_id ORDER BY o.placed_at) AS place
        FROM ${sale} AND o.seller_id IN (SELECT id FROM who) AND EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id AND l.stars > 0 AND ${kept})
      ) numbered WHERE place <= 2 GROUP BY 1
    )`;
}

/**
 * The stages of the sellers of `which` (a condition on `s`), as `seller_stage` holds them. Who has not registered has none. A draft that has agreed to be a
 * cooperative's member is on the market by it, and checked once the cooperative is. Of shops with one number, the first of a household stands for the
 * household of that number in a year's list, which in turn is the first of its number by its code. What an officer has said of a household or a shop in a year counts
 * instead of the number of either.
 */
export function stagesOf(which: Prisma.Sql, generation: number): Prisma.Sql {
  const again = Prisma.sql`sold.second_at IS NOT NULL AND ${day('sold.second_at')} - ${day('sold.first_at')} <= ${againWithin}`;
  return Prisma.sql`
    WITH who AS MATERIALIZED (SELECT s.id, s.phone FROM seller s WHERE ${which}),
    ${salesOf(generation)},
    near AS MATERIALIZED (SELECT s.* FROM seller s WHERE s.phone IN (SELECT phone FROM who)),
    member AS (
      SELECT m.member_id, min(m.agreed_at) AS agreed_at, min(greatest(m.agreed_at, c.verified_at)) FILTER (WHERE c.verified_at IS NOT NULL) AS checked_at
      FROM seller_member m JOIN seller c ON c.id = m.cooperative_id WHERE m.member_id IN (SELECT id FROM near) AND m.agreed_at IS NOT NULL GROUP BY 1
    ),
    around AS MATERIALIZED (
      SELECT s.id, s.kind, s.commune_id, s.phone, s.state, coalesce(CASE WHEN s.state <> 'draft' THEN coalesce(s.applied_at, s.created_at) END, member.agreed_at) AS registered_at, coalesce(s.verified_at, member.checked_at) AS verified_at
      FROM near s LEFT JOIN member ON member.member_id = s.id
    ),
    first_shop AS (
      SELECT DISTINCT ON (phone) id, phone FROM around WHERE kind IN ('household', 'registered_household') AND registered_at IS NOT NULL ORDER BY phone, state = 'refused', registered_at, id
    ),
    listed_in AS (
      SELECT id, array_agg(year ORDER BY year) AS years, array_agg(commune_id ORDER BY year) AS communes
      FROM (
        (SELECT DISTINCT ON (f.id, h.year) f.id, h.year, h.commune_id FROM first_shop f JOIN household h ON h.phone = f.phone
         WHERE NOT EXISTS (SELECT FROM household_link l WHERE l.household_id = h.id) AND NOT EXISTS (SELECT FROM household_link l WHERE l.seller_id = f.id AND l.year = h.year)
         ORDER BY f.id, h.year, h.code)
        UNION ALL
        SELECT l.seller_id, l.year, h.commune_id FROM household_link l JOIN household h ON h.id = l.household_id WHERE l.seller_id IN (SELECT id FROM who)
      ) h GROUP BY 1
    ),
    listing AS (
      SELECT id, min(published_at) AS first_at
      FROM (SELECT seller_id AS id, published_at FROM product WHERE seller_id IN (SELECT id FROM who) UNION ALL SELECT producer_id, published_at FROM product WHERE producer_id IN (SELECT id FROM who)) p
      GROUP BY 1
    ),
    reached AS (
      SELECT a.id, a.kind, a.commune_id, ${day('a.registered_at')} AS registered_on, ${day('a.verified_at')} AS verified_on, ${day('listing.first_at')} AS listed_on, ${day('sold.first_at')} AS sold_on,
             CASE WHEN ${again} THEN ${day('sold.second_at')} END AS sold_again_on, sold.first_at AS first_sale_at, sold.second_at AS second_sale_at, starred.first_at AS first_star_at, starred.second_at AS second_star_at,
             coalesce(l.years, '{}')::smallint[] AS register_years, coalesce(l.communes, '{}') AS register_communes
      FROM around a
      JOIN who USING (id)
      LEFT JOIN listing USING (id) LEFT JOIN sold ON sold.seller_id = a.id LEFT JOIN starred ON starred.seller_id = a.id LEFT JOIN listed_in l USING (id)
      WHERE a.registered_at IS NOT NULL
    )
    SELECT r.id AS seller_id, kind, commune_id, registered_on, v.day AS verified_on, l.day AS listed_on, s.day AS sold_on, n.day AS sold_again_on,
           first_sale_at, second_sale_at, first_star_at, second_star_at, register_years, register_communes
    FROM reached r
    CROSS JOIN LATERAL (SELECT CASE WHEN r.verified_on IS NOT NULL THEN greatest(r.verified_on, r.registered_on) END AS day) v
    CROSS JOIN LATERAL (SELECT CASE WHEN r.listed_on IS NOT NULL AND v.day IS NOT NULL THEN greatest(r.listed_on, v.day) END AS day) l
    CROSS JOIN LATERAL (SELECT CASE WHEN r.sold_on IS NOT NULL AND l.day IS NOT NULL THEN greatest(r.sold_on, l.day) END AS day) s
    CROSS JOIN LATERAL (SELECT CASE WHEN r.sold_again_on IS NOT NULL AND s.day IS NOT NULL THEN greatest(r.sold_again_on, s.day) END AS day) n`;
}

/** What tells a seller's stages, without the seller itself. */
export const stageFacts = Prisma.raw('kind, commune_id, registered_on, verified_on, listed_on, sold_on, sold_again_on, first_sale_at, second_sale_at, first_star_at, second_star_at, register_years, register_communes');
export const stageFactsOf = (table: string) => Prisma.raw(stageFacts.sql.split(', ').map((column) => `${table}.${column}`).join(', '));
export const cellColumns = Prisma.raw('year, grain, day, commune_id, kind, stage');

/** Days as the sums hold them: by themselves, in their month, in their year, and as one of all. `days` has the columns of the sums without the grain. */
function ofGrains(days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT d.year, grains.grain, grains.day, d.commune_id, d.kind, d.stage, sum(d.count)::int AS count
    FROM (${days}) d
    CROSS JOIN LATERAL (VALUES ('day', d.day), ('month', date_trunc('month', d.day)::date), ('year', date_trunc('year', d.day)::date), ('ever', '1970-01-01'::date)) AS grains (grain, day)
    WHERE d.stage <> 'register' OR grains.grain = 'ever'
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(d.count) <> 0`;
}

/** What sellers add to `stage_sum`. `stages` is a table with the columns of `seller_stage` and a `sign`: 1 adds, -1 takes out. */
export function stageCellsOf(stages: Prisma.Sql): Prisma.Sql {
  return ofGrains(Prisma.sql`
    SELECT list.year::smallint AS year, reached.day, list.commune_id, t.kind::text AS kind, reached.stage, sum(t.sign) AS count
    FROM ${stages} t
    CROSS JOIN LATERAL (SELECT 0 AS year, t.commune_id UNION ALL SELECT * FROM unnest(t.register_years, t.register_communes)) AS list (year, commune_id)
    CROSS JOIN LATERAL (VALUES ('registered', t.registered_on), ('verified', t.verified_on), ('listed', t.listed_on), ('sold', t.sold_on), ('sold_again', t.sold_again_on)) AS reached (stage, day)
    WHERE reached.day IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5`);
}

/** What a year's list of households adds to `stage_sum`: how many there are, and when they were trained. */
export function registerCellsOf(years: Prisma.Sql): Prisma.Sql {
  return ofGrains(Prisma.sql`
    SELECT h.year, reached.day, h.commune_id, '*' AS kind, reached.stage, count(*) AS count
    FROM household h
    CROSS JOIN LATERAL (VALUES ('register', '1970-01-01'::date), ('trained', h.trained_on)) AS reached (stage, day)
    WHERE ${years} AND reached.day IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5`);
}
