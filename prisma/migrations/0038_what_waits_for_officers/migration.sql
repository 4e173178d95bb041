-- What waits for an officer is counted on each first page: of a province's shops and papers it is a few.
CREATE INDEX "seller_waiting" ON "seller" ("state", "commune_id") WHERE "state" IN ('applied', 'checked');
CREATE INDEX "product_document_to_look_at" ON "product_document" ("product_id") WHERE "grade" = 'scanned';
