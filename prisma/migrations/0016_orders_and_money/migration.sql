-- CreateEnum
CREATE TYPE "attempt_state" AS ENUM ('running', 'answered');

-- CreateEnum
CREATE TYPE "discount_kind" AS ENUM ('amount', 'share', 'free_delivery');

-- CreateEnum
CREATE TYPE "own_reach" AS ENUM ('commune', 'district', 'province');

-- CreateEnum
CREATE TYPE "parcel_state" AS ENUM ('created', 'picking', 'in_transit', 'delivering', 'delivered', 'failed_attempt', 'returning', 'returned', 'lost', 'cancelled');

-- CreateEnum
CREATE TYPE "cash_state" AS ENUM ('none', 'due', 'collected', 'handed_over', 'reconciled');

-- CreateEnum
CREATE TYPE "ledger_account" AS ENUM ('buyer', 'seller', 'commission', 'delivery', 'carrier_cash', 'card_cash', 'bank', 'tax_vat', 'tax_income', 'provider_fee', 'discount');

-- CreateEnum
CREATE TYPE "tax_class" AS ENUM ('goods', 'services', 'other', 'farm_produce');

-- CreateEnum
CREATE TYPE "payout_state" AS ENUM ('proposed', 'sent', 'paid', 'failed', 'dropped');

-- CreateEnum
CREATE TYPE "delivery_method" AS ENUM ('carrier', 'own', 'pickup');

-- CreateEnum
CREATE TYPE "order_side" AS ENUM ('buyer', 'seller', 'operator');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('waiting', 'paid', 'ended');

-- CreateEnum
CREATE TYPE "notice_state" AS ENUM ('new', 'matched', 'case_open', 'ignored');

-- CreateEnum
CREATE TYPE "case_state" AS ENUM ('open', 'solved');

-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('due', 'sent', 'done', 'failed');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "order_state" ADD VALUE 'unpaid';
ALTER TYPE "order_state" ADD VALUE 'packed';
ALTER TYPE "order_state" ADD VALUE 'failed_delivery';
ALTER TYPE "order_state" ADD VALUE 'completed';
ALTER TYPE "order_state" ADD VALUE 'return_asked';
ALTER TYPE "order_state" ADD VALUE 'return_accepted';
ALTER TYPE "order_state" ADD VALUE 'return_refused';
ALTER TYPE "order_state" ADD VALUE 'return_received';
ALTER TYPE "order_state" ADD VALUE 'refunded';
ALTER TYPE "order_state" ADD VALUE 'disputed';
ALTER TYPE "order_state" ADD VALUE 'decided';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "payment_method" ADD VALUE 'vietqr';
ALTER TYPE "payment_method" ADD VALUE 'card';

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "completed_at" TIMESTAMPTZ(3),
ADD COLUMN     "delivery" "delivery_method" NOT NULL DEFAULT 'carrier',
ADD COLUMN     "discount_market" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "discount_on_fee" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "discount_seller" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "expected_from" DATE,
ADD COLUMN     "expected_to" DATE,
ADD COLUMN     "paid" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pickup_point_id" UUID,
ADD COLUMN     "refunded" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "timer_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order_event" ADD COLUMN     "by" TEXT,
ADD COLUMN     "step" TEXT;

-- AlterTable
ALTER TABLE "order_group" ADD COLUMN     "buyer_id" UUID,
ADD COLUMN     "discount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "terms_of" TEXT;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "commission_bp" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "discount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "group_key" TEXT,
ADD COLUMN     "product_name_en" TEXT,
ADD COLUMN     "returned" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tax_class" "tax_class" NOT NULL DEFAULT 'goods',
ADD COLUMN     "variant_name_en" TEXT;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "tax_class" "tax_class" NOT NULL DEFAULT 'goods';

-- AlterTable
ALTER TABLE "variant" ADD COLUMN     "height_cm" INTEGER,
ADD COLUMN     "length_cm" INTEGER,
ADD COLUMN     "width_cm" INTEGER;

-- CreateTable
CREATE TABLE "checkout_attempt" (
    "key" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "state" "attempt_state" NOT NULL DEFAULT 'running',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "checkout_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "saved_address" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "address_typed" TEXT,
    "used_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_code" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "seller_id" UUID,
    "kind" "discount_kind" NOT NULL,
    "value" INTEGER NOT NULL,
    "most_off" INTEGER,
    "least_goods" INTEGER NOT NULL DEFAULT 0,
    "group_keys" TEXT[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "most_uses" INTEGER,
    "per_person" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,

    CONSTRAINT "discount_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discount_use" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "discount_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "opened_by" "order_side" NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "refund" INTEGER,
    "decision" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_message" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "from_side" "order_side" NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "picture_key" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_delivery_rate" (
    "seller_id" UUID NOT NULL,
    "zone" "delivery_zone" NOT NULL,
    "valid_from" DATE NOT NULL,
    "first_grams" INTEGER NOT NULL,
    "first_fee" INTEGER NOT NULL,
    "step_grams" INTEGER NOT NULL,
    "step_fee" INTEGER NOT NULL,

    CONSTRAINT "seller_delivery_rate_pkey" PRIMARY KEY ("seller_id","zone","valid_from")
);

-- CreateTable
CREATE TABLE "seller_delivery" (
    "seller_id" UUID NOT NULL,
    "carrier" BOOLEAN NOT NULL DEFAULT true,
    "own_reach" "own_reach",
    "own_fee" INTEGER NOT NULL DEFAULT 0,
    "own_free_from" INTEGER,
    "ready_days" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_delivery_pkey" PRIMARY KEY ("seller_id")
);

-- CreateTable
CREATE TABLE "pickup_point" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seller_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pickup_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcel" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "carrier" TEXT NOT NULL,
    "tracking" TEXT,
    "state" "parcel_state" NOT NULL DEFAULT 'created',
    "cash" "cash_state" NOT NULL DEFAULT 'none',
    "cash_due" INTEGER NOT NULL DEFAULT 0,
    "fee_quoted" INTEGER NOT NULL,
    "fee_actual" INTEGER,
    "weight_grams" INTEGER NOT NULL,
    "round_id" UUID,
    "label_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcel_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "parcel_id" UUID NOT NULL,
    "state" "parcel_state",
    "cash" "cash_state",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "parcel_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carrier_event" (
    "carrier" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "tracking" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "worked_at" TIMESTAMPTZ(3),
    "trouble" TEXT,

    CONSTRAINT "carrier_event_pkey" PRIMARY KEY ("carrier","event_id")
);

-- CreateTable
CREATE TABLE "carrier_commune" (
    "carrier" TEXT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "theirs" JSONB NOT NULL,

    CONSTRAINT "carrier_commune_pkey" PRIMARY KEY ("carrier","commune_id")
);

-- CreateTable
CREATE TABLE "settlement_file" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "carrier" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by" UUID,

    CONSTRAINT "settlement_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "file_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "tracking" TEXT NOT NULL,
    "cash" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "parcel_id" UUID,
    "difference" TEXT,
    "solved_note" TEXT,

    CONSTRAINT "settlement_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_round" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seller_id" UUID NOT NULL,
    "commune_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "cost" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "order_id" UUID,
    "note" TEXT,
    "actor_id" UUID,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "transaction_id" UUID NOT NULL,
    "account" "ledger_account" NOT NULL,
    "seller_id" UUID,
    "order_id" UUID,
    "holder" TEXT,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commission_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "seller_id" UUID,
    "group_key" TEXT,
    "product_id" UUID,
    "rate_bp" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,

    CONSTRAINT "commission_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tax_rate" (
    "tax_class" "tax_class" NOT NULL,
    "valid_from" DATE NOT NULL,
    "vat_bp" INTEGER NOT NULL,
    "income_bp" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "tax_rate_pkey" PRIMARY KEY ("tax_class","valid_from")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "batch_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "bank_bin" TEXT NOT NULL,
    "bank_number" TEXT NOT NULL,
    "bank_holder" TEXT NOT NULL,
    "state" "payout_state" NOT NULL DEFAULT 'proposed',
    "failure" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "marked_by" UUID,
    "second_by" UUID,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_batch" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by" UUID,

    CONSTRAINT "payout_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_message" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "from_side" "order_side" NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_invoice" (
    "order_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "file_key" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" UUID,

    CONSTRAINT "order_invoice_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "group_id" UUID NOT NULL,
    "order_id" UUID,
    "method" "payment_method" NOT NULL,
    "provider" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "state" "payment_state" NOT NULL DEFAULT 'waiting',
    "reference" TEXT NOT NULL,
    "provider_ref" TEXT,
    "pay_url" TEXT,
    "bank_bin" TEXT,
    "bank_number" TEXT,
    "bank_holder" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "raw" JSONB NOT NULL,
    "state" "notice_state" NOT NULL DEFAULT 'new',
    "payment_id" UUID,

    CONSTRAINT "bank_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_event" (
    "provider" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "worked_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "trouble" TEXT,

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("provider","event_id")
);

-- CreateTable
CREATE TABLE "payment_case" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "order_id" UUID,
    "seller_id" UUID,
    "payment_id" UUID,
    "notice_id" UUID,
    "amount" BIGINT NOT NULL,
    "expected" BIGINT,
    "state" "case_state" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "solved_at" TIMESTAMPTZ(3),
    "solved_by" UUID,
    "solution" TEXT,
    "note" TEXT,

    CONSTRAINT "payment_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "dedupe_key" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID,
    "method" "payment_method" NOT NULL,
    "cause" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'due',
    "provider_ref" TEXT,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_comparison" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "compared_at" TIMESTAMPTZ(3) NOT NULL,
    "compared" INTEGER NOT NULL,
    "trouble" TEXT,

    CONSTRAINT "provider_comparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comparison_difference" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "comparison_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "order_code" TEXT,
    "theirs" BIGINT,
    "ours" BIGINT,

    CONSTRAINT "comparison_difference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "amount" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "answer" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "return_line" (
    "return_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "return_line_pkey" PRIMARY KEY ("return_id","order_line_id")
);

-- CreateTable
CREATE TABLE "return_picture" (
    "return_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "return_picture_pkey" PRIMARY KEY ("return_id","position")
);

-- CreateIndex
CREATE INDEX "checkout_attempt_started_at_idx" ON "checkout_attempt"("started_at");

-- CreateIndex
CREATE INDEX "saved_address_user_id_used_at_idx" ON "saved_address"("user_id", "used_at");

-- CreateIndex
CREATE UNIQUE INDEX "discount_code_code_key" ON "discount_code"("code");

-- CreateIndex
CREATE INDEX "discount_code_seller_id_idx" ON "discount_code"("seller_id");

-- CreateIndex
CREATE INDEX "discount_use_code_id_phone_idx" ON "discount_use"("code_id", "phone");

-- CreateIndex
CREATE INDEX "discount_use_group_id_idx" ON "discount_use"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "discount_use_code_id_group_id_key" ON "discount_use"("code_id", "group_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_order_id_key" ON "dispute"("order_id");

-- CreateIndex
CREATE INDEX "dispute_decided_at_opened_at_idx" ON "dispute"("decided_at", "opened_at");

-- CreateIndex
CREATE INDEX "dispute_message_dispute_id_at_idx" ON "dispute_message"("dispute_id", "at");

-- CreateIndex
CREATE INDEX "pickup_point_seller_id_idx" ON "pickup_point"("seller_id");

-- CreateIndex
CREATE UNIQUE INDEX "parcel_order_id_key" ON "parcel"("order_id");

-- CreateIndex
CREATE INDEX "parcel_seller_id_state_idx" ON "parcel"("seller_id", "state");

-- CreateIndex
CREATE INDEX "parcel_round_id_idx" ON "parcel"("round_id");

-- CreateIndex
CREATE UNIQUE INDEX "parcel_carrier_tracking_key" ON "parcel"("carrier", "tracking");

-- CreateIndex
CREATE INDEX "parcel_event_parcel_id_at_idx" ON "parcel_event"("parcel_id", "at");

-- CreateIndex
CREATE INDEX "carrier_event_tracking_idx" ON "carrier_event"("tracking");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_file_hash_key" ON "settlement_file"("hash");

-- CreateIndex
CREATE INDEX "settlement_line_parcel_id_idx" ON "settlement_line"("parcel_id");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_line_file_id_row_key" ON "settlement_line"("file_id", "row");

-- CreateIndex
CREATE INDEX "delivery_round_seller_id_day_idx" ON "delivery_round"("seller_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_dedupe_key_key" ON "ledger_transaction"("dedupe_key");

-- CreateIndex
CREATE INDEX "ledger_transaction_order_id_idx" ON "ledger_transaction"("order_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_day_idx" ON "ledger_transaction"("day");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE INDEX "ledger_entry_seller_id_account_idx" ON "ledger_entry"("seller_id", "account");

-- CreateIndex
CREATE INDEX "ledger_entry_order_id_idx" ON "ledger_entry"("order_id");

-- CreateIndex
CREATE INDEX "commission_rule_seller_id_idx" ON "commission_rule"("seller_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_reference_key" ON "payout"("reference");

-- CreateIndex
CREATE INDEX "payout_seller_id_idx" ON "payout"("seller_id");

-- CreateIndex
CREATE INDEX "payout_batch_id_idx" ON "payout"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_batch_code_key" ON "payout_batch"("code");

-- CreateIndex
CREATE INDEX "order_message_order_id_at_idx" ON "order_message"("order_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_reference_key" ON "payment"("reference");

-- CreateIndex
CREATE INDEX "payment_group_id_idx" ON "payment"("group_id");

-- CreateIndex
CREATE INDEX "payment_order_id_idx" ON "payment"("order_id");

-- CreateIndex
CREATE INDEX "payment_provider_ref_idx" ON "payment"("provider_ref");

-- CreateIndex
CREATE INDEX "bank_notice_state_received_at_idx" ON "bank_notice"("state", "received_at");

-- CreateIndex
CREATE INDEX "bank_notice_payment_id_idx" ON "bank_notice"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_notice_provider_provider_id_key" ON "bank_notice"("provider", "provider_id");

-- CreateIndex
CREATE INDEX "provider_event_received_at_idx" ON "provider_event"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_case_dedupe_key_key" ON "payment_case"("dedupe_key");

-- CreateIndex
CREATE INDEX "payment_case_state_opened_at_idx" ON "payment_case"("state", "opened_at");

-- CreateIndex
CREATE INDEX "payment_case_seller_id_state_idx" ON "payment_case"("seller_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "refund_dedupe_key_key" ON "refund"("dedupe_key");

-- CreateIndex
CREATE INDEX "refund_order_id_idx" ON "refund"("order_id");

-- CreateIndex
CREATE INDEX "refund_state_created_at_idx" ON "refund"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "provider_comparison_provider_day_key" ON "provider_comparison"("provider", "day");

-- CreateIndex
CREATE INDEX "comparison_difference_comparison_id_idx" ON "comparison_difference"("comparison_id");

-- CreateIndex
CREATE INDEX "return_request_order_id_idx" ON "return_request"("order_id");

-- CreateIndex
CREATE INDEX "order_timer_at_idx" ON "order"("timer_at");

-- CreateIndex
CREATE INDEX "order_group_buyer_id_placed_at_idx" ON "order_group"("buyer_id", "placed_at");

-- AddForeignKey
ALTER TABLE "discount_use" ADD CONSTRAINT "discount_use_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "discount_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount_use" ADD CONSTRAINT "discount_use_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "order_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_message" ADD CONSTRAINT "dispute_message_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pickup_point" ADD CONSTRAINT "pickup_point_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "area_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "delivery_round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel_event" ADD CONSTRAINT "parcel_event_parcel_id_fkey" FOREIGN KEY ("parcel_id") REFERENCES "parcel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "settlement_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_parcel_id_fkey" FOREIGN KEY ("parcel_id") REFERENCES "parcel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_pickup_point_id_fkey" FOREIGN KEY ("pickup_point_id") REFERENCES "pickup_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_message" ADD CONSTRAINT "order_message_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_invoice" ADD CONSTRAINT "order_invoice_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "order_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_notice" ADD CONSTRAINT "bank_notice_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_case" ADD CONSTRAINT "payment_case_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_case" ADD CONSTRAINT "payment_case_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "bank_notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_difference" ADD CONSTRAINT "comparison_difference_comparison_id_fkey" FOREIGN KEY ("comparison_id") REFERENCES "provider_comparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_picture" ADD CONSTRAINT "return_picture_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "return_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
