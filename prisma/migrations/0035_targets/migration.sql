-- CreateTable
CREATE TABLE "figure_target" (
    "indicator" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "area_id" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID,

    CONSTRAINT "figure_target_pkey" PRIMARY KEY ("indicator","year","area_id")
);

ALTER TABLE "figure_target" ADD CONSTRAINT "figure_target_not_negative" CHECK ("value" >= 0), ADD CONSTRAINT "figure_target_year_in_range" CHECK ("year" BETWEEN 2020 AND 2100);
