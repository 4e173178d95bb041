-- CreateEnum
CREATE TYPE "stuck_reason" AS ENUM ('unconfirmed', 'paper', 'no_listing', 'no_sale', 'closed');

-- CreateEnum
CREATE TYPE "visit_outcome" AS ENUM ('helped', 'no_answer', 'unwilling', 'moved_away', 'given_up', 'other');

-- CreateTable
CREATE TABLE "stuck_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seller_id" UUID NOT NULL,
    "commune_id" TEXT NOT NULL,
    "reason" "stuck_reason" NOT NULL,
    "since_on" DATE NOT NULL,
    "listed_on" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "gone_at" TIMESTAMPTZ(3),
    "solved" BOOLEAN,
    "assigned_to" UUID,
    "assigned_name" TEXT NOT NULL DEFAULT '',
    "planned_on" DATE,
    "first_visit_on" DATE,

    CONSTRAINT "stuck_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stuck_count" (
    "commune_id" TEXT NOT NULL,
    "reason" "stuck_reason" NOT NULL,
    "lines" INTEGER NOT NULL,
    "unvisited" INTEGER NOT NULL,

    CONSTRAINT "stuck_count_pkey" PRIMARY KEY ("commune_id","reason")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "commune_id" TEXT NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "visited_on" DATE NOT NULL,
    "outcome" "visit_outcome" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "next_step" TEXT NOT NULL DEFAULT '',
    "next_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_effect" (
    "commune_id" TEXT NOT NULL,
    "reason" "stuck_reason" NOT NULL,
    "waited" SMALLINT NOT NULL,
    "visited" INTEGER NOT NULL,
    "visited_solved" INTEGER NOT NULL,
    "others" INTEGER NOT NULL,
    "others_solved" INTEGER NOT NULL,

    CONSTRAINT "visit_effect_pkey" PRIMARY KEY ("commune_id","reason","waited")
);

-- CreateIndex
CREATE UNIQUE INDEX "stuck_line_seller_id_reason_since_on_key" ON "stuck_line"("seller_id", "reason", "since_on");

-- CreateIndex
CREATE INDEX "visit_line_id_at_idx" ON "visit"("line_id", "at");

-- CreateIndex
CREATE INDEX "visit_commune_id_visited_on_id_idx" ON "visit"("commune_id", "visited_on" DESC, "id");

-- CreateIndex
CREATE INDEX "visit_by_id_visited_on_idx" ON "visit"("by_id", "visited_on" DESC);

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "stuck_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A list asks only for open lines: by commune and reason the newest first, or by who visits.
CREATE INDEX "stuck_line_open" ON "stuck_line" ("commune_id", "reason", "listed_on" DESC, "id") WHERE "gone_at" IS NULL;
CREATE INDEX "stuck_line_assigned" ON "stuck_line" ("assigned_to") WHERE "gone_at" IS NULL AND "assigned_to" IS NOT NULL;

ALTER TABLE "stuck_line"
  ADD CONSTRAINT "stuck_line_gone_says_how" CHECK (("gone_at" IS NULL) = ("solved" IS NULL)),
  ADD CONSTRAINT "stuck_line_assigned_by_name" CHECK (("assigned_to" IS NULL) = ("assigned_name" = '')),
  ADD CONSTRAINT "stuck_line_listed_later" CHECK ("listed_on" >= "since_on");
ALTER TABLE "visit"
  ADD CONSTRAINT "visit_note_short" CHECK (length("note") <= 500 AND length("next_step") <= 200),
  ADD CONSTRAINT "visit_next_later" CHECK ("next_on" > "visited_on");

CREATE TRIGGER "visit_append_only" BEFORE UPDATE OR DELETE ON "visit" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "visit_never_emptied" BEFORE TRUNCATE ON "visit" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();

-- Counts of open lines, exact in every transaction: a list of a whole province must not count its lines for each page.
CREATE FUNCTION "count_stuck_lines"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "stuck_count" AS c ("commune_id", "reason", "lines", "unvisited")
    SELECT commune_id, reason, count(*), count(*) FILTER (WHERE first_visit_on IS NULL)
    FROM new_lines WHERE gone_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("commune_id", "reason") DO UPDATE SET "lines" = c."lines" + excluded."lines", "unvisited" = c."unvisited" + excluded."unvisited";
  ELSE
    INSERT INTO "stuck_count" AS c ("commune_id", "reason", "lines", "unvisited")
    SELECT commune_id, reason, sum(lines), sum(unvisited) FROM (
      SELECT commune_id, reason, 1 AS lines, (first_visit_on IS NULL)::int AS unvisited FROM new_lines WHERE gone_at IS NULL
      UNION ALL
      SELECT commune_id, reason, -1, -(first_visit_on IS NULL)::int FROM old_lines WHERE gone_at IS NULL
    ) change GROUP BY 1, 2 HAVING sum(lines) <> 0 OR sum(unvisited) <> 0 ORDER BY 1, 2
    ON CONFLICT ("commune_id", "reason") DO UPDATE SET "lines" = c."lines" + excluded."lines", "unvisited" = c."unvisited" + excluded."unvisited";
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "stuck_line_counted" AFTER INSERT ON "stuck_line" REFERENCING NEW TABLE AS new_lines
  FOR EACH STATEMENT EXECUTE FUNCTION "count_stuck_lines"();
CREATE TRIGGER "stuck_line_counted_again" AFTER UPDATE ON "stuck_line" REFERENCING OLD TABLE AS old_lines NEW TABLE AS new_lines
  FOR EACH STATEMENT EXECUTE FUNCTION "count_stuck_lines"();
