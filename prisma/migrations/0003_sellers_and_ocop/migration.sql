-- CreateEnum
CREATE TYPE "version_state" AS ENUM ('submitted', 'approved', 'refused', 'replaced');

-- CreateEnum
CREATE TYPE "phone_code_purpose" AS ENUM ('sign_in', 'consent', 'membership');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('reading', 'preview', 'applying', 'done', 'refused');

-- CreateEnum
CREATE TYPE "row_verdict" AS ENUM ('fresh', 'changed', 'same', 'wrong');

-- CreateEnum
CREATE TYPE "evidence_grade" AS ENUM ('stated', 'scanned', 'confirmed');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('open', 'confirmed', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "seller_check_state" AS ENUM ('sent', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "consent_way" AS ENUM ('code', 'paper');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "document_kind" ADD VALUE 'food_safety_commitment';
ALTER TYPE "document_kind" ADD VALUE 'traceability';
ALTER TYPE "document_kind" ADD VALUE 'other';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "product_state" ADD VALUE 'in_review';
ALTER TYPE "product_state" ADD VALUE 'taken_down';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "role" ADD VALUE 'community_member';
ALTER TYPE "role" ADD VALUE 'commune_officer';
ALTER TYPE "role" ADD VALUE 'district_officer';
ALTER TYPE "role" ADD VALUE 'register_keeper';
ALTER TYPE "role" ADD VALUE 'finance_officer';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "seller_state" ADD VALUE 'draft';
ALTER TYPE "seller_state" ADD VALUE 'checked';
ALTER TYPE "seller_state" ADD VALUE 'refused';

-- AlterTable
ALTER TABLE "ocop_certificate" ADD COLUMN     "entry_key" TEXT,
ADD COLUMN     "scan_key" TEXT;

-- AlterTable
ALTER TABLE "order_group" ADD COLUMN     "adult" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "producer_id" UUID;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "harvest_on" DATE,
ADD COLUMN     "origin_commune_id" TEXT,
ADD COLUMN     "producer_id" UUID,
ADD COLUMN     "reach" "delivery_zone" NOT NULL DEFAULT 'country';

-- AlterTable
ALTER TABLE "product_document" ADD COLUMN     "grade" "evidence_grade" NOT NULL DEFAULT 'stated',
ADD COLUMN     "scan_key" TEXT;

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "granted_by_id" UUID;

-- AlterTable
ALTER TABLE "seller" ADD COLUMN     "applied_at" TIMESTAMPTZ(3),
ADD COLUMN     "asked_for" TEXT,
ADD COLUMN     "formed_as" TEXT,
ADD COLUMN     "holiday_from" DATE,
ADD COLUMN     "holiday_until" DATE,
ADD COLUMN     "identity_issuer" TEXT,
ADD COLUMN     "identity_level" INTEGER,
ADD COLUMN     "state_reason" TEXT,
ADD COLUMN     "tax_code" TEXT,
ADD COLUMN     "trusted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "verified_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "variant" ADD COLUMN     "gtin" TEXT,
ADD COLUMN     "seller_id" UUID,
ADD COLUMN     "sku" TEXT;

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "address" TEXT,
    "consent_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_name" TEXT NOT NULL DEFAULT '',
    "seller_id" UUID,
    "person_id" UUID,
    "commune_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "undoes" UUID,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "state" "version_state" NOT NULL,
    "changed" TEXT[],
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "consent_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason_key" TEXT,
    "reason" TEXT,

    CONSTRAINT "product_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "takedown" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "state_before" "product_state",
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "takedown_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_code" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "phone" TEXT NOT NULL,
    "purpose" "phone_code_purpose" NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "phone_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "seller_id" UUID,
    "by_id" UUID NOT NULL,
    "actor" JSONB NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_key" TEXT NOT NULL,
    "zip_key" TEXT,
    "state" "import_state" NOT NULL DEFAULT 'reading',
    "problem" TEXT,
    "problem_facts" JSONB,
    "total" INTEGER NOT NULL DEFAULT 0,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "fresh" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "verdict" "row_verdict" NOT NULL,
    "cells" JSONB NOT NULL,
    "faults" JSONB,
    "target" TEXT,
    "written_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","number")
);

-- CreateTable
CREATE TABLE "paper_rule" (
    "group_key" TEXT NOT NULL,
    "kinds" "document_kind"[],
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "stays_on_sale" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "paper_rule_pkey" PRIMARY KEY ("group_key","position")
);

-- CreateTable
CREATE TABLE "market_setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "market_setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_version" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "run_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,

    CONSTRAINT "register_version_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "since_version" INTEGER NOT NULL,
    "until_version" INTEGER,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "commune_id" TEXT,
    "commune_typed" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "points" DECIMAL(5,2),
    "decision" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "criteria" TEXT NOT NULL DEFAULT '',
    "scan_key" TEXT,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ocop_claim" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "stars" INTEGER NOT NULL,
    "decision" TEXT NOT NULL DEFAULT '',
    "number" TEXT NOT NULL DEFAULT '',
    "scan_key" TEXT,
    "state" "claim_state" NOT NULL DEFAULT 'open',
    "entry_key" TEXT,
    "reason" TEXT,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "ocop_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_draft" (
    "user_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "seller_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_draft_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "checklist_item" (
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "hint" TEXT NOT NULL DEFAULT '',
    "hint_en" TEXT,
    "kinds" "seller_kind"[],
    "group_keys" TEXT[],
    "required" BOOLEAN NOT NULL DEFAULT true,
    "wants_scan" BOOLEAN NOT NULL DEFAULT false,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "seller_check" (
    "seller_id" UUID NOT NULL,
    "item_key" TEXT NOT NULL,
    "state" "seller_check_state" NOT NULL DEFAULT 'sent',
    "value" TEXT NOT NULL DEFAULT '',
    "scan_key" TEXT,
    "note" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "seller_check_pkey" PRIMARY KEY ("seller_id","item_key")
);

-- CreateTable
CREATE TABLE "seller_suspension" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seller_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "starts_on" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "seller_suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "seller_id" UUID NOT NULL,
    "bin" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("seller_id")
);

-- CreateTable
CREATE TABLE "seller_member" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cooperative_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "joined_on" DATE NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "left_on" DATE,

    CONSTRAINT "seller_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistance_consent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seller_id" UUID NOT NULL,
    "helper_id" UUID NOT NULL,
    "helper_name" TEXT NOT NULL,
    "allows" TEXT[],
    "way" "consent_way" NOT NULL,
    "paper_key" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "given_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "assistance_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "variant_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "harvested_on" DATE NOT NULL,
    "best_before" DATE,
    "amount" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "recalled_at" TIMESTAMPTZ(3),

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot_use" (
    "lot_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "lot_use_pkey" PRIMARY KEY ("lot_id","order_line_id")
);

-- CreateTable
CREATE TABLE "lot_recall" (
    "lot_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "advice" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "buyers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "lot_recall_pkey" PRIMARY KEY ("lot_id")
);

-- CreateIndex
CREATE INDEX "audit_entry_seller_id_at_idx" ON "audit_entry"("seller_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_person_id_at_idx" ON "audit_entry"("person_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry"("actor_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_commune_id_at_idx" ON "audit_entry"("commune_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_at_idx" ON "audit_entry"("subject_kind", "subject_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_consent_id_at_idx" ON "audit_entry"("consent_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_undoes_idx" ON "audit_entry"("undoes");

-- CreateIndex
CREATE INDEX "product_version_state_submitted_at_idx" ON "product_version"("state", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "product_version_product_id_number_key" ON "product_version"("product_id", "number");

-- CreateIndex
CREATE INDEX "takedown_product_id_idx" ON "takedown"("product_id");

-- CreateIndex
CREATE INDEX "takedown_done_at_due_at_idx" ON "takedown"("done_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_hash_key" ON "recovery_code"("user_id", "hash");

-- CreateIndex
CREATE INDEX "phone_code_phone_purpose_subject_idx" ON "phone_code"("phone", "purpose", "subject");

-- CreateIndex
CREATE INDEX "import_run_seller_id_created_at_idx" ON "import_run"("seller_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_run_kind_created_at_idx" ON "import_run"("kind", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_row_run_id_verdict_number_idx" ON "import_row"("run_id", "verdict", "number");

-- CreateIndex
CREATE INDEX "upload_created_at_idx" ON "upload"("created_at");

-- CreateIndex
CREATE INDEX "register_entry_key_idx" ON "register_entry"("key");

-- CreateIndex
CREATE INDEX "register_entry_until_version_idx" ON "register_entry"("until_version");

-- CreateIndex
CREATE INDEX "register_entry_commune_id_idx" ON "register_entry"("commune_id");

-- CreateIndex
CREATE INDEX "ocop_claim_product_id_idx" ON "ocop_claim"("product_id");

-- CreateIndex
CREATE INDEX "ocop_claim_state_claimed_at_idx" ON "ocop_claim"("state", "claimed_at");

-- CreateIndex
CREATE INDEX "ocop_claim_entry_key_idx" ON "ocop_claim"("entry_key");

-- CreateIndex
CREATE INDEX "seller_suspension_seller_id_idx" ON "seller_suspension"("seller_id");

-- CreateIndex
CREATE INDEX "seller_suspension_starts_on_idx" ON "seller_suspension"("starts_on");

-- CreateIndex
CREATE INDEX "seller_member_cooperative_id_idx" ON "seller_member"("cooperative_id");

-- CreateIndex
CREATE INDEX "seller_member_member_id_idx" ON "seller_member"("member_id");

-- CreateIndex
CREATE INDEX "assistance_consent_seller_id_idx" ON "assistance_consent"("seller_id");

-- CreateIndex
CREATE INDEX "assistance_consent_helper_id_idx" ON "assistance_consent"("helper_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_code_key" ON "lot"("code");

-- CreateIndex
CREATE INDEX "lot_variant_id_best_before_idx" ON "lot"("variant_id", "best_before");

-- CreateIndex
CREATE INDEX "lot_seller_id_idx" ON "lot"("seller_id");

-- CreateIndex
CREATE INDEX "lot_use_order_line_id_idx" ON "lot_use"("order_line_id");

-- CreateIndex
CREATE INDEX "order_line_producer_id_idx" ON "order_line"("producer_id");

-- CreateIndex
CREATE INDEX "product_producer_id_idx" ON "product"("producer_id");

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_producer_id_fkey" FOREIGN KEY ("producer_id") REFERENCES "seller"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_origin_commune_id_fkey" FOREIGN KEY ("origin_commune_id") REFERENCES "area_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_version" ADD CONSTRAINT "product_version_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "takedown" ADD CONSTRAINT "takedown_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "area_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_check" ADD CONSTRAINT "seller_check_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_check" ADD CONSTRAINT "seller_check_item_key_fkey" FOREIGN KEY ("item_key") REFERENCES "checklist_item"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_suspension" ADD CONSTRAINT "seller_suspension_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_member" ADD CONSTRAINT "seller_member_cooperative_id_fkey" FOREIGN KEY ("cooperative_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_member" ADD CONSTRAINT "seller_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_consent" ADD CONSTRAINT "assistance_consent_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_use" ADD CONSTRAINT "lot_use_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_recall" ADD CONSTRAINT "lot_recall_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
