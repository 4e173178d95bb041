-- CreateTable
CREATE TABLE "household" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "year" SMALLINT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "phone" TEXT,
    "trained_on" DATE,
    "training" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_absence" (
    "run_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,

    CONSTRAINT "household_absence_pkey" PRIMARY KEY ("run_id","household_id")
);

-- CreateTable
CREATE TABLE "seller_stage" (
    "seller_id" UUID NOT NULL,
    "kind" "seller_kind" NOT NULL,
    "commune_id" TEXT NOT NULL,
    "registered_on" DATE NOT NULL,
    "verified_on" DATE,
    "listed_on" DATE,
    "sold_on" DATE,
    "sold_again_on" DATE,
    "first_sale_at" TIMESTAMPTZ(3),
    "second_sale_at" TIMESTAMPTZ(3),
    "first_star_at" TIMESTAMPTZ(3),
    "second_star_at" TIMESTAMPTZ(3),
    "register_years" SMALLINT[],
    "register_communes" TEXT[],

    CONSTRAINT "seller_stage_pkey" PRIMARY KEY ("seller_id")
);

-- CreateTable
CREATE TABLE "stage_sum" (
    "year" SMALLINT NOT NULL,
    "grain" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "commune_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "stage_sum_pkey" PRIMARY KEY ("year","grain","day","commune_id","kind","stage")
);

-- CreateIndex
CREATE INDEX "household_year_commune_id_code_idx" ON "household"("year", "commune_id", "code");

-- CreateIndex
CREATE INDEX "household_phone_idx" ON "household"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "household_year_code_key" ON "household"("year", "code");

-- CreateIndex
CREATE INDEX "seller_phone_idx" ON "seller"("phone");

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "area_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "household"
  ADD CONSTRAINT "household_year_in_range" CHECK ("year" BETWEEN 2020 AND 2100),
  ADD CONSTRAINT "household_named" CHECK ("code" <> '' AND "name" <> ''),
  ADD CONSTRAINT "household_phone_in_full" CHECK ("phone" ~ '^\+84[0-9]{9,10}$');

-- The subject of a recognition is looked up among the sellers by its name.
CREATE INDEX "seller_name_lower" ON "seller" (lower("name")) WHERE "kind" <> 'household';

-- How far a seller has come is counted anew when something changes that a stage is made of. Households of a year's list are counted with mark 'register'.
CREATE FUNCTION "mark_seller_for_counting"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  phones text[] := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.phone] WHEN 'DELETE' THEN ARRAY[OLD.phone] ELSE ARRAY[NEW.phone, OLD.phone] END;
  seller_key uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
BEGIN
  -- Of shops with one number only the first stands for the household; a cooperative that is checked answers for its members.
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT 'seller', seller_key
  UNION SELECT 'seller', id FROM "seller" WHERE phone = ANY (phones)
  UNION SELECT 'seller', member_id FROM "seller_member" WHERE cooperative_id = seller_key;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "seller_counted" AFTER INSERT OR DELETE ON "seller" FOR EACH ROW EXECUTE FUNCTION "mark_seller_for_counting"();
CREATE TRIGGER "seller_counted_again" AFTER UPDATE OF "kind", "state", "commune_id", "phone", "applied_at", "verified_at" ON "seller" FOR EACH ROW
  WHEN ((OLD.kind, OLD.state, OLD.commune_id, OLD.phone, OLD.applied_at, OLD.verified_at) IS DISTINCT FROM (NEW.kind, NEW.state, NEW.commune_id, NEW.phone, NEW.applied_at, NEW.verified_at))
  EXECUTE FUNCTION "mark_seller_for_counting"();
-- From when a member is on the market decides which of the shops with its number stands for the household.
CREATE FUNCTION "mark_member_for_counting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT 'seller', twin.id FROM "seller" m JOIN "seller" twin ON twin.phone = m.phone WHERE m.id = CASE TG_OP WHEN 'DELETE' THEN OLD.member_id ELSE NEW.member_id END;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "seller_member_counted" AFTER INSERT OR DELETE OR UPDATE OF "agreed_at" ON "seller_member" FOR EACH ROW EXECUTE FUNCTION "mark_member_for_counting"();

CREATE FUNCTION "mark_sellers_of_product"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT DISTINCT 'seller', id FROM unnest(CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[NEW.seller_id, NEW.producer_id] WHEN 'DELETE' THEN ARRAY[OLD.seller_id, OLD.producer_id]
    ELSE ARRAY[NEW.seller_id, NEW.producer_id, OLD.seller_id, OLD.producer_id] END) AS id
  WHERE id IS NOT NULL;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "product_published" AFTER INSERT ON "product" FOR EACH ROW WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION "mark_sellers_of_product"();
CREATE TRIGGER "product_published_again" AFTER UPDATE OF "published_at", "seller_id", "producer_id" ON "product" FOR EACH ROW
  WHEN ((OLD.published_at, OLD.seller_id, OLD.producer_id) IS DISTINCT FROM (NEW.published_at, NEW.seller_id, NEW.producer_id)) EXECUTE FUNCTION "mark_sellers_of_product"();
CREATE TRIGGER "product_published_no_more" AFTER DELETE ON "product" FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION "mark_sellers_of_product"();

-- Sales come from what the sums of orders count as one, so that the shop writes nothing for it. An order that came after the second sale of all who sold
-- in it changes no stage, whatever becomes of it: most orders cost a look at one index.
CREATE FUNCTION "mark_sellers_of_orders"("ids" uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT DISTINCT 'seller', who.id
  FROM "order" o
  CROSS JOIN LATERAL (SELECT o.seller_id AS id UNION SELECT l.producer_id FROM "order_line" l WHERE l.order_id = o.id AND l.producer_id IS NOT NULL) who
  WHERE o.id = ANY ("ids") AND NOT EXISTS (
    SELECT FROM "seller_stage" t
    WHERE t.seller_id = who.id AND t.second_sale_at < o.placed_at
      AND (t.second_star_at < o.placed_at OR NOT EXISTS (SELECT FROM "order_line" l WHERE l.order_id = o.id AND l.stars > 0)));
$$;
CREATE FUNCTION "mark_sellers_of_counted_orders"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  live integer := (SELECT generation FROM "counting_state" WHERE subject = 'order');
BEGIN
  -- A generation that is being filled is not counted yet.
  IF TG_OP = 'INSERT' THEN
    PERFORM "mark_sellers_of_orders"(ARRAY(SELECT order_id FROM new_orders WHERE generation = live AND "as" = 'successful'));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM "mark_sellers_of_orders"(ARRAY(SELECT order_id FROM old_orders WHERE generation = live AND "as" = 'successful'));
  ELSE
    PERFORM "mark_sellers_of_orders"(ARRAY(
      SELECT order_id FROM new_orders n JOIN old_orders b USING (generation, order_id)
      WHERE generation = live AND ((n."as" = 'successful') <> (b."as" = 'successful') OR n.returned IS DISTINCT FROM b.returned)));
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "counted_order_sold" AFTER INSERT ON "counted_order" REFERENCING NEW TABLE AS new_orders
  FOR EACH STATEMENT EXECUTE FUNCTION "mark_sellers_of_counted_orders"();
CREATE TRIGGER "counted_order_sold_again" AFTER UPDATE ON "counted_order" REFERENCING OLD TABLE AS old_orders NEW TABLE AS new_orders
  FOR EACH STATEMENT EXECUTE FUNCTION "mark_sellers_of_counted_orders"();
CREATE TRIGGER "counted_order_sold_no_more" AFTER DELETE ON "counted_order" REFERENCING OLD TABLE AS old_orders
  FOR EACH STATEMENT EXECUTE FUNCTION "mark_sellers_of_counted_orders"();

CREATE FUNCTION "mark_households"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'seller', s.id::text FROM new_households h JOIN "seller" s ON s.phone = h.phone;
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM new_households;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'seller', s.id::text FROM old_households h JOIN "seller" s ON s.phone = h.phone;
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM old_households;
  ELSE
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'seller', s.id::text FROM (SELECT phone FROM new_households UNION SELECT phone FROM old_households) h JOIN "seller" s ON s.phone = h.phone;
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM (SELECT year FROM new_households UNION SELECT year FROM old_households) h;
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "household_counted" AFTER INSERT ON "household" REFERENCING NEW TABLE AS new_households FOR EACH STATEMENT EXECUTE FUNCTION "mark_households"();
CREATE TRIGGER "household_counted_again" AFTER UPDATE ON "household" REFERENCING OLD TABLE AS old_households NEW TABLE AS new_households FOR EACH STATEMENT EXECUTE FUNCTION "mark_households"();
CREATE TRIGGER "household_counted_no_more" AFTER DELETE ON "household" REFERENCING OLD TABLE AS old_households FOR EACH STATEMENT EXECUTE FUNCTION "mark_households"();
