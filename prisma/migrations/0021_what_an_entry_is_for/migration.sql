-- What a side of a sale is for: its refund takes back each by itself, and the seller is told.
ALTER TABLE "ledger_entry" ADD COLUMN "what" TEXT;

-- Without a class of its own a product has that of its group.
ALTER TABLE "product" ALTER COLUMN "tax_class" DROP DEFAULT, ALTER COLUMN "tax_class" DROP NOT NULL;
UPDATE "product" SET "tax_class" = NULL;
