-- Where the goods of a line come from, where that is another commune than the seller's: a figure of past days must not move with its people.
ALTER TABLE "order_line" ADD COLUMN "origin_commune_id" TEXT;
CREATE INDEX "order_line_from_elsewhere" ON "order_line" ("order_id") INCLUDE ("origin_commune_id", "amount") WHERE "origin_commune_id" IS NOT NULL;

-- What somebody did for a household is taken back once.
CREATE UNIQUE INDEX "audit_entry_undone_once" ON "audit_entry" ("undoes") WHERE "action" = 'act.undo';
