-- Two services that watch one account tell of each transfer both: the second telling names the first.
ALTER TABLE "bank_notice" ADD COLUMN "reference" TEXT, ADD COLUMN "same_as_id" UUID;

CREATE INDEX "bank_notice_amount_at_idx" ON "bank_notice"("amount", "at");
CREATE INDEX "bank_notice_same_as_id_idx" ON "bank_notice"("same_as_id");

ALTER TABLE "bank_notice" ADD CONSTRAINT "bank_notice_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "bank_notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Its money is counted with the first.
ALTER TABLE "bank_notice" ADD CONSTRAINT "bank_notice_counts_once" CHECK ("same_as_id" IS NULL OR ("payment_id" IS NULL AND "same_as_id" <> "id"));
