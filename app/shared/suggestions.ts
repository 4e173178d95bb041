/** A page that somebody may mean who has typed so far: goods, a group, a place or a maker. Its names are short because it travels with each letter. */
export type Suggestion = {
  k: 'goods' | 'group' | 'place' | 'maker';
  /** What it is called, in the reader's language. */
  t: string;
  /** Its address, in the reader's language. */
  u: string;
  /** A price, or what tells it from others of its name. */
  n?: string;
};

/** What /suggest answers. The kinds come in the order of `suggestionKinds`. */
export type Suggestions = {
  s: Suggestion[];
  /** The words that are marked in it, as `markWords` takes them. */
  w: string[];
};

export const suggestionKinds = ['goods', 'group', 'place', 'maker'] as const;
