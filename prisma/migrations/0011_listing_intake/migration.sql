-- CreateTable
CREATE TABLE "listing_intake" (
    "id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "listing_intake_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "listing_intake_begun_at_idx" ON "listing_intake"("begun_at");
