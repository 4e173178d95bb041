import { foldedWords, spelledWords } from './words.ts';
import { sameWords } from './other-names.ts';
import { soundOf } from './internal/reading/sound.ts';

/** A place of the home province by a name that people know it by, without its level: 'Cái Bè', also one that a reform ended. */
export type Place = { name: string; districts: string[]; communes: string[] };
/** Who types the one is also shown what the other finds. */
export type Synonym = { typed: string; meant: string };
export type Pin = { typed: string; productIds: string[] };

/** What the market knows of words, as it is kept in memory to understand queries. */
export type LexiconData = {
  /** [word, products in which it stands, products in whose name it stands]. */
  words: [word: string, goods: number, named: number][];
  /** Words side by side in names. */
  pairs: [first: string, second: string, goods: number][];
  places: Place[];
  synonyms: Synonym[];
  pins: Pin[];
};

/** A word as the market writes it, with its forms. */
export type KnownWord = { word: string; folded: string; spelled: string; goods: number; named: number };
/** A place's name in the forms of words. */
export type KnownPlace = { folded: string[]; spelled: string[]; districts: string[]; communes: string[] };

/** The lexicon made ready for looking up. */
export type Lexicon = {
  /** The ways in which a word without accents is written, the commonest first. */
  writings(folded: string): readonly KnownWord[];
  /** The word of this spelling. */
  spelled(spelled: string): KnownWord | undefined;
  /** Words that sound like it in some region. */
  soundingLike(folded: string, spelled: string): readonly KnownWord[];
  /** Whether a word begins so. */
  begins(folded: string): boolean;
  /** How many other words follow this spelling somewhere: of a word that means something by itself several do. */
  followers(spelled: string): number;
  /** Whether the words, without accents, stand side by side somewhere. */
  besideFolded(first: string, second: string): boolean;
  /** Whether they do with these accents. */
  beside(first: string, second: string): boolean;
  /** The longest place whose name stands at this position. */
  placeAt(folded: readonly string[], at: number): KnownPlace | null;
  readonly synonyms: readonly Synonym[];
  readonly pins: readonly Pin[];
};

export function makeLexicon({ words, pairs, places, synonyms, pins }: LexiconData): Lexicon {
  const byFolded = new Map<string, KnownWord[]>();
  const bySpelled = new Map<string, KnownWord>();
  const bySound = new Map<string, KnownWord[]>();
  const add = (word: string, goods: number, named: number) => {
    const [folded, spelled] = [foldedWords(word).join(''), spelledWords(word).join('')];
    if (folded === '' || bySpelled.has(spelled)) return;
    const known = { word, folded, spelled, goods, named };
    bySpelled.set(spelled, known);
    push(byFolded, folded, known);
    if (!/\d/.test(folded)) push(bySound, soundOf(folded, spelled), known);
  };
  for (const [word, goods, named] of [...words].sort((a, b) => b[2] - a[2] || b[1] - a[1])) add(word, goods, named);
  const foldedPairs = new Set<string>();
  const spelledPairs = new Set<string>();
  const followers = new Map<string, number>();
  const addPair = (first: string, second: string) => {
    foldedPairs.add(`${foldedWords(first).join('')} ${foldedWords(second).join('')}`);
    const [before, after] = [spelledWords(first).join(''), spelledWords(second).join('')];
    if (spelledPairs.has(`${before} ${after}`)) return;
    spelledPairs.add(`${before} ${after}`);
    followers.set(before, (followers.get(before) ?? 0) + 1);
  };
  for (const [first, second] of pairs) addPair(first, second);
  const placesByFirst = new Map<string, KnownPlace[]>();
  const addText = (text: string) => {
    const parts = text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
    for (const part of parts) add(part, 0, 0);
    parts.slice(1).forEach((part, at) => addPair(parts[at] ?? '', part));
  };
  for (const { typed, meant } of [...sameWords, ...synonyms]) for (const text of [typed, meant]) addText(text);
  for (const { name, districts, communes } of places) {
    addText(name);
    const [folded, spelled] = [foldedWords(name), spelledWords(name)];
    if (folded.length >= 2) push(placesByFirst, folded[0] ?? '', { folded, spelled, districts, communes });
  }
  for (const those of placesByFirst.values()) those.sort((a, b) => b.folded.length - a.folded.length);
  const sorted = [...byFolded.keys()].sort();
  return {
    writings: (folded) => byFolded.get(folded) ?? [],
    spelled: (spelled) => bySpelled.get(spelled),
    soundingLike: (folded, spelled) => bySound.get(soundOf(folded, spelled)) ?? [],
    begins: (folded) => sorted[firstNotBelow(sorted, folded)]?.startsWith(folded) ?? false,
    followers: (spelled) => followers.get(spelled) ?? 0,
    besideFolded: (first, second) => foldedPairs.has(`${first} ${second}`),
    beside: (first, second) => spelledPairs.has(`${first} ${second}`),
    placeAt: (folded, at) => placesByFirst.get(folded[at] ?? '')?.find((place) => place.folded.every((word, offset) => folded[at + offset] === word)) ?? null,
    synonyms,
    pins,
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function firstNotBelow(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
