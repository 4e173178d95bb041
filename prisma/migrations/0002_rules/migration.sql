-- What must be true of every row whatever the program does. Prisma's schema language cannot say these rules, and its diff leaves them alone.

ALTER TABLE "variant"
  ADD CONSTRAINT "variant_price_in_range" CHECK ("price" > 0 AND "price" <= 1000000000),
  ADD CONSTRAINT "variant_stock_not_negative" CHECK ("stock" >= 0),
  ADD CONSTRAINT "variant_weight_not_negative" CHECK ("weight_grams" >= 0 AND ("net_grams" IS NULL OR "net_grams" > 0));

ALTER TABLE "product"
  ADD CONSTRAINT "product_season_is_months" CHECK ("season_months" <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  ADD CONSTRAINT "product_shelf_life_positive" CHECK ("shelf_life_days" > 0);

ALTER TABLE "cart_line"
  ADD CONSTRAINT "cart_line_quantity_in_range" CHECK ("quantity" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "cart_line_price_seen_positive" CHECK ("price_seen" > 0);

ALTER TABLE "order_line"
  ADD CONSTRAINT "order_line_quantity_in_range" CHECK ("quantity" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "order_line_price_in_range" CHECK ("unit_price" > 0 AND "unit_price" <= 1000000000),
  ADD CONSTRAINT "order_line_amount_is_price_times_quantity" CHECK ("amount"::bigint = "unit_price"::bigint * "quantity"),
  ADD CONSTRAINT "order_line_weight_not_negative" CHECK ("weight_grams" >= 0);

ALTER TABLE "order"
  ADD CONSTRAINT "order_amounts_not_negative" CHECK ("goods" >= 0 AND "fee" >= 0 AND "total" >= 0 AND "weight_grams" >= 0),
  ADD CONSTRAINT "order_total_is_goods_and_fee" CHECK ("total"::bigint = "goods"::bigint + "fee");

ALTER TABLE "order_group"
  ADD CONSTRAINT "order_group_amounts_not_negative" CHECK ("goods" >= 0 AND "fee" >= 0 AND "total" >= 0),
  ADD CONSTRAINT "order_group_total_is_goods_and_fee" CHECK ("total"::bigint = "goods"::bigint + "fee"),
  ADD CONSTRAINT "order_group_phone_in_one_form" CHECK ("buyer_phone" ~ '^\+84[0-9]{8,10}$');

ALTER TABLE "order_event"
  ADD CONSTRAINT "order_event_is_a_step" CHECK ("from_state" IS DISTINCT FROM "to_state");

ALTER TABLE "seller"
  ADD CONSTRAINT "seller_phone_in_one_form" CHECK ("phone" ~ '^\+84[0-9]{8,10}$');

ALTER TABLE "person"
  ADD CONSTRAINT "person_phone_in_one_form" CHECK ("phone_number" ~ '^\+84[0-9]{8,10}$');

ALTER TABLE "role_grant"
  ADD CONSTRAINT "role_grant_names_its_place" CHECK (
    ("role" IN ('seller_owner', 'seller_staff')) = ("seller_id" IS NOT NULL)
    AND ("role" <> 'department_officer' OR "area_id" IS NOT NULL)
  );

ALTER TABLE "ocop_certificate"
  ADD CONSTRAINT "ocop_certificate_stars" CHECK ("stars" BETWEEN 3 AND 5),
  ADD CONSTRAINT "ocop_certificate_ends_after_issue" CHECK ("ends_on" > "issued_on");

ALTER TABLE "product_document"
  ADD CONSTRAINT "product_document_ends_after_issue" CHECK ("ends_on" > "issued_on");

ALTER TABLE "delivery_rate"
  ADD CONSTRAINT "delivery_rate_fees_not_negative" CHECK ("first_fee" >= 0 AND "step_fee" >= 0),
  ADD CONSTRAINT "delivery_rate_grams_positive" CHECK ("first_grams" > 0 AND "step_grams" > 0);

-- The history of an order is only ever added to.
CREATE FUNCTION "refuse_change_of_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the rows of % are history: they are added, never changed or deleted', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER "order_event_append_only" BEFORE UPDATE OR DELETE ON "order_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();

-- The fees with which a market begins: đồng for the first 500 g, and for each 500 g begun after them.
INSERT INTO "delivery_rate" ("zone", "valid_from", "first_grams", "first_fee", "step_grams", "step_fee") VALUES
  ('province', '2025-01-01', 500, 16000, 500, 2500),
  ('region', '2025-01-01', 500, 22000, 500, 4000),
  ('country', '2025-01-01', 500, 30000, 500, 6000);
