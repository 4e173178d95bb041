-- AlterTable
ALTER TABLE "message" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "holds_code" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "refused_at" TIMESTAMPTZ(3),
ADD COLUMN     "sent_at" TIMESTAMPTZ(3),
ADD COLUMN     "trouble" TEXT,
ADD COLUMN     "useless_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "phone_code" ADD COLUMN     "source" TEXT;

-- AlterTable
ALTER TABLE "second_factor" ADD COLUMN     "next_secret" TEXT;

-- AlterTable
ALTER TABLE "sign_in_account" ADD COLUMN     "identity_level" INTEGER;

-- CreateIndex
CREATE INDEX "phone_code_source_created_at_idx" ON "phone_code"("source", "created_at");

-- What still waits for the gateway is found without reading what went long ago.
CREATE INDEX "message_waits" ON "message" ("created_at") WHERE "sent_at" IS NULL AND "refused_at" IS NULL AND "channel" = 'sms';

ALTER TABLE "message" ADD CONSTRAINT "message_sent_or_refused" CHECK ("sent_at" IS NULL OR "refused_at" IS NULL);
ALTER TABLE "sign_in_account" ADD CONSTRAINT "sign_in_account_identity_level" CHECK ("identity_level" BETWEEN 1 AND 2);
