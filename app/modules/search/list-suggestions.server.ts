import type { Locale } from '#app/shared/locale.ts';
import type { Suggestion, Suggestions } from '#app/shared/suggestions.ts';
import { understand } from './internal/reading/understand.ts';
import { knownGoods, knownPlaces } from './internal/suggest/known-market.server.ts';
import { nameWords } from './internal/suggest/name-fit.ts';
import type { NameWord } from './internal/suggest/name-fit.ts';
import { suggestGoods } from './internal/suggest/suggest-goods.server.ts';
import { suggestGroups } from './internal/suggest/suggest-groups.ts';
import { suggestMakers } from './internal/suggest/suggest-makers.server.ts';
import { suggestPlaces } from './internal/suggest/suggest-places.ts';
import type { Reading } from './reading.ts';
import { parseSearchQuery } from './search-query.ts';
import type { SearchApp } from './search-products.server.ts';

const most = { goods: 5, group: 2, place: 3, maker: 2, all: 10 };
/** Letters without which nothing is suggested. */
const fewestLetters = 2;
/** Bytes of an answer, so that it travels in 4 KB together with its headers. */
const largestAnswer = 3_000;
const nothing: Suggestions = { s: [], w: [] };

/**
 * What somebody may mean whose last word is perhaps only begun, from `q` of an address: goods on sale, groups, places of the home province, sellers
 * with goods on sale. Each has its address in the reader's language. Whatever is typed, also raw Telex, gets an answer, of nothing if need be.
 */
export async function listSuggestions(app: SearchApp & { settings: { homeProvince: string } }, { params, locale }: { params: URLSearchParams; locale: Locale }): Promise<Suggestions> {
  const { q } = parseSearchQuery(new URLSearchParams({ q: params.get('q') ?? '' }));
  const typed = nameWords(q);
  if (typed.reduce((letters, { folded }) => letters + folded.length, 0) < fewestLetters) return nothing;
  const [lexicon, places, { group, district, commune }] = await Promise.all([app.lexicon.read(), knownPlaces(app), knownGoods(app)]);
  const readings = understand(q, lexicon, { typing: true });
  const ways = waysOfTyping(typed, readings);
  const [{ goods, reading }, makers] = await Promise.all([
    suggestGoods(app, readings, { most: most.goods, locale }),
    firstThatFits(ways, (words) => suggestMakers(app.db, words, locale)),
  ]);
  const others = [
    ...(await firstThatFits(ways, (words) => suggestGroups(words, group, locale))).slice(0, most.group),
    ...(await firstThatFits(ways, (words) => suggestPlaces(places, words, { ...district, ...commune }, locale))).slice(0, most.place),
    ...makers.slice(0, most.maker),
  ];
  const all = [...goods.slice(0, most.all - others.length), ...others];
  return cutToSize({ s: all, w: markedWords(typed, reading) });
}

/** The words as typed, and as they are meant where the keys of Telex or VNI stand as they were pressed. */
function waysOfTyping(typed: NameWord[], readings: readonly Reading[]): NameWord[][] {
  const texts = new Map([[typed.map(({ folded, toneless, tone }) => folded + toneless + tone).join(' '), typed]]);
  for (const { change, text } of readings) {
    const words = change === 'typing' ? nameWords(text) : [];
    if (words.length > 0) texts.set(words.map(({ folded, toneless, tone }) => folded + toneless + tone).join(' '), words);
  }
  return [...texts.values()].slice(0, 3);
}

async function firstThatFits(ways: NameWord[][], find: (words: NameWord[]) => Suggestion[] | Promise<Suggestion[]>): Promise<Suggestion[]> {
  for (const words of ways) {
    const found = await find(words);
    if (found.length > 0) return found;
  }
  return [];
}

/** What was typed is marked, and what it was read as. */
function markedWords(typed: NameWord[], reading: Reading | null): string[] {
  const begun = (words: string[]) => words.map((word, at) => (at === words.length - 1 && !word.endsWith('*') ? `${word}*` : word));
  return [...new Set([...begun(typed.map(({ folded }) => folded)), ...begun(reading?.marked ?? [])])].slice(0, 12);
}

function cutToSize({ s, w }: Suggestions): Suggestions {
  const kept = [...s];
  while (Buffer.byteLength(JSON.stringify({ s: kept, w })) > largestAnswer) kept.pop();
  return { s: kept, w };
}
