-- The words of a name without accents and in lower case, as search compares them (app/modules/search/words.ts; a test compares both).
CREATE FUNCTION "name_words"("name" TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('simple'::regconfig, translate(normalize(lower("name" COLLATE pg_c_utf8), NFD),
  U&'\0111\00F0,.;:()[]{}/\\"\201C\201D\201E+-\2013\2014_&|!?*@#%=<>~^$\20AB\00B0\00B7\2026\0301\0300\0309\0303\0323\0302\031B\0306\0308\0327\030A\0304\030C''\2019\2018',
  'dd' || repeat(' ', 39)));

-- Sellers by the beginnings of their words, for suggestions while somebody types. Names seldom change and are read with every letter, so none waits in a
-- list that each reading would have to go through.
CREATE INDEX "seller_name_words" ON "seller" USING gin (name_words("name")) WITH (fastupdate = off) WHERE "state" = 'verified';
