-- AlterTable
ALTER TABLE "dispute_message" DROP COLUMN "picture_key",
ADD COLUMN     "picture_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "return_line" ADD COLUMN     "shelved" INTEGER;

-- No more comes back on the shelf than was to come back.
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_shelved_in_range" CHECK ("shelved" BETWEEN 0 AND "quantity");
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_amount_not_negative" CHECK ("amount" >= 0);
ALTER TABLE "dispute_message" ADD CONSTRAINT "dispute_message_few_pictures" CHECK (cardinality("picture_keys") <= 5);
