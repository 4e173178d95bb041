-- What a product counts for, as internal/counted-values.server.ts writes it. The table is written anew once, its indexes with it.
ALTER TABLE "search_product" ADD COLUMN "counted" TEXT;
ALTER TABLE "search_product"
  ALTER COLUMN "counted" SET DATA TYPE TEXT USING concat_ws(' ', "group_key", "district_key", "commune_code", "stars", width_bucket("price", '{50000,100000,200000,500000,1000000}'::int[]), "seller_kind", "in_season", "in_stock"),
  ALTER COLUMN "counted" SET NOT NULL;

-- Every search looks through what waits for the index: after many changes that took longer than the search itself.
ALTER INDEX "search_product_words_idx" SET (gin_pending_list_limit = 64);
