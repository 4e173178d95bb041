-- The history of a listing says who did what, also when the person has left.
ALTER TABLE "product_version" ADD COLUMN     "decided_by_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "submitted_by_name" TEXT NOT NULL DEFAULT '';
