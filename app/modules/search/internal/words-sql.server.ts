import { Prisma } from '#app/platform/db/generated/client.ts';

/*
 * words.ts in SQL, for filling a million rows in one statement: `translate` and `replace` only, as regular expressions take
 * ten times as long. Both must give the same words; a test compares them. What stands between words may differ.
 * The collation is PostgreSQL's own, so the answer does not depend on how the database was made.
 */

const marks = '\u0301\u0300\u0309\u0303\u0323\u0302\u031B\u0306';
const foreignMarks = '\u0308\u0327\u030A\u0304\u030C';
const apostrophes = "'\u2019\u2018";
const punctuation = ',.;:()[]{}/\\"“”„+-–—_&|!?*@#%=<>~^$₫°·…';
const spaces = ' '.repeat(punctuation.length);

/** Text without accents, lower case, as words. */
export function foldedSql(text: Prisma.Sql): Prisma.Sql {
  const from = `đð${punctuation}${marks}${foreignMarks}${apostrophes}`;
  return Prisma.sql`translate(${decomposed(text)}, ${from}, ${`dd${spaces}`}) COLLATE "default"`;
}

/** Text with its accents written out in digits: 'bổ' → 'bo63'. */
export function spelledSql(text: Prisma.Sql): Prisma.Sql {
  const from = `${marks}${punctuation}${foreignMarks}${apostrophes}`;
  let sql = Prisma.sql`translate(replace(replace(${decomposed(text)}, 'đ', 'd9'), 'ð', 'd9'), ${from}, ${`12345678${spaces}`})`;
  // hòa is hoà: see spelledWords.
  for (const [first, second] of ['oa', 'oe', 'uy']) {
    for (const tone of '12345') sql = Prisma.sql`replace(${sql}, ${`${first}${tone}${second}`}, ${`${first}${second}${tone}`})`;
  }
  return Prisma.sql`${sql} COLLATE "default"`;
}

/** A weighted vector of words that are already folded or spelled. */
export function vectorSql(words: Prisma.Sql, weight: 'A' | 'B' | 'C'): Prisma.Sql {
  return Prisma.sql`setweight(to_tsvector('simple', ${words}), ${Prisma.raw(`'${weight}'`)})`;
}

function decomposed(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`normalize(lower(${text} COLLATE pg_c_utf8), NFD)`;
}
