-- What must be true of every row of orders and money whatever the program does.

ALTER TABLE "order_group"
  DROP CONSTRAINT "order_group_total_is_goods_and_fee",
  ADD CONSTRAINT "order_group_discount_in_range" CHECK ("discount" BETWEEN 0 AND "goods"::bigint + "fee"),
  ADD CONSTRAINT "order_group_total_adds_up" CHECK ("total"::bigint = "goods"::bigint + "fee" - "discount");

ALTER TABLE "order"
  DROP CONSTRAINT "order_total_is_goods_and_fee",
  ADD CONSTRAINT "order_total_adds_up" CHECK ("total"::bigint = "goods"::bigint + "fee" - "discount_seller" - "discount_market"),
  ADD CONSTRAINT "order_discounts_in_range" CHECK ("discount_seller" >= 0 AND "discount_market" >= 0 AND "discount_on_fee" BETWEEN 0 AND "fee"
    AND "discount_on_fee" <= "discount_seller" + "discount_market" AND "discount_seller" + "discount_market" - "discount_on_fee" <= "goods"),
  ADD CONSTRAINT "order_refund_in_range" CHECK ("paid" >= 0 AND "refunded" >= 0),
  ADD CONSTRAINT "order_pickup_names_its_point" CHECK (("delivery" = 'pickup') = ("pickup_point_id" IS NOT NULL)),
  ADD CONSTRAINT "order_expected_in_order" CHECK ("expected_from" <= "expected_to");

ALTER TABLE "order_line"
  ADD CONSTRAINT "order_line_discount_in_range" CHECK ("discount" BETWEEN 0 AND "amount"),
  ADD CONSTRAINT "order_line_commission_in_range" CHECK ("commission_bp" BETWEEN 0 AND 5000),
  ADD CONSTRAINT "order_line_returned_in_range" CHECK ("returned" BETWEEN 0 AND "quantity");

ALTER TABLE "order_message" ADD CONSTRAINT "order_message_has_words" CHECK (char_length("body") BETWEEN 1 AND 2000);
ALTER TABLE "dispute_message" ADD CONSTRAINT "dispute_message_has_words" CHECK (char_length("body") BETWEEN 1 AND 2000);

ALTER TABLE "variant" ADD CONSTRAINT "variant_size_positive" CHECK ("length_cm" > 0 AND "width_cm" > 0 AND "height_cm" > 0);

ALTER TABLE "saved_address" ADD CONSTRAINT "saved_address_phone_in_one_form" CHECK ("phone" ~ '^\+84[0-9]{8,10}$');

ALTER TABLE "discount_code"
  ADD CONSTRAINT "discount_code_in_capitals" CHECK ("code" ~ '^[A-Z0-9]{3,20}$'),
  ADD CONSTRAINT "discount_code_value_in_range" CHECK (CASE "kind" WHEN 'amount' THEN "value" > 0 WHEN 'share' THEN "value" BETWEEN 1 AND 10000 ELSE "value" = 0 END),
  ADD CONSTRAINT "discount_code_limits_positive" CHECK ("most_off" > 0 AND "least_goods" >= 0 AND "most_uses" > 0 AND "per_person" > 0),
  ADD CONSTRAINT "discount_code_used_within_limit" CHECK ("used" >= 0 AND ("most_uses" IS NULL OR "used" <= "most_uses")),
  ADD CONSTRAINT "discount_code_ends_after_start" CHECK ("ends_at" > "starts_at");
ALTER TABLE "discount_use" ADD CONSTRAINT "discount_use_amount_not_negative" CHECK ("amount" >= 0);

ALTER TABLE "commission_rule"
  ADD CONSTRAINT "commission_rule_rate_in_range" CHECK ("rate_bp" BETWEEN 0 AND 5000),
  ADD CONSTRAINT "commission_rule_days_in_order" CHECK ("valid_to" >= "valid_from");
ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_in_range" CHECK ("vat_bp" BETWEEN 0 AND 5000 AND "income_bp" BETWEEN 0 AND 5000);
ALTER TABLE "payout"
  ADD CONSTRAINT "payout_amount_positive" CHECK ("amount" > 0),
  ADD CONSTRAINT "payout_by_hand_by_two" CHECK ("second_by" IS NULL OR ("marked_by" IS NOT NULL AND "second_by" <> "marked_by"));
-- A seller has one transfer under way at most: its balance is not paid twice.
CREATE UNIQUE INDEX "payout_one_under_way" ON "payout" ("seller_id") WHERE "state" IN ('proposed', 'sent');

ALTER TABLE "payment"
  ADD CONSTRAINT "payment_amount_positive" CHECK ("amount" > 0 AND "received" >= 0);
-- An order has one way to pay at a time, and so has a checkout by card.
CREATE UNIQUE INDEX "payment_one_of_order" ON "payment" ("order_id") WHERE "order_id" IS NOT NULL AND "state" <> 'ended';
CREATE UNIQUE INDEX "payment_one_of_group" ON "payment" ("group_id") WHERE "order_id" IS NULL AND "state" <> 'ended';
ALTER TABLE "refund" ADD CONSTRAINT "refund_amount_positive" CHECK ("amount" > 0);

ALTER TABLE "seller_delivery_rate"
  ADD CONSTRAINT "seller_delivery_rate_fees_not_negative" CHECK ("first_fee" >= 0 AND "step_fee" >= 0),
  ADD CONSTRAINT "seller_delivery_rate_grams_positive" CHECK ("first_grams" > 0 AND "step_grams" > 0);
ALTER TABLE "seller_delivery"
  ADD CONSTRAINT "seller_delivery_in_range" CHECK ("own_fee" >= 0 AND "own_free_from" >= 0 AND "ready_days" BETWEEN 0 AND 30);
ALTER TABLE "parcel"
  ADD CONSTRAINT "parcel_amounts_not_negative" CHECK ("cash_due" >= 0 AND "fee_quoted" >= 0 AND "fee_actual" >= 0 AND "weight_grams" >= 0),
  ADD CONSTRAINT "parcel_cash_only_where_due" CHECK (("cash" = 'none') = ("cash_due" = 0));
ALTER TABLE "delivery_round" ADD CONSTRAINT "delivery_round_cost_not_negative" CHECK ("cost" >= 0);
ALTER TABLE "return_line" ADD CONSTRAINT "return_line_quantity_positive" CHECK ("quantity" > 0);
-- One request at a time.
CREATE UNIQUE INDEX "return_request_one_open" ON "return_request" ("order_id") WHERE "ended_at" IS NULL;
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_decision_whole" CHECK (("decided_at" IS NULL) = ("refund" IS NULL) AND "refund" >= 0);

-- The ledger is only ever added to, and every transaction adds up to nothing when it is committed.
CREATE FUNCTION "refuse_unbalanced_transaction"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE off bigint;
BEGIN
  SELECT sum(amount) INTO off FROM "ledger_entry" WHERE transaction_id = NEW.transaction_id;
  IF off <> 0 THEN
    RAISE EXCEPTION 'the ledger transaction % is off by % dong', NEW.transaction_id, off;
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER "ledger_entry_balanced" AFTER INSERT ON "ledger_entry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "refuse_unbalanced_transaction"();
CREATE TRIGGER "ledger_transaction_append_only" BEFORE UPDATE OR DELETE ON "ledger_transaction"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "ledger_entry_append_only" BEFORE UPDATE OR DELETE ON "ledger_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "ledger_transaction_never_emptied" BEFORE TRUNCATE ON "ledger_transaction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "ledger_entry_never_emptied" BEFORE TRUNCATE ON "ledger_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "parcel_event_append_only" BEFORE UPDATE OR DELETE ON "parcel_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();

ALTER TABLE "ledger_entry"
  ADD CONSTRAINT "ledger_entry_is_something" CHECK ("amount" <> 0),
  ADD CONSTRAINT "ledger_entry_names_its_seller" CHECK ("account" <> 'seller' OR "seller_id" IS NOT NULL),
  ADD CONSTRAINT "ledger_entry_names_its_holder" CHECK (("account" IN ('carrier_cash', 'card_cash')) = ("holder" IS NOT NULL)),
  ADD CONSTRAINT "ledger_entry_buyer_has_an_order" CHECK ("account" <> 'buyer' OR "order_id" IS NOT NULL);

-- Tax withheld from households and individuals who sell on a platform: hundredths of a per cent of the revenue.
INSERT INTO "tax_rate" ("tax_class", "valid_from", "vat_bp", "income_bp", "source") VALUES
  ('goods', '2025-07-01', 100, 50, '117/2025/NĐ-CP'),
  ('services', '2025-07-01', 500, 200, '117/2025/NĐ-CP'),
  ('other', '2025-07-01', 300, 150, '117/2025/NĐ-CP'),
  ('farm_produce', '2025-07-01', 0, 50, '117/2025/NĐ-CP');

-- Orders that are there already: what happens by itself begins to count now.
UPDATE "order" SET state_since = coalesce(closed_at, placed_at),
  timer_at = CASE state WHEN 'placed' THEN now() + interval '12 hours' WHEN 'confirmed' THEN now() + interval '3 days' WHEN 'delivered' THEN now() + interval '7 days' END;
UPDATE "order_line" l SET group_key = p.group_key FROM "variant" v JOIN "product" p ON p.id = v.product_id WHERE v.id = l.variant_id;
