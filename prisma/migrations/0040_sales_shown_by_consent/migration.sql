-- CreateEnum
CREATE TYPE "sales_audience" AS ENUM ('officers', 'everybody');

-- CreateTable
CREATE TABLE "sales_consent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seller_id" UUID NOT NULL,
    "audience" "sales_audience" NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_on" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "sales_consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sales_consent_seller_id_idx" ON "sales_consent"("seller_id");

-- AddForeignKey
ALTER TABLE "sales_consent" ADD CONSTRAINT "sales_consent_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One at a time, and never for ever: a year at most, and the day on which it was given.
CREATE UNIQUE INDEX "sales_consent_one_at_a_time" ON "sales_consent" ("seller_id") WHERE "withdrawn_at" IS NULL;
ALTER TABLE "sales_consent"
  ADD CONSTRAINT "sales_consent_a_year_at_most" CHECK ("ends_on" - ("given_at" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN 0 AND 366),
  ADD CONSTRAINT "sales_consent_given_before_withdrawn" CHECK ("withdrawn_at" >= "given_at");
