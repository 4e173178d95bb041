import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clause } from '../clause.ts';
import { foldedText, implies } from '../internal/implied-clauses.ts';

type Words = Clause['words'];

/**
 * What a clause asks of a product. Words without accents are asked for in any case: they are what the index finds. What every one of the `given` clauses
 * asks for as well is left out: one of them is known to fit.
 */
export function fits(clause: Clause, given: readonly Clause[] = []): Prisma.Sql {
  const { words, inName, from, size, productIds } = clause;
  const weights = inName ? 'AB' : '';
  const isKnown = (part: Partial<Clause>) => given.length > 0 && given.every((each) => implies(each, { words: [], weight: 1, ...part }));
  const conditions: Prisma.Sql[] = [];
  if (words.length > 0 && !isKnown({ words: words.map((word) => ({ ...word, text: foldedText(word), form: 'folded' })), inName })) conditions.push(foldedAre(words, weights));
  if (!isKnown({ words: words.filter(isSpelled), inName })) conditions.push(...spelledAre(words, weights));
  if (from && !isKnown({ from })) conditions.push(Prisma.sql`(district_key = ANY(${from.districts}::text[]) OR commune_code = ANY(${from.communes}::text[]))`);
  if (size && !isKnown({ size })) conditions.push(Prisma.sql`sizes @> ARRAY[${size}]`);
  if (productIds) conditions.push(Prisma.sql`product_id = ANY(${productIds}::uuid[])`);
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' AND ')})` : Prisma.sql`true`;
}

/** How well words fit, from 0 to 99: the whole name, its beginning, side by side in it, in it, in the other names; else by how many are in the name. */
export function fitOf({ words, productIds }: Clause): Prisma.Sql {
  // What is named one by one stands in the order in which it is named.
  if (productIds) return Prisma.sql`99 - least(array_position(${productIds}::uuid[], product_id), 99)`;
  if (words.length === 0) return Prisma.sql`0`;
  const [start, end] = ["'^'", "'$'"];
  const inName = Prisma.join(words.map((word) => Prisma.sql`(words @@ ${lexeme(foldedText(word), word.begun, 'A')}::tsquery)::int`), ' + ');
  return Prisma.sql`CASE
    WHEN ${wordsAre(words, 'A')} THEN CASE
      WHEN words @@ ${phrase(words, { start, end })}::tsquery THEN 90
      WHEN words @@ ${phrase(words, { start })}::tsquery THEN 80
      ${words.length > 1 ? Prisma.sql`WHEN words @@ ${phrase(words)}::tsquery THEN 70` : Prisma.empty}
      ELSE 60 END
    WHEN ${wordsAre(words, 'AB')} THEN ${words.length > 1 ? Prisma.sql`CASE WHEN words @@ ${phrase(words, { weights: 'AB' })}::tsquery THEN 50 ELSE 40 END` : Prisma.sql`50`}
    ELSE least(${inName}, 30) END`;
}

/** A condition on the words without accents, and the spelled ones among them, at places of these weights. */
function wordsAre(words: Words, weights: string): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([foldedAre(words, weights), ...spelledAre(words, weights)], ' AND ')})`;
}

function foldedAre(words: Words, weights: string): Prisma.Sql {
  return Prisma.sql`words @@ ${words.map((word) => lexeme(foldedText(word), word.begun, weights)).join(' & ')}::tsquery`;
}

function spelledAre(words: Words, weights: string): Prisma.Sql[] {
  const spelled = words.filter(isSpelled);
  return spelled.length === 0 ? [] : [Prisma.sql`spelled @@ ${spelled.map((word) => lexeme(word.text, word.begun, weights)).join(' & ')}::tsquery`];
}

/** The words one after the other, in a name. `^` and `$` stand at its beginning and end (write-documents.server.ts). */
function phrase(words: Words, { weights = 'A', start = '', end = '' } = {}): string {
  return [start, ...words.map((word) => lexeme(foldedText(word), word.begun, weights)), end].filter(Boolean).join(' <-> ');
}

/** Words are a-z and 0-9: they need no quoting. */
function lexeme(text: string, begun?: true, weights = ''): string {
  const label = `${begun ? '*' : ''}${weights}`;
  return label ? `${text}:${label}` : text;
}

const isSpelled = ({ form }: Words[number]) => form === 'spelled';
