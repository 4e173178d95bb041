-- CreateTable
CREATE TABLE "closed_figure" (
    "province_code" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "filter" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "counts" DOUBLE PRECISION[],

    CONSTRAINT "closed_figure_pkey" PRIMARY KEY ("province_code","month","filter","measure")
);

-- CreateTable
CREATE TABLE "month_list" (
    "month" DATE NOT NULL,
    "part" TEXT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "lines" TEXT NOT NULL,

    CONSTRAINT "month_list_pkey" PRIMARY KEY ("month","part","commune_id","district_id")
);

-- CreateTable
CREATE TABLE "level_list" (
    "month" DATE NOT NULL,
    "part" TEXT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "lines" TEXT NOT NULL,

    CONSTRAINT "level_list_pkey" PRIMARY KEY ("month","part","commune_id","district_id")
);

-- The figures of months that are closed already come out of their one document, so that a page can read those alone that it shows.
ALTER TABLE "closed_month" ADD COLUMN "places" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "closed_month" DISABLE TRIGGER "closed_month_append_only";
UPDATE "closed_month" m SET "places" = p.places
FROM (
  SELECT province_code, month, jsonb_agg(jsonb_build_array(district, commune) ORDER BY district, commune) AS places
  FROM (SELECT DISTINCT province_code, month, place ->> 'districtId' AS district, place ->> 'communeId' AS commune FROM "closed_month", jsonb_array_elements(figures) AS f, jsonb_array_elements(f -> 'places') AS place) each
  GROUP BY 1, 2
) p
WHERE (p.province_code, p.month) = (m.province_code, m.month);
ALTER TABLE "closed_month" ENABLE TRIGGER "closed_month_append_only";
INSERT INTO "closed_figure" (province_code, month, filter, measure, counts)
SELECT m.province_code, m.month,
       coalesce('kind=' || (f -> 'filter' ->> 'kind'), 'paid=' || (f -> 'filter' ->> 'paidBy'), 'group=' || (f -> 'filter' ->> 'groupKey'), 'stars=' || (f -> 'filter' ->> 'stars'), ''), known.measure,
       ARRAY(
         SELECT coalesce((counted.place -> 'measures' ->> known.measure)::float8, 0)
         FROM jsonb_array_elements(m.places) WITH ORDINALITY AS at (place, n)
         LEFT JOIN jsonb_array_elements(f -> 'places') AS counted (place) ON counted.place ->> 'districtId' = at.place ->> 0 AND counted.place ->> 'communeId' = at.place ->> 1
         ORDER BY at.n
       )
FROM "closed_month" m, jsonb_array_elements(m.figures) AS f, jsonb_array_elements_text(f -> 'known') AS known (measure);
ALTER TABLE "closed_month" ALTER COLUMN "places" DROP DEFAULT;
ALTER TABLE "closed_month" DROP COLUMN "figures";

-- What was closed stays as it was closed, and so does what a month is made of.
CREATE TRIGGER "closed_figure_append_only" BEFORE UPDATE OR DELETE ON "closed_figure" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "closed_figure_never_emptied" BEFORE TRUNCATE ON "closed_figure" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "month_list_append_only" BEFORE UPDATE OR DELETE ON "month_list" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "month_list_never_emptied" BEFORE TRUNCATE ON "month_list" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
