import type { Lexicon, Synonym } from '../../lexicon.ts';
import { foldedWords, spelledWords } from '../../words.ts';

type Typed = { folded: string; spelled: string; accented: boolean };
type Forms = { folded: string[]; spelled: string[] };
const formsOf = new WeakMap<readonly Synonym[], Forms[]>();

/**
 * How many tokens from here on are words that the operator has said what is meant by, 0 where none. They are taken as they are typed, though no goods
 * are called so: mostly that is why the operator wrote them down. Accents count where they were typed.
 */
export function ruledAt(tokens: readonly Typed[], at: number, { synonyms }: Lexicon): number {
  const forms = formsOf.get(synonyms) ?? synonyms.map(({ typed }) => ({ folded: foldedWords(typed), spelled: spelledWords(typed) }));
  formsOf.set(synonyms, forms);
  const fits = ({ folded, spelled }: Forms) => folded.every((word, offset) => tokens[at + offset]?.folded === word && (!tokens[at + offset]?.accented || tokens[at + offset]?.spelled === spelled[offset]));
  return forms.reduce((longest, form) => (form.folded.length > longest && fits(form) ? form.folded.length : longest), 0);
}
