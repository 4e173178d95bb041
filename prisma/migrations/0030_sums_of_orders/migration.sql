-- CreateEnum
CREATE TYPE "counted_as" AS ENUM ('underway', 'successful', 'cancelled', 'returned');

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "stars" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "counting_mark" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "counting_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counting_state" (
    "subject" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "building" INTEGER,
    "built_at" TIMESTAMPTZ(3),
    "compared_at" TIMESTAMPTZ(3),

    CONSTRAINT "counting_state_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "counted_order" (
    "generation" INTEGER NOT NULL,
    "order_id" UUID NOT NULL,
    "as" "counted_as" NOT NULL,
    "kind" "seller_kind" NOT NULL,
    "paid_by" "payment_method" NOT NULL,
    "arrival_hours" INTEGER,
    "invoiced" BOOLEAN NOT NULL,
    "returned" JSONB,

    CONSTRAINT "counted_order_pkey" PRIMARY KEY ("generation","order_id")
);

-- CreateTable
CREATE TABLE "order_sum" (
    "generation" INTEGER NOT NULL,
    "grain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "paid_by" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "stars" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "commune_id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "transactions" INTEGER NOT NULL DEFAULT 0,
    "successful" INTEGER NOT NULL DEFAULT 0,
    "cancelled" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "underway" INTEGER NOT NULL DEFAULT 0,
    "value" BIGINT NOT NULL DEFAULT 0,
    "grams" BIGINT NOT NULL DEFAULT 0,
    "outside" INTEGER NOT NULL DEFAULT 0,
    "outside_value" BIGINT NOT NULL DEFAULT 0,
    "cashless" INTEGER NOT NULL DEFAULT 0,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "arrival_hours" BIGINT NOT NULL DEFAULT 0,
    "invoiced" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "order_sum_pkey" PRIMARY KEY ("generation","grain","kind","paid_by","group_key","stars","day","commune_id","district_id")
);

-- CreateIndex
CREATE INDEX "counting_mark_subject_id_idx" ON "counting_mark"("subject", "id");

ALTER TABLE "order_line" ADD CONSTRAINT "order_line_stars_in_range" CHECK ("stars" BETWEEN 0 AND 5);

-- Whoever keeps sums hears of every change, whatever made it, if and only if it is committed. In the shop's rush a mark is one row.
CREATE FUNCTION "mark_order_for_counting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key") VALUES ('order', NEW.id);
  RETURN NULL;
END;
$$;
CREATE TRIGGER "order_counted_anew" AFTER INSERT ON "order" FOR EACH ROW WHEN (NEW.state <> 'unpaid') EXECUTE FUNCTION "mark_order_for_counting"();
CREATE TRIGGER "order_counted_again" AFTER UPDATE OF "state", "closed_at" ON "order" FOR EACH ROW
  WHEN (OLD.state <> NEW.state OR OLD.closed_at IS DISTINCT FROM NEW.closed_at) EXECUTE FUNCTION "mark_order_for_counting"();

-- For any other table: the subject of the mark, and the column that holds its key.
CREATE FUNCTION "mark_for_counting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key") VALUES (TG_ARGV[0], to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END) ->> TG_ARGV[1]);
  RETURN NULL;
END;
$$;
CREATE TRIGGER "order_line_counted_again" AFTER UPDATE OF "returned" ON "order_line" FOR EACH ROW
  WHEN (OLD.returned <> NEW.returned) EXECUTE FUNCTION "mark_for_counting"('order', 'order_id');
CREATE TRIGGER "order_invoice_counted" AFTER INSERT OR DELETE ON "order_invoice" FOR EACH ROW EXECUTE FUNCTION "mark_for_counting"('order', 'order_id');

CREATE FUNCTION "mark_orders_of_group"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key") SELECT 'order', id FROM "order" WHERE group_id = NEW.id;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "order_group_counted_again" AFTER UPDATE OF "payment_method" ON "order_group" FOR EACH ROW
  WHEN (OLD.payment_method <> NEW.payment_method) EXECUTE FUNCTION "mark_orders_of_group"();

CREATE FUNCTION "mark_orders_of_seller"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key") SELECT 'order', id FROM "order" WHERE seller_id = NEW.id;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "seller_orders_counted_again" AFTER UPDATE OF "kind" ON "seller" FOR EACH ROW
  WHEN (OLD.kind <> NEW.kind) EXECUTE FUNCTION "mark_orders_of_seller"();

-- Lines of the past: the recognition of their product on the day of the order, as far as it is still known.
UPDATE "order_line" l SET "stars" = held.stars
FROM "order" o, "variant" v, LATERAL (
  SELECT max(c.stars) AS stars FROM "ocop_certificate" c
  WHERE c.product_id = v.product_id AND c.confirmed AND (o.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN c.issued_on AND c.ends_on
) held
WHERE o.id = l.order_id AND v.id = l.variant_id AND held.stars IS NOT NULL;
