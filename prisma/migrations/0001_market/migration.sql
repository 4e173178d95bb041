-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "area_level" AS ENUM ('province', 'district', 'commune');

-- CreateEnum
CREATE TYPE "product_state" AS ENUM ('draft', 'on_sale', 'withdrawn');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('seller_owner', 'seller_staff', 'department_officer', 'operator');

-- CreateEnum
CREATE TYPE "message_channel" AS ENUM ('sms', 'mail');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('food_safety', 'self_declaration', 'vietgap', 'organic', 'geographical_indication');

-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('cod');

-- CreateEnum
CREATE TYPE "order_state" AS ENUM ('placed', 'confirmed', 'handed_over', 'delivered', 'declined', 'cancelled', 'returned');

-- CreateEnum
CREATE TYPE "delivery_zone" AS ENUM ('province', 'region', 'country');

-- CreateEnum
CREATE TYPE "seller_kind" AS ENUM ('household', 'registered_household', 'group', 'cooperative', 'farm', 'company');

-- CreateEnum
CREATE TYPE "seller_state" AS ENUM ('applied', 'verified', 'suspended');

-- CreateTable
CREATE TABLE "area_vintage" (
    "id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "law" TEXT NOT NULL,

    CONSTRAINT "area_vintage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_unit" (
    "id" TEXT NOT NULL,
    "vintage_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "level" "area_level" NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "parent_id" TEXT,
    "former_district_id" TEXT,
    "region" TEXT,

    CONSTRAINT "area_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_succession" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,

    CONSTRAINT "area_succession_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "cart_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price_seen" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("cart_id","variant_id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "group_key" TEXT NOT NULL,
    "state" "product_state" NOT NULL DEFAULT 'draft',
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "summary_en" TEXT,
    "story" TEXT NOT NULL DEFAULT '',
    "story_en" TEXT,
    "ingredients" TEXT,
    "storage" TEXT,
    "shelf_life_days" INTEGER,
    "season_months" INTEGER[],
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "price" INTEGER NOT NULL,
    "net_grams" INTEGER,
    "weight_grams" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_picture" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "color" TEXT NOT NULL,

    CONSTRAINT "product_picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_rate" (
    "zone" "delivery_zone" NOT NULL,
    "valid_from" DATE NOT NULL,
    "first_grams" INTEGER NOT NULL,
    "first_fee" INTEGER NOT NULL,
    "step_grams" INTEGER NOT NULL,
    "step_fee" INTEGER NOT NULL,

    CONSTRAINT "delivery_rate_pkey" PRIMARY KEY ("zone","valid_from")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "phone_number" TEXT,
    "phone_number_verified" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "seller_id" UUID,
    "area_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "area_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "try_count" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "try_count_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "dedupe_key" TEXT NOT NULL,
    "channel" "message_channel" NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ocop_certificate" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "stars" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ocop_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_document" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "product_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_group" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "checkout_key" UUID NOT NULL,
    "buyer_name" TEXT NOT NULL,
    "buyer_phone" TEXT NOT NULL,
    "buyer_email" TEXT,
    "province_id" TEXT NOT NULL,
    "commune_id" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "address_typed" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "payment_method" "payment_method" NOT NULL,
    "goods" INTEGER NOT NULL,
    "fee" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "group_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "commune_id" TEXT NOT NULL,
    "district_id" TEXT NOT NULL,
    "state" "order_state" NOT NULL DEFAULT 'placed',
    "goods" INTEGER NOT NULL,
    "fee" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "weight_grams" INTEGER NOT NULL,
    "zone" "delivery_zone" NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "product_name" TEXT NOT NULL,
    "variant_name" TEXT NOT NULL,
    "unit_price" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "weight_grams" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "from_state" "order_state",
    "to_state" "order_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "note" TEXT,

    CONSTRAINT "order_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation_fact" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "installation_fact_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "search_product" (
    "product_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "also_called" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "words" tsvector NOT NULL,
    "spelled" tsvector NOT NULL,
    "group_key" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "commune_code" TEXT NOT NULL,
    "district_key" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "in_stock" BOOLEAN NOT NULL,
    "sold" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_product_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "seller" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "seller_kind" NOT NULL,
    "state" "seller_state" NOT NULL DEFAULT 'applied',
    "contact_name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "commune_id" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "since" INTEGER,
    "about" TEXT NOT NULL DEFAULT '',
    "about_en" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "area_unit_slug_idx" ON "area_unit"("slug");

-- CreateIndex
CREATE INDEX "area_unit_parent_id_idx" ON "area_unit"("parent_id");

-- CreateIndex
CREATE INDEX "area_unit_former_district_id_idx" ON "area_unit"("former_district_id");

-- CreateIndex
CREATE UNIQUE INDEX "area_unit_vintage_id_code_key" ON "area_unit"("vintage_id", "code");

-- CreateIndex
CREATE INDEX "area_succession_to_id_idx" ON "area_succession"("to_id");

-- CreateIndex
CREATE INDEX "cart_updated_at_idx" ON "cart"("updated_at");

-- CreateIndex
CREATE INDEX "cart_line_variant_id_idx" ON "cart_line"("variant_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE INDEX "product_seller_id_state_idx" ON "product"("seller_id", "state");

-- CreateIndex
CREATE INDEX "product_state_published_at_idx" ON "product"("state", "published_at" DESC);

-- CreateIndex
CREATE INDEX "product_group_key_state_idx" ON "product"("group_key", "state");

-- CreateIndex
CREATE INDEX "variant_product_id_idx" ON "variant"("product_id");

-- CreateIndex
CREATE INDEX "product_picture_product_id_position_idx" ON "product_picture"("product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_phone_number_key" ON "person"("phone_number");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_account_user_id_idx" ON "sign_in_account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_account_issuer_account_id_key" ON "sign_in_account"("issuer", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "role_grant_seller_id_idx" ON "role_grant"("seller_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "message_dedupe_key_key" ON "message"("dedupe_key");

-- CreateIndex
CREATE INDEX "message_created_at_idx" ON "message"("created_at" DESC);

-- CreateIndex
CREATE INDEX "ocop_certificate_product_id_idx" ON "ocop_certificate"("product_id");

-- CreateIndex
CREATE INDEX "ocop_certificate_ends_on_idx" ON "ocop_certificate"("ends_on");

-- CreateIndex
CREATE INDEX "product_document_product_id_idx" ON "product_document"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_group_key_key" ON "order_group"("key");

-- CreateIndex
CREATE UNIQUE INDEX "order_group_code_key" ON "order_group"("code");

-- CreateIndex
CREATE UNIQUE INDEX "order_group_checkout_key_key" ON "order_group"("checkout_key");

-- CreateIndex
CREATE INDEX "order_group_buyer_phone_idx" ON "order_group"("buyer_phone");

-- CreateIndex
CREATE UNIQUE INDEX "order_code_key" ON "order"("code");

-- CreateIndex
CREATE INDEX "order_group_id_idx" ON "order"("group_id");

-- CreateIndex
CREATE INDEX "order_seller_id_state_placed_at_idx" ON "order"("seller_id", "state", "placed_at");

-- CreateIndex
CREATE INDEX "order_placed_at_district_id_idx" ON "order"("placed_at", "district_id");

-- CreateIndex
CREATE INDEX "order_line_order_id_idx" ON "order_line"("order_id");

-- CreateIndex
CREATE INDEX "order_line_variant_id_idx" ON "order_line"("variant_id");

-- CreateIndex
CREATE INDEX "order_event_order_id_at_idx" ON "order_event"("order_id", "at");

-- CreateIndex
CREATE INDEX "search_product_words_idx" ON "search_product" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_product_folded_idx" ON "search_product" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_product_in_stock_sold_published_at_product_id_idx" ON "search_product"("in_stock" DESC, "sold" DESC, "published_at" DESC, "product_id");

-- CreateIndex
CREATE INDEX "search_product_price_product_id_idx" ON "search_product"("price", "product_id");

-- CreateIndex
CREATE INDEX "search_product_stars_sold_product_id_idx" ON "search_product"("stars" DESC, "sold" DESC, "product_id");

-- CreateIndex
CREATE INDEX "search_product_published_at_product_id_idx" ON "search_product"("published_at" DESC, "product_id");

-- CreateIndex
CREATE INDEX "search_product_group_key_idx" ON "search_product"("group_key");

-- CreateIndex
CREATE INDEX "search_product_district_key_idx" ON "search_product"("district_key");

-- CreateIndex
CREATE INDEX "search_product_seller_id_idx" ON "search_product"("seller_id");

-- CreateIndex
CREATE UNIQUE INDEX "seller_slug_key" ON "seller"("slug");

-- CreateIndex
CREATE INDEX "seller_commune_id_idx" ON "seller"("commune_id");

-- AddForeignKey
ALTER TABLE "area_unit" ADD CONSTRAINT "area_unit_vintage_id_fkey" FOREIGN KEY ("vintage_id") REFERENCES "area_vintage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_unit" ADD CONSTRAINT "area_unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "area_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_unit" ADD CONSTRAINT "area_unit_former_district_id_fkey" FOREIGN KEY ("former_district_id") REFERENCES "area_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_succession" ADD CONSTRAINT "area_succession_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "area_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_succession" ADD CONSTRAINT "area_succession_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "area_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant" ADD CONSTRAINT "variant_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_picture" ADD CONSTRAINT "product_picture_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_account" ADD CONSTRAINT "sign_in_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ocop_certificate" ADD CONSTRAINT "ocop_certificate_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_document" ADD CONSTRAINT "product_document_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_group" ADD CONSTRAINT "order_group_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "area_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "order_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller" ADD CONSTRAINT "seller_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "area_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
