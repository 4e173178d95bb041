import { Prisma } from '#app/platform/db/generated/client.ts';

/** Shops that can be a household's. */
export const householdKinds = Prisma.sql`('household', 'registered_household')`;

/**
 * For a statement over `household h`: the shop that it has as `shop` (id, name, state) and, where an officer has said it, `link` (household_id, seller_id). A shop that an officer
 * has given to a household of a year is not found by its number in that year.
 */
export const withShop = Prisma.sql`
  LEFT JOIN household_link link ON link.household_id = h.id
  LEFT JOIN LATERAL (
    SELECT s.id, s.name, s.state::text AS state FROM seller s WHERE s.id = link.seller_id
    UNION ALL
    SELECT * FROM (
      SELECT s.id, s.name, s.state::text FROM seller s
      WHERE link.household_id IS NULL AND s.phone = h.phone AND s.kind IN ${householdKinds} AND NOT EXISTS (SELECT FROM household_link l WHERE l.seller_id = s.id AND l.year = h.year)
      ORDER BY s.state = 'refused', s.applied_at NULLS LAST, s.id LIMIT 1
    ) found
  ) shop ON true`;
