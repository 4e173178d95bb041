/** A word that a product must have, as the documents hold it: without accents, or with its accents written out (`spelledWords`). */
export type ClauseWord = {
  text: string;
  form: 'folded' | 'spelled';
  /** Any word that begins like it will do. */
  begun?: true;
};

/** One way in which a product may be what somebody looks for: it has all the words, and comes from the place, and holds the size. */
export type Clause = {
  /** Without a word every product fits that fits the rest. */
  words: ClauseWord[];
  /** The words stand in its name or in what it is called elsewhere, not in its maker's name or place. */
  inName?: true;
  /** Goods from any of these. */
  from?: { districts: string[]; communes: string[] };
  /** A size of sizes.ts: '5000g'. */
  size?: string;
  /** Exactly these products, whatever their words. */
  productIds?: string[];
  /** From 1 up, a whole number; a step more counts more than any difference in how well words fit. */
  weight: number;
};
