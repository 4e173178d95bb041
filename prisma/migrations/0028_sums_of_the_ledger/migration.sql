-- What the ledger comes to without reading all of it: sums of every entry before a mark. What is newer is added when it is asked for.
CREATE TABLE "ledger_sum" (
    "account" "ledger_account" NOT NULL,
    "who" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "debit" BIGINT NOT NULL,
    "credit" BIGINT NOT NULL,

    CONSTRAINT "ledger_sum_pkey" PRIMARY KEY ("account","who","month")
);

CREATE TABLE "ledger_unsold" (
    "order_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "ledger_unsold_pkey" PRIMARY KEY ("order_id")
);
CREATE INDEX "ledger_unsold_seller_id_idx" ON "ledger_unsold"("seller_id");

CREATE TABLE "ledger_mark" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "up_to" UUID NOT NULL,

    CONSTRAINT "ledger_mark_pkey" PRIMARY KEY ("only")
);
ALTER TABLE "ledger_mark" ADD CONSTRAINT "ledger_mark_is_one" CHECK ("only");
INSERT INTO "ledger_mark" ("up_to") VALUES ('00000000-0000-0000-0000-000000000000');
