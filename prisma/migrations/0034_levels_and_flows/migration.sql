-- AlterTable
ALTER TABLE "counting_state" ADD COLUMN     "known_from" DATE;

-- CreateTable
CREATE TABLE "counted_commune" (
    "commune_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "reckoned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counted_commune_pkey" PRIMARY KEY ("commune_id")
);

-- CreateTable
CREATE TABLE "level_sum" (
    "kind" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "stars" SMALLINT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "accounts" INTEGER NOT NULL DEFAULT 0,
    "households" INTEGER NOT NULL DEFAULT 0,
    "verified" INTEGER NOT NULL DEFAULT 0,
    "identified" INTEGER NOT NULL DEFAULT 0,
    "shops" INTEGER NOT NULL DEFAULT 0,
    "empty_shops" INTEGER NOT NULL DEFAULT 0,
    "listings" INTEGER NOT NULL DEFAULT 0,
    "ocop_listings" INTEGER NOT NULL DEFAULT 0,
    "ocop_registered" INTEGER NOT NULL DEFAULT 0,
    "ending_soon" INTEGER NOT NULL DEFAULT 0,
    "traced" INTEGER NOT NULL DEFAULT 0,
    "with_gtin" INTEGER NOT NULL DEFAULT 0,
    "food_safe" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "level_sum_pkey" PRIMARY KEY ("kind","group_key","stars","commune_id","since")
);

-- CreateTable
CREATE TABLE "flow_sum" (
    "source" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "stars" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "commune_id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "flow_sum_pkey" PRIMARY KEY ("source","grain","kind","group_key","stars","day","commune_id","district_id","measure")
);

-- CreateTable
CREATE TABLE "seller_year" (
    "seller_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "kind" "seller_kind" NOT NULL,
    "ordered" BIT(372) NOT NULL,
    "sold" BIT(372) NOT NULL,
    "acted" BIT(372) NOT NULL,

    CONSTRAINT "seller_year_pkey" PRIMARY KEY ("seller_id","year")
);

-- CreateTable
CREATE TABLE "acting_sum" (
    "span" TEXT NOT NULL,
    "begins" DATE NOT NULL,
    "part" TEXT NOT NULL,
    "first" DATE NOT NULL,
    "commune_id" TEXT NOT NULL,
    "kind" "seller_kind" NOT NULL,
    "with_order" INTEGER NOT NULL DEFAULT 0,
    "sold" INTEGER NOT NULL DEFAULT 0,
    "active" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "acting_sum_pkey" PRIMARY KEY ("span","begins","part","first","commune_id","kind")
);

-- CreateIndex
CREATE INDEX "flow_sum_source_commune_id_idx" ON "flow_sum"("source", "commune_id");

-- CreateIndex
CREATE INDEX "seller_year_commune_id_idx" ON "seller_year"("commune_id");

-- Who looks for the goods of a commune; nearly all goods come from where their seller lives.
CREATE INDEX "product_origin_commune_id_idx" ON "product"("origin_commune_id") WHERE "origin_commune_id" IS NOT NULL;
-- What still stands, which is most that is asked for.
CREATE INDEX "level_sum_standing_idx" ON "level_sum"("commune_id") WHERE "until" IS NULL;

-- A commune is reckoned as a whole, so its marks are the communes in which goods may count: where they come from, or where who makes or sells them lives.
CREATE FUNCTION "mark_communes_of_goods"("origin" text, "producer_id" uuid, "seller_id" uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT 'commune', c.id FROM (SELECT $1 AS id UNION SELECT s.commune_id FROM "seller" s WHERE s.id IN ($2, $3)) c WHERE c.id IS NOT NULL
$$;

CREATE FUNCTION "mark_communes_of_product"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM mark_communes_of_goods(OLD.origin_commune_id, OLD.producer_id, OLD.seller_id); END IF;
  IF TG_OP = 'INSERT' OR TG_OP = 'UPDATE' AND (OLD.origin_commune_id, OLD.producer_id, OLD.seller_id) IS DISTINCT FROM (NEW.origin_commune_id, NEW.producer_id, NEW.seller_id) THEN
    PERFORM mark_communes_of_goods(NEW.origin_commune_id, NEW.producer_id, NEW.seller_id);
  END IF;
  RETURN NULL;
END;
$$;
-- A draft that was never on sale counts nowhere.
CREATE TRIGGER "product_reckoned" AFTER INSERT ON "product" FOR EACH ROW WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION "mark_communes_of_product"();
CREATE TRIGGER "product_reckoned_no_more" AFTER DELETE ON "product" FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION "mark_communes_of_product"();
CREATE TRIGGER "product_reckoned_again" AFTER UPDATE OF "state", "group_key", "origin_commune_id", "producer_id", "seller_id", "published_at" ON "product" FOR EACH ROW
  WHEN ((OLD.published_at IS NOT NULL OR NEW.published_at IS NOT NULL) AND (OLD.state, OLD.group_key, OLD.origin_commune_id, OLD.producer_id, OLD.seller_id, OLD.published_at)
    IS DISTINCT FROM (NEW.state, NEW.group_key, NEW.origin_commune_id, NEW.producer_id, NEW.seller_id, NEW.published_at))
  EXECUTE FUNCTION "mark_communes_of_product"();

-- What belongs to a product: the column that holds it, or that of its variant.
CREATE FUNCTION "mark_communes_of_part"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  part jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
  product uuid := CASE WHEN part ? 'product_id' THEN (part ->> 'product_id')::uuid ELSE (SELECT v.product_id FROM "variant" v WHERE v.id = (part ->> 'variant_id')::uuid) END;
BEGIN
  PERFORM mark_communes_of_goods(p.origin_commune_id, p.producer_id, p.seller_id) FROM "product" p WHERE p.id = product AND p.published_at IS NOT NULL;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "variant_reckoned" AFTER INSERT OR DELETE ON "variant" FOR EACH ROW EXECUTE FUNCTION "mark_communes_of_part"();
-- Never by a purchase: stock is no part of it.
CREATE TRIGGER "variant_reckoned_again" AFTER UPDATE OF "retired_at", "gtin" ON "variant" FOR EACH ROW
  WHEN ((OLD.retired_at IS NULL, OLD.gtin IS NULL) IS DISTINCT FROM (NEW.retired_at IS NULL, NEW.gtin IS NULL)) EXECUTE FUNCTION "mark_communes_of_part"();
CREATE TRIGGER "certificate_reckoned" AFTER INSERT OR UPDATE OR DELETE ON "ocop_certificate" FOR EACH ROW EXECUTE FUNCTION "mark_communes_of_part"();
CREATE TRIGGER "paper_reckoned" AFTER INSERT OR UPDATE OR DELETE ON "product_document" FOR EACH ROW EXECUTE FUNCTION "mark_communes_of_part"();
CREATE TRIGGER "takedown_reckoned" AFTER INSERT OR UPDATE OR DELETE ON "takedown" FOR EACH ROW EXECUTE FUNCTION "mark_communes_of_part"();
CREATE TRIGGER "lot_reckoned" AFTER INSERT OR DELETE ON "lot" FOR EACH ROW EXECUTE FUNCTION "mark_communes_of_part"();
CREATE TRIGGER "lot_reckoned_again" AFTER UPDATE OF "recalled_at" ON "lot" FOR EACH ROW
  WHEN (OLD.recalled_at IS DISTINCT FROM NEW.recalled_at) EXECUTE FUNCTION "mark_communes_of_part"();

CREATE FUNCTION "mark_commune_of_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT 'commune', c.id FROM (SELECT CASE WHEN TG_OP <> 'INSERT' THEN OLD.commune_id END AS id UNION SELECT CASE WHEN TG_OP <> 'DELETE' THEN NEW.commune_id END) c WHERE c.id IS NOT NULL;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "register_entry_reckoned" AFTER INSERT OR UPDATE OR DELETE ON "register_entry" FOR EACH ROW EXECUTE FUNCTION "mark_commune_of_entry"();

CREATE FUNCTION "mark_commune_of_check"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key") SELECT 'commune', commune_id FROM "seller" WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.seller_id ELSE NEW.seller_id END;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "seller_check_reckoned" AFTER INSERT OR UPDATE OF "state" ON "seller_check" FOR EACH ROW WHEN (NEW.item_key = 'identity') EXECUTE FUNCTION "mark_commune_of_check"();
CREATE TRIGGER "seller_check_reckoned_no_more" AFTER DELETE ON "seller_check" FOR EACH ROW WHEN (OLD.item_key = 'identity') EXECUTE FUNCTION "mark_commune_of_check"();

CREATE FUNCTION "month_of_counting"("at" timestamptz) RETURNS text LANGUAGE sql STABLE AS $$ SELECT to_char($1 AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') $$;

-- A seller that changes takes its goods and those that it makes for others with it, what it did, and what was asked about its listings.
CREATE FUNCTION "mark_all_of_seller"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT 'commune', c.id FROM (SELECT CASE WHEN TG_OP <> 'INSERT' THEN OLD.commune_id END AS id UNION SELECT CASE WHEN TG_OP <> 'DELETE' THEN NEW.commune_id END) c WHERE c.id IS NOT NULL;
  IF TG_OP <> 'UPDATE' OR (OLD.commune_id, OLD.kind, OLD.state) IS NOT DISTINCT FROM (NEW.commune_id, NEW.kind, NEW.state) THEN RETURN NULL; END IF;
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT DISTINCT 'commune', place.id
  FROM "product" p JOIN "seller" s ON s.id = p.seller_id LEFT JOIN "seller" maker ON maker.id = p.producer_id
  CROSS JOIN LATERAL (VALUES (p.origin_commune_id), (maker.commune_id), (s.commune_id)) AS place (id)
  WHERE (p.producer_id = NEW.id OR p.seller_id = NEW.id AND coalesce(p.origin_commune_id, p.producer_id::text) IS NOT NULL) AND place.id IS NOT NULL;
  IF OLD.state = NEW.state THEN
    INSERT INTO "counting_mark" ("subject", "key") VALUES ('acting', NEW.id);
    INSERT INTO "counting_mark" ("subject", "key")
    SELECT DISTINCT 'complaint', month_of_counting(t.received_at) FROM "takedown" t JOIN "product" p ON p.id = t.product_id WHERE p.seller_id = NEW.id;
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "seller_reckoned" AFTER INSERT OR DELETE ON "seller" FOR EACH ROW EXECUTE FUNCTION "mark_all_of_seller"();
CREATE TRIGGER "seller_reckoned_again" AFTER UPDATE OF "commune_id", "kind", "state", "identity_level", "holiday_from", "holiday_until", "created_at" ON "seller" FOR EACH ROW
  WHEN ((OLD.commune_id, OLD.kind, OLD.state, OLD.identity_level, OLD.holiday_from, OLD.holiday_until, OLD.created_at)
    IS DISTINCT FROM (NEW.commune_id, NEW.kind, NEW.state, NEW.identity_level, NEW.holiday_from, NEW.holiday_until, NEW.created_at))
  EXECUTE FUNCTION "mark_all_of_seller"();

-- What a seller did by itself, as 'seller day'. Orders are told of by their own marks.
CREATE FUNCTION "mark_act_of_seller"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  act jsonb := to_jsonb(NEW);
  seller uuid := CASE WHEN act ? 'order_id' THEN (SELECT o.seller_id FROM "order" o WHERE o.id = (act ->> 'order_id')::uuid) ELSE (SELECT p.seller_id FROM "product" p WHERE p.id = (act ->> 'product_id')::uuid) END;
  at timestamptz := (act ->> TG_ARGV[0])::timestamptz;
BEGIN
  IF seller IS NOT NULL THEN INSERT INTO "counting_mark" ("subject", "key") VALUES ('acting', seller || ' ' || (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date); END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "product_version_reckoned" AFTER INSERT ON "product_version" FOR EACH ROW EXECUTE FUNCTION "mark_act_of_seller"('submitted_at');
CREATE TRIGGER "order_event_reckoned" AFTER INSERT ON "order_event" FOR EACH ROW WHEN (NEW.by = 'seller') EXECUTE FUNCTION "mark_act_of_seller"('at');
CREATE TRIGGER "order_message_reckoned" AFTER INSERT ON "order_message" FOR EACH ROW WHEN (NEW.from_side = 'seller') EXECUTE FUNCTION "mark_act_of_seller"('at');

-- Complaints are reckoned by the month in which they came.
CREATE FUNCTION "mark_month"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT DISTINCT 'complaint', month_of_counting((which ->> TG_ARGV[0])::timestamptz)
  FROM (VALUES (CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END), (CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END)) AS changed (which) WHERE which IS NOT NULL;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "return_request_reckoned" AFTER INSERT OR UPDATE OR DELETE ON "return_request" FOR EACH ROW EXECUTE FUNCTION "mark_month"('asked_at');
CREATE TRIGGER "dispute_reckoned" AFTER INSERT OR UPDATE OR DELETE ON "dispute" FOR EACH ROW EXECUTE FUNCTION "mark_month"('opened_at');
CREATE TRIGGER "takedown_reckoned_in_month" AFTER INSERT OR UPDATE OR DELETE ON "takedown" FOR EACH ROW EXECUTE FUNCTION "mark_month"('received_at');

CREATE FUNCTION "mark_month_of_dispute"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key") SELECT 'complaint', month_of_counting(opened_at) FROM "dispute" WHERE id = NEW.dispute_id;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "dispute_message_reckoned" AFTER INSERT ON "dispute_message" FOR EACH ROW EXECUTE FUNCTION "mark_month_of_dispute"();

-- Tax is withheld by a sale and given back by a refund; what is in the ledger stays as it is.
CREATE TRIGGER "tax_counted" AFTER INSERT ON "ledger_transaction" FOR EACH ROW WHEN (NEW.kind IN ('sale', 'refund')) EXECUTE FUNCTION "mark_for_counting"('tax', 'id');

CREATE INDEX "return_request_asked_at_idx" ON "return_request"("asked_at");
CREATE INDEX "dispute_opened_at_idx" ON "dispute"("opened_at");
CREATE INDEX "takedown_received_at_idx" ON "takedown"("received_at");
