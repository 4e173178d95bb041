import { tidyText } from '#app/shared/text.ts';
import type { Reading } from './reading.ts';
import { emptyQuery, parseSearchQuery, searchParams } from './search-query.ts';

/** The header in which a page of results says how many goods it found; searches are counted by it, also where a cache answers. */
export const goodsFound = 'x-goods-found';

/** What that header says: what is found once words are left out is nothing of what was typed. */
export function goodsFoundBy({ total, reading }: { total: number; reading: Pick<Reading, 'change'> | null }): string {
  return String(reading?.change === 'fewer-words' ? 0 : total);
}

const longest = 60;

/** What somebody typed, in the one way of writing under which it is counted, made a synonym or pinned: lower case, one space between words, nothing but words at its ends. */
export function plainText(typed: string): string {
  const text = tidyText(typed.toWellFormed().normalize('NFKC').replace(/[\p{C}\uFFFD]/gu, ' ')).toLowerCase().normalize('NFC');
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}%]+$/gu, '');
}

/**
 * The text under which a search is counted; null for one that is not, because it may say something of a person: six digits in a row (a
 * telephone, a card, an order, whatever parts them), an address of mail or web, or more than anybody types who looks for goods.
 */
export function countedText(typed: string): string | null {
  const text = plainText(typed);
  if (text === '' || [...text].length > longest) return null;
  if (/[@\\]|:\/\/|www\./.test(text)) return null;
  if (/\p{N}{6}/u.test(text.replace(/[^\p{L}\p{N}]/gu, ''))) return null;
  return text;
}

/** What is counted of the address of a page of results: a text looked for anew, not the same one filtered, sorted or leafed through. */
export function countedSearch(params: URLSearchParams): string | null {
  const query = parseSearchQuery(params);
  if (query.q === '' || searchParams({ ...emptyQuery, q: query.q }).toString() !== searchParams(query).toString()) return null;
  return countedText(query.q);
}
