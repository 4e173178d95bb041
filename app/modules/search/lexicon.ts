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

/** The same, made ready for looking up. */
export type Lexicon = { readonly data: LexiconData };

export function makeLexicon(data: LexiconData): Lexicon {
  return { data };
}
