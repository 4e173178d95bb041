-- CreateEnum
CREATE TYPE "report_file_state" AS ENUM ('waiting', 'making', 'done', 'failed');

-- AlterTable
ALTER TABLE "closed_month" ADD COLUMN     "funnel" JSONB,
ADD COLUMN     "ocop" INTEGER,
ADD COLUMN     "spans" JSONB;

-- CreateTable
CREATE TABLE "closed_ocop" (
    "province_code" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "entry_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_kind" TEXT,
    "commune" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "stars" SMALLINT NOT NULL,
    "decision" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "on_sale" BOOLEAN NOT NULL,

    CONSTRAINT "closed_ocop_pkey" PRIMARY KEY ("province_code","month","entry_key")
);

-- CreateTable
CREATE TABLE "report_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "province_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "state" "report_file_state" NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "asked_by" UUID,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "made_at" TIMESTAMPTZ(3),
    "content" JSONB,
    "sheets" JSONB,

    CONSTRAINT "report_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_file_province_code_asked_at_idx" ON "report_file"("province_code", "asked_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "report_file_province_code_kind_period_basis_key" ON "report_file"("province_code", "kind", "period", "basis");

-- What was closed stays as it was closed, and a report that is made stays as it was made.
CREATE TRIGGER "closed_ocop_append_only" BEFORE UPDATE OR DELETE ON "closed_ocop" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "closed_ocop_never_emptied" BEFORE TRUNCATE ON "closed_ocop" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "report_file_stays_as_made" BEFORE UPDATE OR DELETE ON "report_file" FOR EACH ROW WHEN (OLD.state = 'done') EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "report_file_never_emptied" BEFORE TRUNCATE ON "report_file" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_made" CHECK (state <> 'done' OR made_at IS NOT NULL AND content IS NOT NULL AND sheets IS NOT NULL);
