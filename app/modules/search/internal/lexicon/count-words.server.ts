import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/* The words by which goods, makers and places are called, out of what `search_product` holds. */

/** In any text a pair or word beyond these is too rare to put another one right. */
const mostWords = 60_000;
const mostPairs = 250_000;

/** Texts with their number of goods: a text that many products share (a seller, a kind) is taken apart once. */
function textsSql(only: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT text, is_name, count(*)::int AS goods FROM (
      SELECT name AS text, true AS is_name FROM search_product ${only}
      UNION ALL SELECT name_en, true FROM search_product ${only}
      UNION ALL SELECT also_called, true FROM search_product ${only}
      UNION ALL SELECT about, false FROM search_product ${only}
    ) AS texts WHERE text <> '' GROUP BY text, is_name`;
}

function takenApart(only: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    texts AS MATERIALIZED (${textsSql(only)}), taken AS MATERIALIZED (
      SELECT texts.text, is_name, goods, word, lead(word) OVER (PARTITION BY texts.text, is_name ORDER BY place) AS next
      FROM texts CROSS JOIN LATERAL regexp_split_to_table(lower(normalize(texts.text, NFC) COLLATE pg_c_utf8), '[^[:alnum:]]+') WITH ORDINALITY AS w(word, place)
      WHERE word <> '' AND length(word) <= 30
    )`;
}

const wordsOfTaken = Prisma.sql`SELECT word, sum(goods)::int AS goods, coalesce(sum(goods) FILTER (WHERE is_name), 0)::int AS named FROM (SELECT DISTINCT text, is_name, goods, word FROM taken) AS t GROUP BY word`;
const pairsOfTaken = Prisma.sql`SELECT word AS first, next AS second, sum(goods)::int AS goods FROM (SELECT DISTINCT text, is_name, goods, word, next FROM taken WHERE next IS NOT NULL) AS t GROUP BY 1, 2`;

/** Counts all words anew. Whoever keeps the lexicon in memory reads it again. */
export async function recountWords(db: Db): Promise<void> {
  await db.$executeRaw`
    WITH ${takenApart(Prisma.empty)}, fresh AS (${wordsOfTaken} ORDER BY named DESC, goods DESC LIMIT ${mostWords}),
      gone AS (DELETE FROM search_word WHERE NOT EXISTS (SELECT FROM fresh WHERE fresh.word = search_word.word)),
      pairs AS (${pairsOfTaken} ORDER BY goods DESC LIMIT ${mostPairs}),
      parted AS (DELETE FROM search_pair WHERE NOT EXISTS (SELECT FROM pairs WHERE pairs.first = search_pair.first AND pairs.second = search_pair.second)),
      paired AS (INSERT INTO search_pair (first, second, goods) SELECT * FROM pairs ON CONFLICT (first, second) DO UPDATE SET goods = excluded.goods WHERE search_pair.goods <> excluded.goods)
    INSERT INTO search_word (word, goods, named) SELECT * FROM fresh
    ON CONFLICT (word) DO UPDATE SET goods = excluded.goods, named = excluded.named WHERE (search_word.goods, search_word.named) <> (excluded.goods, excluded.named)`;
  await touchLexicon(db);
}

/** Adds the words of these products that are new; their numbers are put right by the next count. */
export async function addWords(db: Db, productIds: string[]): Promise<void> {
  const only = Prisma.sql`WHERE product_id = ANY(${productIds}::uuid[])`;
  const added = await db.$queryRaw<{ added: bigint }[]>`
    WITH ${takenApart(only)},
      paired AS (INSERT INTO search_pair (first, second, goods) ${pairsOfTaken} ORDER BY 1, 2 ON CONFLICT DO NOTHING RETURNING 1),
      named AS (INSERT INTO search_word (word, goods, named) ${wordsOfTaken} ORDER BY 1
        ON CONFLICT (word) DO UPDATE SET named = excluded.named WHERE search_word.named = 0 AND excluded.named > 0 RETURNING 1)
    SELECT (SELECT count(*) FROM paired) + (SELECT count(*) FROM named) AS added`;
  if (Number(added[0]?.added ?? 0) > 0) await touchLexicon(db);
}

/** Tells all processes that words, synonyms or pins have changed. */
export async function touchLexicon(db: Db): Promise<void> {
  await db.$executeRaw`UPDATE search_index_state SET changed_at = clock_timestamp()`;
}
