-- CreateTable
CREATE TABLE "closed_month" (
    "province_code" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID,
    "closed_by_name" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "inputs" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "closed_month_pkey" PRIMARY KEY ("province_code","month")
);

-- CreateTable
CREATE TABLE "closed_order" (
    "province_code" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "order_id" UUID NOT NULL,
    "as" "counted_as" NOT NULL,
    "kind" "seller_kind" NOT NULL,
    "paid_by" "payment_method" NOT NULL,
    "arrival_hours" INTEGER,
    "invoiced" BOOLEAN NOT NULL,
    "returned" JSONB,

    CONSTRAINT "closed_order_pkey" PRIMARY KEY ("province_code","month","order_id")
);

-- CreateTable
CREATE TABLE "restatement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "province_code" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "restatement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "restatement_province_code_month_found_at_idx" ON "restatement"("province_code", "month", "found_at");

-- What was closed stays as it was closed.
CREATE TRIGGER "closed_month_append_only" BEFORE UPDATE OR DELETE ON "closed_month" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "closed_month_never_emptied" BEFORE TRUNCATE ON "closed_month" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "closed_order_append_only" BEFORE UPDATE OR DELETE ON "closed_order" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "closed_order_never_emptied" BEFORE TRUNCATE ON "closed_order" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "restatement_append_only" BEFORE UPDATE OR DELETE ON "restatement" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "restatement_never_emptied" BEFORE TRUNCATE ON "restatement" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
