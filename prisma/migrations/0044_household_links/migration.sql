-- CreateTable
CREATE TABLE "household_link" (
    "household_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "seller_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "household_link_pkey" PRIMARY KEY ("household_id","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "household_link_seller_id_year_key" ON "household_link"("seller_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "household_id_year_key" ON "household"("id", "year");

-- AddForeignKey
ALTER TABLE "household_link" ADD CONSTRAINT "household_link_household_id_year_fkey" FOREIGN KEY ("household_id", "year") REFERENCES "household"("id", "year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_link" ADD CONSTRAINT "household_link_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Which shop a household has decides which stages it has reached: those of the shop that is named, of the one before it, and of the shops with the household's number.
CREATE FUNCTION "mark_household_link"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT DISTINCT 'seller', id::text FROM unnest(CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.seller_id] WHEN 'DELETE' THEN ARRAY[OLD.seller_id] ELSE ARRAY[NEW.seller_id, OLD.seller_id] END) AS id WHERE id IS NOT NULL
  UNION ALL SELECT 'phone', h.phone FROM "household" h
  WHERE h.id = CASE TG_OP WHEN 'DELETE' THEN OLD.household_id ELSE NEW.household_id END AND EXISTS (SELECT FROM "seller" s WHERE s.phone = h.phone);
  RETURN NULL;
END;
$$;
CREATE TRIGGER "household_link_counted" AFTER INSERT OR UPDATE OR DELETE ON "household_link" FOR EACH ROW EXECUTE FUNCTION "mark_household_link"();

-- A shop that was named counts in the commune that its household has: who moves a household in its list moves the shop's stages.
CREATE OR REPLACE FUNCTION "mark_households"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'phone', h.phone FROM new_households h WHERE EXISTS (SELECT FROM "seller" s WHERE s.phone = h.phone);
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM new_households;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'phone', h.phone FROM old_households h WHERE EXISTS (SELECT FROM "seller" s WHERE s.phone = h.phone);
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM old_households;
  ELSE
    INSERT INTO "counting_mark" ("subject", "key")
    SELECT 'phone', h.phone FROM (SELECT phone FROM new_households UNION SELECT phone FROM old_households) h WHERE EXISTS (SELECT FROM "seller" s WHERE s.phone = h.phone);
    INSERT INTO "counting_mark" ("subject", "key") SELECT 'seller', l.seller_id::text FROM new_households h JOIN "household_link" l ON l.household_id = h.id AND l.seller_id IS NOT NULL;
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM (SELECT year FROM new_households UNION SELECT year FROM old_households) h;
  END IF;
  RETURN NULL;
END;
$$;
