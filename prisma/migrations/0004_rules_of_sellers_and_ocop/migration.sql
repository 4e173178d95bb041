-- What must be true of every row of sellers, roles, listings, papers and lots, whatever the program does.

-- A role names its place: a seller, an area, or the whole market.
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_names_its_place";
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_names_its_place" CHECK (
  CASE
    WHEN "role" IN ('seller_owner', 'seller_staff') THEN "seller_id" IS NOT NULL AND "area_id" IS NULL
    WHEN "role" = 'operator' THEN "seller_id" IS NULL
    ELSE "seller_id" IS NULL AND "area_id" IS NOT NULL
  END
);
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" ("user_id", "role", coalesce("seller_id"::text, ''), coalesce("area_id", ''));

-- Who did what is only ever added to; neither a row nor the whole table goes.
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "audit_entry_never_emptied" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
ALTER TABLE "audit_entry"
  ADD CONSTRAINT "audit_entry_names_its_actor" CHECK ("actor_name" <> '');

ALTER TABLE "phone_code"
  ADD CONSTRAINT "phone_code_phone_in_one_form" CHECK ("phone" ~ '^\+84[0-9]{8,10}$'),
  ADD CONSTRAINT "phone_code_tries_not_negative" CHECK ("tries" >= 0);

ALTER TABLE "seller"
  ADD CONSTRAINT "seller_holiday_ends_after_it_begins" CHECK ("holiday_until" >= "holiday_from"),
  ADD CONSTRAINT "seller_holiday_has_both_days" CHECK (("holiday_from" IS NULL) = ("holiday_until" IS NULL)),
  ADD CONSTRAINT "seller_tax_code_in_one_form" CHECK ("tax_code" ~ '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$');

-- A suspension is announced at least five days before it begins (e-commerce law 122/2025/QH15).
ALTER TABLE "seller_suspension"
  ADD CONSTRAINT "seller_suspension_five_days_ahead" CHECK ("starts_on" >= (("announced_at" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 5));
CREATE UNIQUE INDEX "seller_suspension_one_at_a_time" ON "seller_suspension" ("seller_id") WHERE "lifted_at" IS NULL;

ALTER TABLE "bank_account"
  ADD CONSTRAINT "bank_account_in_one_form" CHECK ("bin" ~ '^[0-9]{6}$' AND "number" ~ '^[0-9A-Z]{4,19}$' AND "holder" ~ '^[A-Z0-9 .&''-]{2,70}$');

ALTER TABLE "seller_member"
  ADD CONSTRAINT "seller_member_is_somebody_else" CHECK ("cooperative_id" <> "member_id"),
  ADD CONSTRAINT "seller_member_leaves_after_joining" CHECK ("left_on" >= "joined_on");
CREATE UNIQUE INDEX "seller_member_once" ON "seller_member" ("cooperative_id", "member_id") WHERE "left_on" IS NULL;

-- A consent says what may be done, for half a year at most, and a signed paper comes with its photograph.
ALTER TABLE "assistance_consent"
  ADD CONSTRAINT "assistance_consent_names_what" CHECK (cardinality("allows") > 0 AND "allows" <@ ARRAY['goods', 'orders', 'shop']),
  ADD CONSTRAINT "assistance_consent_ends" CHECK ("ends_at" > "asked_at" AND "ends_at" <= "asked_at" + interval '184 days'),
  ADD CONSTRAINT "assistance_consent_paper_is_there" CHECK ("way" <> 'paper' OR "paper_key" IS NOT NULL);

-- GS1's check digit: weights 3 and 1 from the right.
CREATE FUNCTION "gtin_is_right"("code" text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT "code" ~ '^([0-9]{8}|[0-9]{12,14})$'
     AND (SELECT sum(substr(reverse("code"), place, 1)::int * CASE WHEN place % 2 = 0 THEN 3 ELSE 1 END)
          FROM generate_series(1, length("code")) AS place) % 10 = 0
$$;

-- A variant belongs to the seller of its product, so that a seller's own number stands once.
UPDATE "variant" SET "seller_id" = "product"."seller_id" FROM "product" WHERE "product"."id" = "variant"."product_id";
CREATE FUNCTION "variant_takes_seller"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."seller_id" := (SELECT "seller_id" FROM "product" WHERE "id" = NEW."product_id");
  RETURN NEW;
END;
$$;
CREATE TRIGGER "variant_takes_seller" BEFORE INSERT OR UPDATE OF "product_id", "seller_id" ON "variant"
  FOR EACH ROW EXECUTE FUNCTION "variant_takes_seller"();
ALTER TABLE "variant"
  ADD CONSTRAINT "variant_gtin_is_right" CHECK ("gtin_is_right"("gtin")),
  ADD CONSTRAINT "variant_sku_in_one_form" CHECK ("sku" ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$');
CREATE UNIQUE INDEX "variant_sku_once" ON "variant" ("seller_id", upper("sku")) WHERE "sku" IS NOT NULL AND "retired_at" IS NULL;

-- One change of a listing waits for a decision at a time.
CREATE UNIQUE INDEX "product_version_one_submitted" ON "product_version" ("product_id") WHERE "state" = 'submitted';

-- An authority's request is carried out within 24 hours (e-commerce law 122/2025/QH15).
ALTER TABLE "takedown"
  ADD CONSTRAINT "takedown_due_in_a_day" CHECK ("due_at" = "received_at" + interval '24 hours');
CREATE UNIQUE INDEX "takedown_one_at_a_time" ON "takedown" ("product_id") WHERE "lifted_at" IS NULL;

ALTER TABLE "register_entry"
  ADD CONSTRAINT "register_entry_stars" CHECK ("stars" BETWEEN 3 AND 5),
  ADD CONSTRAINT "register_entry_points" CHECK ("points" BETWEEN 50 AND 100),
  ADD CONSTRAINT "register_entry_ends_after_issue" CHECK ("ends_on" > "issued_on"),
  ADD CONSTRAINT "register_entry_versions" CHECK ("until_version" >= "since_version");
CREATE UNIQUE INDEX "register_entry_stands_once" ON "register_entry" ("key") WHERE "until_version" IS NULL;

ALTER TABLE "ocop_claim"
  ADD CONSTRAINT "ocop_claim_stars" CHECK ("stars" BETWEEN 3 AND 5),
  ADD CONSTRAINT "ocop_claim_confirmed_names_entry" CHECK ("state" <> 'confirmed' OR "entry_key" IS NOT NULL);
CREATE UNIQUE INDEX "ocop_claim_one_lives" ON "ocop_claim" ("product_id") WHERE "state" IN ('open', 'confirmed');

-- No more of a lot is promised than there is.
ALTER TABLE "lot"
  ADD CONSTRAINT "lot_amounts" CHECK ("amount" > 0 AND "left" BETWEEN 0 AND "amount"),
  ADD CONSTRAINT "lot_keeps_after_harvest" CHECK ("best_before" >= "harvested_on");
ALTER TABLE "lot_use"
  ADD CONSTRAINT "lot_use_quantity_positive" CHECK ("quantity" > 0);

ALTER TABLE "import_run"
  ADD CONSTRAINT "import_run_of_products_names_its_seller" CHECK (("kind" = 'products') = ("seller_id" IS NOT NULL));

ALTER TABLE "upload"
  ADD CONSTRAINT "upload_size" CHECK ("size" BETWEEN 1 AND 15728640 AND "received" BETWEEN 0 AND "size");

-- The checklist with which a market begins; the operator edits it.
INSERT INTO "checklist_item" ("key", "position", "name", "name_en", "hint", "hint_en", "kinds", "group_keys", "required", "wants_scan") VALUES
  ('identity', 1, 'Căn cước của người đứng tên', 'Identity card of the person in charge', 'Chụp mặt trước thẻ căn cước. Chỉ cán bộ xem.', 'A photograph of the front. Only officers see it.', '{}', '{}', true, true),
  ('registration', 2, 'Giấy đăng ký kinh doanh', 'Business registration', 'Chụp trang đầu, ghi số giấy.', 'A photograph of the first page, and its number.', '{registered_household,cooperative,company,farm}', '{}', true, true),
  ('tax_code', 3, 'Mã số thuế', 'Tax code', '10 hoặc 13 số; hộ kinh doanh dùng số căn cước 12 số.', '10 or 13 digits; a household business uses its 12-digit identity number.', '{registered_household,cooperative,company,farm}', '{}', true, false),
  ('food_safety', 4, 'Giấy an toàn thực phẩm, hoặc bản cam kết', 'Food-safety certificate or commitment', 'Xã hoặc huyện cũ đã cấp. Chưa có thì hỏi cán bộ xã mẫu cam kết.', 'Issued by the commune or the former district. If you have none, ask the commune officer for the commitment form.', '{}', '{fresh-food,raw-food,processed-food,spices,tea,coffee-cocoa,alcoholic-drinks,soft-drinks,supplements}', true, true),
  ('alcohol_licence', 5, 'Giấy phép làm rượu', 'Licence to make spirits', 'Giấy phép sản xuất rượu thủ công còn hạn.', 'A licence for craft spirits that is still valid.', '{}', '{alcoholic-drinks}', true, true),
  ('bank_account', 6, 'Tài khoản ngân hàng', 'Bank account', 'Để người mua chuyển khoản thẳng cho bạn. Không có cũng bán được: thu tiền khi giao.', 'So that buyers can transfer to you. Without one you can sell for cash on delivery.', '{}', '{}', false, false);

-- Papers that a group needs, and whether its goods stay on sale without; the operator edits them. Food: decree 15/2018/NĐ-CP; spirits: decree 105/2017/NĐ-CP.
INSERT INTO "paper_rule" ("group_key", "position", "kinds", "name", "name_en", "stays_on_sale") VALUES
  ('fresh-food', 1, '{food_safety,food_safety_commitment,vietgap,organic}', 'Giấy an toàn thực phẩm', 'Food-safety paper', true),
  ('raw-food', 1, '{food_safety,food_safety_commitment,vietgap,organic}', 'Giấy an toàn thực phẩm', 'Food-safety paper', true),
  ('processed-food', 1, '{food_safety,food_safety_commitment}', 'Giấy an toàn thực phẩm', 'Food-safety paper', false),
  ('processed-food', 2, '{self_declaration}', 'Bản tự công bố sản phẩm', 'Product self-declaration', true),
  ('spices', 1, '{food_safety,food_safety_commitment}', 'Giấy an toàn thực phẩm', 'Food-safety paper', false),
  ('spices', 2, '{self_declaration}', 'Bản tự công bố sản phẩm', 'Product self-declaration', true),
  ('tea', 1, '{food_safety,food_safety_commitment}', 'Giấy an toàn thực phẩm', 'Food-safety paper', true),
  ('coffee-cocoa', 1, '{food_safety,food_safety_commitment}', 'Giấy an toàn thực phẩm', 'Food-safety paper', true),
  ('alcoholic-drinks', 1, '{food_safety}', 'Giấy an toàn thực phẩm', 'Food-safety paper', false),
  ('soft-drinks', 1, '{food_safety,food_safety_commitment}', 'Giấy an toàn thực phẩm', 'Food-safety paper', false),
  ('soft-drinks', 2, '{self_declaration}', 'Bản tự công bố sản phẩm', 'Product self-declaration', true),
  ('supplements', 1, '{food_safety}', 'Giấy an toàn thực phẩm', 'Food-safety paper', false);
