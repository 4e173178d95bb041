-- A copy of the market that the start of the market fills again.
DELETE FROM "search_product";

-- DropIndex
DROP INDEX "search_product_folded_idx";

-- AlterTable
ALTER TABLE "search_product" DROP COLUMN "folded",
ADD COLUMN     "in_season" BOOLEAN NOT NULL,
ADD COLUMN     "price_per_kg" INTEGER,
ADD COLUMN     "range" INTEGER NOT NULL,
ADD COLUMN     "reach" "delivery_zone" NOT NULL,
ADD COLUMN     "seller_kind" "seller_kind" NOT NULL,
ADD COLUMN     "sizes" TEXT[];

-- CreateTable
CREATE TABLE "product_change" (
    "id" BIGSERIAL NOT NULL,
    "product_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "goods" INTEGER NOT NULL,
    "named" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_pair" (
    "first" TEXT NOT NULL,
    "second" TEXT NOT NULL,
    "goods" INTEGER NOT NULL,

    CONSTRAINT "search_pair_pkey" PRIMARY KEY ("first","second")
);

-- CreateTable
CREATE TABLE "search_synonym" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "typed" TEXT NOT NULL,
    "meant" TEXT NOT NULL,
    "both_ways" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_synonym_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_pin" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "typed" TEXT NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "search_pin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_count" (
    "day" DATE NOT NULL,
    "typed" TEXT NOT NULL,
    "searches" INTEGER NOT NULL DEFAULT 0,
    "without_hit" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "asked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_count_pkey" PRIMARY KEY ("day","typed")
);

-- CreateTable
CREATE TABLE "search_index_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "building_uid" TEXT,
    "built_through" UUID,
    "built" INTEGER NOT NULL DEFAULT 0,
    "to_build" INTEGER NOT NULL DEFAULT 0,
    "stopped" BOOLEAN NOT NULL DEFAULT false,
    "built_at" TIMESTAMPTZ(3),
    "next_range" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,
    "fault_since" TIMESTAMPTZ(3),

    CONSTRAINT "search_index_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_drift" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "compared" INTEGER NOT NULL,
    "in_table" INTEGER NOT NULL,
    "in_engine" INTEGER NOT NULL,
    "product_ids" UUID[],

    CONSTRAINT "search_drift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_pin_product_id_idx" ON "search_pin"("product_id");

-- CreateIndex
CREATE INDEX "search_drift_at_idx" ON "search_drift"("at" DESC);

-- CreateIndex
CREATE INDEX "search_product_range_idx" ON "search_product"("range");

INSERT INTO "search_index_state" ("id", "changed_at") VALUES (1, now());

ALTER TABLE "search_index_state" ADD CONSTRAINT "search_index_state_one_row" CHECK ("id" = 1);
ALTER TABLE "search_product" ADD CONSTRAINT "search_product_range_in_bounds" CHECK ("range" BETWEEN 0 AND 255);
ALTER TABLE "search_count" ADD CONSTRAINT "search_count_not_negative" CHECK ("searches" >= 0 AND "without_hit" >= 0 AND "clicks" >= 0 AND "asked" >= 0);
ALTER TABLE "search_pin" ADD CONSTRAINT "search_pin_position_in_range" CHECK ("position" BETWEEN 0 AND 9);

-- What is undone may be begun again, so only what holds is held apart.
CREATE UNIQUE INDEX "search_synonym_once" ON "search_synonym" ("typed", "meant") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "search_pin_once" ON "search_pin" ("typed", "product_id") WHERE "ended_at" IS NULL;
