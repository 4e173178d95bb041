-- AlterTable
ALTER TABLE "product_change" ADD COLUMN     "sold_only" BOOLEAN NOT NULL DEFAULT false;
