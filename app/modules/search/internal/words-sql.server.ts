import { Prisma } from '#app/platform/db/generated/client.ts';

/*
 * words.ts in SQL, for filling a million rows in one statement. Both must give the same; a test compares them.
 * The collation is PostgreSQL's own, so the answer does not depend on how the database was made.
 */

/** Text without accents, lower case, words parted by one space. */
export function foldedSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`trim(regexp_replace(regexp_replace(replace(replace(normalize(lower(${text} COLLATE pg_c_utf8), NFD), 'đ', 'd'), 'ð', 'd'),
    '[''’\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g')) COLLATE "default"`;
}

/** Text with its accents written out in digits, tone last: 'bổ' → 'bo63'. */
export function spelledSql(text: Prisma.Sql): Prisma.Sql {
  const toneLast = Prisma.sql`regexp_replace(replace(replace(normalize(lower(${text} COLLATE pg_c_utf8), NFD), 'đ', 'd9'), 'ð', 'd9'),
    '([\u0300\u0301\u0303\u0309\u0323])([a-z\u0302\u0306\u031b]+)', '\\2\\1', 'g')`;
  const digits = Prisma.sql`translate(${toneLast}, '\u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306', '12345678')`;
  return Prisma.sql`trim(regexp_replace(regexp_replace(${digits}, '[''’\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g')) COLLATE "default"`;
}

/** A weighted vector of words that are already folded or spelled. */
export function vectorSql(words: Prisma.Sql, weight: 'A' | 'B' | 'C'): Prisma.Sql {
  return Prisma.sql`setweight(to_tsvector('simple', ${words}), ${Prisma.raw(`'${weight}'`)})`;
}
