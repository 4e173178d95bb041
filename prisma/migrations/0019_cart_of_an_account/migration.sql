-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "user_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "cart_user_id_key" ON "cart"("user_id");
