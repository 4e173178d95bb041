-- Finding words typed with slips, and without accents, when Meilisearch is away.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
