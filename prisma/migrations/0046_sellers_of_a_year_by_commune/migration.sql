-- DropIndex
DROP INDEX "seller_year_commune_id_idx";

-- CreateIndex
CREATE INDEX "seller_year_commune_id_year_idx" ON "seller_year"("commune_id", "year");
