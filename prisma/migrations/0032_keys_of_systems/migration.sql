-- CreateTable
CREATE TABLE "other_system" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "scopes" TEXT[],
    "per_minute" INTEGER NOT NULL,
    "per_day" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "other_system_pkey" PRIMARY KEY ("id")
);

-- Keys of before belong to a system of their own each; who holds them is not known.
INSERT INTO "other_system" ("id", "name", "contact", "area_id", "scopes", "per_minute", "per_day", "created_at")
SELECT "id", 'Khóa cũ ' || left("id"::text, 8), '', "area_id", ARRAY['figures:read'], 60, 10000, "created_at" FROM "api_token" WHERE "role" = 'department_officer' AND "area_id" IS NOT NULL;
DELETE FROM "api_token" WHERE "role" <> 'department_officer' OR "area_id" IS NULL;

-- AlterTable
ALTER TABLE "api_token" DROP COLUMN "area_id",
DROP COLUMN "role",
ADD COLUMN     "beginning" TEXT NOT NULL DEFAULT 'chophien_',
ADD COLUMN     "revoked_at" TIMESTAMPTZ(3),
ADD COLUMN     "system_id" UUID;
UPDATE "api_token" SET "system_id" = "id";
ALTER TABLE "api_token" ALTER COLUMN "system_id" SET NOT NULL, ALTER COLUMN "beginning" DROP DEFAULT;

-- CreateTable
CREATE TABLE "api_use" (
    "token_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "path" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_use_pkey" PRIMARY KEY ("token_id","day","path")
);

-- CreateTable
CREATE TABLE "webhook" (
    "id" UUID NOT NULL,
    "system_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "former_secret" TEXT,
    "former_ends_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "paused_because" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "webhook_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "trouble" TEXT,
    "milliseconds" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "other_system_area_id_idx" ON "other_system"("area_id");

-- CreateIndex
CREATE INDEX "webhook_system_id_idx" ON "webhook"("system_id");

-- CreateIndex
CREATE INDEX "webhook_delivery_created_at_idx" ON "webhook_delivery"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_webhook_id_key_key" ON "webhook_delivery"("webhook_id", "key");

-- CreateIndex
CREATE INDEX "webhook_attempt_delivery_id_idx" ON "webhook_attempt"("delivery_id");

-- CreateIndex
CREATE INDEX "api_token_system_id_idx" ON "api_token"("system_id");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "other_system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_use" ADD CONSTRAINT "api_use_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "other_system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is counted is never below zero, and a system that may ask may ask at least once.
ALTER TABLE "other_system" ADD CONSTRAINT "other_system_limits" CHECK ("per_minute" BETWEEN 1 AND 6000 AND "per_day" BETWEEN 1 AND 1000000);
ALTER TABLE "api_use" ADD CONSTRAINT "api_use_not_below_zero" CHECK ("count" >= 0 AND "refused" >= 0);
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_paused_for_a_reason" CHECK (("paused_at" IS NULL) = ("paused_because" IS NULL));
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_former_secret_ends" CHECK (("former_secret" IS NULL) = ("former_ends_at" IS NULL));
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_ends_once" CHECK ("sent_at" IS NULL OR "given_up_at" IS NULL);
