-- CreateTable
CREATE TABLE "public_month" (
    "month" DATE NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "told" JSONB NOT NULL,

    CONSTRAINT "public_month_pkey" PRIMARY KEY ("month")
);
