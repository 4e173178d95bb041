-- Who bears a discount, and for which line's goods an entry is: a line that comes back takes its own discount, commission and tax back.
ALTER TABLE "order_line" ADD COLUMN "discount_market" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ledger_entry" ADD COLUMN "line_id" UUID;

-- Orders that are there already: the market gave one code at most, for the goods or for the delivery, and its part lies on the lines as both parts together do.
WITH borne AS (
  SELECT o.id, CASE WHEN o.discount_on_fee > 0 AND EXISTS (
           SELECT 1 FROM "discount_use" u JOIN "discount_code" c ON c.id = u.code_id WHERE u.group_id = o.group_id AND c.seller_id IS NULL AND c.kind = 'free_delivery') THEN 0
         ELSE least(o.discount_market, o.discount_seller + o.discount_market - o.discount_on_fee) END::bigint AS market,
         (o.discount_seller + o.discount_market - o.discount_on_fee)::bigint AS both_sides
  FROM "order" o WHERE o.discount_market > 0 AND o.discount_seller + o.discount_market > o.discount_on_fee
), laid AS (
  SELECT l.id, b.market, b.both_sides, l.discount, sum(l.discount) OVER (PARTITION BY l.order_id ORDER BY l.id) AS up_to
  FROM borne b JOIN "order_line" l ON l.order_id = b.id
)
UPDATE "order_line" l SET discount_market = laid.up_to * laid.market / laid.both_sides - (laid.up_to - laid.discount) * laid.market / laid.both_sides
FROM laid WHERE laid.id = l.id;

ALTER TABLE "order_line" ADD CONSTRAINT "order_line_discount_market_in_range" CHECK ("discount_market" BETWEEN 0 AND "discount");
