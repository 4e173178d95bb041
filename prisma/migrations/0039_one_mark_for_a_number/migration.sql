-- Of shops with one number only the first stands for the household, so whatever moves one of them is counted anew for all. The mark names the number:
-- a mark for each shop that has it would be as many marks for each change as there are shops, and a team may enter thousands of shops under its own number.
CREATE OR REPLACE FUNCTION "mark_seller_for_counting"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seller_key uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
BEGIN
  -- Who is gone has no number by which it is found. A cooperative that is checked answers for its members.
  INSERT INTO "counting_mark" ("subject", "key")
  SELECT DISTINCT 'phone', phone FROM unnest(CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.phone] WHEN 'DELETE' THEN ARRAY[OLD.phone] ELSE ARRAY[NEW.phone, OLD.phone] END) AS phone
  UNION ALL SELECT 'seller', seller_key::text WHERE TG_OP = 'DELETE'
  UNION ALL SELECT 'seller', member_id::text FROM "seller_member" WHERE cooperative_id = seller_key;
  RETURN NULL;
END;
$$;

CREATE OR REPLACE FUNCTION "mark_member_for_counting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counting_mark" ("subject", "key") SELECT 'phone', phone FROM "seller" WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.member_id ELSE NEW.member_id END;
  RETURN NULL;
END;
$$;

CREATE OR REPLACE FUNCTION "mark_households"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'phone', h.phone FROM new_households h WHERE EXISTS (SELECT FROM "seller" s WHERE s.phone = h.phone);
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM new_households;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'phone', h.phone FROM old_households h WHERE EXISTS (SELECT FROM "seller" s WHERE s.phone = h.phone);
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM old_households;
  ELSE
    INSERT INTO "counting_mark" ("subject", "key")
    SELECT 'phone', h.phone FROM (SELECT phone FROM new_households UNION SELECT phone FROM old_households) h WHERE EXISTS (SELECT FROM "seller" s WHERE s.phone = h.phone);
    INSERT INTO "counting_mark" ("subject", "key") SELECT DISTINCT 'register', year::text FROM (SELECT year FROM new_households UNION SELECT year FROM old_households) h;
  END IF;
  RETURN NULL;
END;
$$;
