import type { Lexicon } from '../../lexicon.ts';
import type { Reading } from '../../reading.ts';
import { queryWords } from '../../words.ts';

/** What a query may mean, the likeliest reading first; none for a text without a Latin letter or digit. */
export function understand(q: string, _lexicon: Lexicon, _options: { exact?: boolean } = {}): Reading[] {
  const words = queryWords(q);
  if (!words || words.folded.length === 0) return [];
  const folded = words.folded.map((text) => ({ text, form: 'folded' as const }));
  const spelled = words.spelled.map((text, at) => ({ text, form: text === words.folded[at] ? ('folded' as const) : ('spelled' as const) }));
  const clauses = [...(words.accented.length > 0 ? [{ words: spelled, weight: 2 }] : []), { words: folded, weight: 1 }];
  const begun = clauses.map((clause) => ({ ...clause, words: clause.words.map((word, at) => (at === clause.words.length - 1 ? { ...word, begun: true as const } : word)) }));
  return [
    { text: q, change: 'none', dropped: [], clauses, marked: words.folded },
    { text: q, change: 'none', dropped: [], clauses: begun, marked: words.folded },
  ];
}
