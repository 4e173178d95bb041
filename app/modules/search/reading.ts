import type { Clause } from './clause.ts';

/** What a query is taken to mean. Readings are tried in their order until one finds goods. */
export type Reading = {
  /** In words that a reader knows: 'cà phê sữa'. */
  text: string;
  /**
   * How it differs from what was typed: not at all; only in the way of typing (raw Telex or VNI, spaces), about which there is no doubt; in spelling, of
   * which the page tells; by words that nothing has, of which the page tells too.
   */
  change: 'none' | 'typing' | 'spelling' | 'fewer-words';
  /** Words as typed that were left out. */
  dropped: string[];
  clauses: Clause[];
  /** Words without accents that are marked where they stand in a name; one that ends in * is the beginning of a word. */
  marked: string[];
};
