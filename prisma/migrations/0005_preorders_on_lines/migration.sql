-- AlterTable
ALTER TABLE "lot_recall" DROP COLUMN "buyers";

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "harvest_on" DATE;
