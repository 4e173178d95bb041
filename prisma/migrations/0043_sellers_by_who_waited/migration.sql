-- An officer's list of sellers begins with who has waited longest, whatever state is looked at: its first page is read off, not sorted out of a province.
CREATE INDEX "seller_by_waiting" ON "seller" (("asked_for" IS NOT NULL), "applied_at", "name", "id") WHERE "state" <> 'draft';

-- All but those who sell are few, and counted on each of these pages.
DROP INDEX "seller_waiting";
CREATE INDEX "seller_waiting" ON "seller" ("state", "commune_id") WHERE "state" IN ('applied', 'checked', 'suspended', 'refused');
