import { unsoldStates } from '#app/modules/orders/order.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import { addDays, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { confirmMinutes, paperDays, stuckAfter } from '../reasons.ts';
import type { StuckReason } from '../reasons.ts';

export type Asked = { now: Date; today: VietnamDay; /** Null = every seller. */ sellerIds: readonly string[] | null };

const date = (day: VietnamDay) => Prisma.sql`${utcMidnight(day)}::date`;
const vietnamDayOf = (instant: Prisma.Sql) => Prisma.sql`((${instant}) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const among = ({ sellerIds }: Asked) => (sellerIds ? Prisma.sql`AND s.id = ANY (${[...sellerIds]}::uuid[])` : Prisma.empty);
const columns = Prisma.sql`s.id AS seller_id, s.commune_id`;
const sold = Prisma.sql`o.state <> ALL (${[...unsoldStates]}::order_state[])`;

/** Verified, and nothing of it was ever on sale, in its own shop or in that of a cooperative which sells for it. */
function noListing(asked: Asked): Prisma.Sql {
  const after = stuckAfter.no_listing;
  return Prisma.sql`
    SELECT ${columns}, begun.day AS since_on, begun.day + ${after}::int AS listed_on, '{}'::jsonb AS facts
    FROM seller s, LATERAL (SELECT ${vietnamDayOf(Prisma.sql`coalesce(s.verified_at, s.created_at)`)} AS day) begun
    WHERE s.state = 'verified' AND begun.day <= ${date(addDays(asked.today, -after))} ${among(asked)}
      AND NOT EXISTS (SELECT FROM product p WHERE p.seller_id = s.id AND (p.state = 'on_sale' OR p.published_at IS NOT NULL))
      AND NOT EXISTS (SELECT FROM product p WHERE p.producer_id = s.id AND p.state = 'on_sale')`;
}

/** Something is on sale for so long, and so long nothing of the shop was bought. A new listing has its own time. */
function noSale(asked: Asked): Prisma.Sql {
  const after = stuckAfter.no_sale;
  return Prisma.sql`
    SELECT ${columns}, begun.day AS since_on, begun.day + ${after}::int AS listed_on, jsonb_build_object('sold', last.day IS NOT NULL AND last.day >= shown.day) AS facts
    FROM seller s
    JOIN LATERAL (SELECT ${vietnamDayOf(Prisma.sql`min(p.published_at)`)} AS day FROM product p WHERE p.seller_id = s.id AND p.state = 'on_sale') shown ON shown.day <= ${date(addDays(asked.today, -after))}
    LEFT JOIN LATERAL (SELECT ${vietnamDayOf(Prisma.sql`max(o.placed_at)`)} AS day FROM "order" o WHERE o.seller_id = s.id AND ${sold}) last ON true
    CROSS JOIN LATERAL (SELECT greatest(shown.day, last.day) AS day) begun
    WHERE s.state = 'verified' AND begun.day <= ${date(addDays(asked.today, -after))} ${among(asked)}`;
}

/** An order waits although its seller was reminded; of several, the oldest. The clock still has a step for it, which keeps the question small. */
function unconfirmed(asked: Asked): Prisma.Sql {
  const late = new Date(asked.now.getTime() - confirmMinutes * 60_000);
  return Prisma.sql`
    SELECT DISTINCT ON (s.id) ${columns}, ${vietnamDayOf(Prisma.sql`o.state_since`)} AS since_on, ${vietnamDayOf(Prisma.sql`o.state_since + ${confirmMinutes}::int * interval '1 minute'`)} AS listed_on,
           jsonb_build_object('code', o.code) AS facts
    FROM "order" o JOIN seller s ON s.id = o.seller_id
    WHERE o.state = 'placed' AND o.timer_at IS NOT NULL AND o.state_since <= ${late} ${among(asked)}
    ORDER BY s.id, o.state_since, o.id`;
}

/** A certificate, or a paper that its group needs, ends or has ended, and no other goes on where it ends; of several, the first to end. */
function paper(asked: Asked): Prisma.Sql {
  const { ahead, behind } = paperDays;
  const window = Prisma.sql`BETWEEN ${date(addDays(asked.today, -behind))} AND ${date(addDays(asked.today, ahead))}`;
  const shown = Prisma.sql`(p.state = 'on_sale' OR p.held_at IS NOT NULL)`;
  return Prisma.sql`
    SELECT DISTINCT ON (s.id) ${columns}, e.ends_on - ${ahead}::int AS since_on, e.ends_on - ${ahead}::int AS listed_on,
           jsonb_build_object('product', p.name, 'productId', p.id, 'kind', e.kind, 'endsOn', e.ends_on) AS facts
    FROM (
      SELECT c.product_id, 'certificate' AS kind, c.ends_on FROM ocop_certificate c
      WHERE c.confirmed AND c.ends_on ${window}
        AND NOT EXISTS (SELECT FROM ocop_certificate n WHERE n.product_id = c.product_id AND n.confirmed AND n.issued_on <= c.ends_on + 1 AND n.ends_on > c.ends_on)
      UNION ALL
      SELECT d.product_id, d.kind::text, d.ends_on FROM product_document d JOIN product p ON p.id = d.product_id
      WHERE d.refused IS NULL AND d.ends_on ${window} AND EXISTS (SELECT FROM paper_rule r WHERE r.group_key = p.group_key AND d.kind = ANY (r.kinds))
        AND NOT EXISTS (
          SELECT FROM product_document n JOIN paper_rule r ON r.group_key = p.group_key AND d.kind = ANY (r.kinds) AND n.kind = ANY (r.kinds)
          WHERE n.product_id = d.product_id AND n.refused IS NULL AND n.issued_on <= d.ends_on + 1 AND (n.ends_on IS NULL OR n.ends_on > d.ends_on))
    ) e JOIN product p ON p.id = e.product_id JOIN seller s ON s.id = p.seller_id
    WHERE s.state = 'verified' AND ${shown} ${among(asked)}
    ORDER BY s.id, e.ends_on, p.id`;
}

/** Closed for so long, and not open yet. */
function closed(asked: Asked): Prisma.Sql {
  const after = stuckAfter.closed;
  return Prisma.sql`
    SELECT ${columns}, s.holiday_from AS since_on, s.holiday_from + ${after}::int AS listed_on, jsonb_build_object('until', s.holiday_until) AS facts
    FROM seller s
    WHERE s.state = 'verified' AND s.holiday_from <= ${date(addDays(asked.today, -after))} AND s.holiday_until >= ${date(asked.today)} ${among(asked)}`;
}

/** Who is stuck now: seller_id, commune_id, since_on, listed_on, facts; each seller once. */
export const stuckNow: Record<StuckReason, (asked: Asked) => Prisma.Sql> = { unconfirmed, paper, no_listing: noListing, no_sale: noSale, closed };

/** Whether the reason of a line `l` of a verified seller `s`, which holds no longer, was got over, and did not only lapse. */
export const solvedNow: Record<StuckReason, (asked: Asked) => Prisma.Sql> = {
  unconfirmed: () => Prisma.sql`EXISTS (SELECT FROM "order" o WHERE o.code = l.facts ->> 'code' AND o.state NOT IN ('unpaid', 'placed', 'declined', 'cancelled'))`,
  paper: () => Prisma.sql`CASE WHEN l.facts ->> 'kind' = 'certificate'
    THEN EXISTS (SELECT FROM ocop_certificate c WHERE c.product_id = (l.facts ->> 'productId')::uuid AND c.confirmed AND c.ends_on > (l.facts ->> 'endsOn')::date)
    ELSE EXISTS (SELECT FROM product_document d WHERE d.product_id = (l.facts ->> 'productId')::uuid AND d.refused IS NULL AND (d.ends_on IS NULL OR d.ends_on > (l.facts ->> 'endsOn')::date)
      AND (d.kind::text = l.facts ->> 'kind' OR EXISTS (SELECT FROM paper_rule r JOIN product p ON p.group_key = r.group_key WHERE p.id = d.product_id AND d.kind = ANY (r.kinds) AND l.facts ->> 'kind' = ANY (r.kinds::text[])))) END`,
  no_listing: () => Prisma.sql`EXISTS (SELECT FROM product p WHERE (p.seller_id = s.id AND (p.state = 'on_sale' OR p.published_at IS NOT NULL)) OR (p.producer_id = s.id AND p.state = 'on_sale'))`,
  no_sale: () => Prisma.sql`EXISTS (SELECT FROM "order" o WHERE o.seller_id = s.id AND ${sold} AND ${vietnamDayOf(Prisma.sql`o.placed_at`)} > l.since_on)`,
  closed: ({ today }) => Prisma.sql`(s.holiday_from IS NULL OR s.holiday_from > ${date(today)} OR s.holiday_until < ${date(today)})`,
};
