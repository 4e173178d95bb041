-- AlterTable
ALTER TABLE "product" ADD COLUMN     "held_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "product_document" ADD COLUMN     "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "refused" TEXT;

-- CreateTable
CREATE TABLE "end_notice" (
    "subject_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,
    "milestone" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "end_notice_pkey" PRIMARY KEY ("subject_id","ends_on","milestone")
);

-- CreateTable
CREATE TABLE "register_absence" (
    "run_id" UUID NOT NULL,
    "entry_key" TEXT NOT NULL,

    CONSTRAINT "register_absence_pkey" PRIMARY KEY ("run_id","entry_key")
);
