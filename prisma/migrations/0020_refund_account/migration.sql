-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "bank_bin" TEXT,
ADD COLUMN     "bank_holder" TEXT,
ADD COLUMN     "bank_number" TEXT;
