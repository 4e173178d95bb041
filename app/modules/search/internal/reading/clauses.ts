import type { Clause, ClauseWord } from '../../clause.ts';
import type { KnownPlace, Lexicon, Synonym } from '../../lexicon.ts';
import { sameWords } from '../../other-names.ts';
import { foldedWords, spelledWords } from '../../words.ts';
import type { ReadWord } from './steps.ts';

/** What counts more than anything that counts less: accents as typed, goods from the place that was named, the size that was named. */
const points = { accents: 8, wholePlace: 6, allInName: 5, from: 4, placeInWords: 3, size: 1 } as const;

type Ranked = Omit<Clause, 'weight'> & { points: number };
type Wish = { words: ReadWord[]; size: string | null; lexicon: Lexicon };

/** The clauses of a reading, the weights counted from 1 up. */
export function clausesFor({ words, size, lexicon }: Wish): Clause[] {
  const place = placeIn(words, lexicon);
  const isWhole = place !== null && place.from === 0 && place.to === words.length;
  const ranked: Ranked[] = [...textClauses(words, lexicon, place ? points.placeInWords : 0), ...synonymClauses(words, lexicon)];
  if (place) {
    const rest = words.filter((_, at) => at < place.from || at >= place.to);
    const { districts, communes } = place.place;
    const from = { districts, communes };
    // Of a place alone: what comes from there, then what is called by it, then what only mentions it.
    ranked.push(...textClauses(words, lexicon, points.allInName).map((clause) => ({ ...clause, inName: true as const })));
    if (isWhole) ranked.push({ words: [], from, points: points.accents + points.wholePlace });
    else ranked.push(...textClauses(rest, lexicon, points.from).map((clause) => ({ ...clause, from })), ...textClauses(rest, lexicon, 0));
  }
  return weighted(size ? ranked.flatMap((clause) => [...ofSize(clause, size), clause]) : ranked);
}

/** Of what the words are a name for: the same weight in kilograms makes nothing else of it. */
function ofSize(clause: Ranked, size: string): Ranked[] {
  return clause.words.length > 0 ? [{ ...clause, inName: true, size, points: clause.points + points.size }] : [];
}

/** One clause for each pinned product, in their order, before all others. */
export function withPins(clauses: Clause[], productIds: readonly string[]): Clause[] {
  const top = Math.max(0, ...clauses.map(({ weight }) => weight));
  return [...productIds.map((id, at) => ({ words: [], productIds: [id], weight: top + productIds.length - at })), ...clauses];
}

/** Equal points are equal weights; each step is one more. */
export function weighted(ranked: readonly Ranked[]): Clause[] {
  const steps = [...new Set(ranked.map(({ points: each }) => each))].sort((a, b) => a - b);
  return ranked.map(({ points: each, ...clause }) => ({ ...clause, weight: steps.indexOf(each) + 1 })).sort((a, b) => b.weight - a.weight);
}

/** All the words, with the accents as typed and without. Where no other word folds alike, accents ask for nothing more. */
export function textClauses(words: ReadWord[], lexicon: Lexicon, more: number): Ranked[] {
  const plain = words.map((word) => clauseWord(word, 'folded'));
  const accented = words.map((word) => clauseWord(word, hasRivals(word, lexicon) ? 'spelled' : 'folded'));
  const asTyped = accented.some(({ form }) => form === 'spelled') ? [{ words: accented, points: more + points.accents }] : [];
  const inNumbers = words.flatMap(({ folded, accents }, at) => (accents === null ? numberTwin(folded, lexicon) : []).map((twin) => ({ words: plain.with(at, { text: twin, form: 'folded' as const }), points: more })));
  // "Phở" is not the beginning of "phồng".
  const isBegunAsTyped = words.some(({ begun, accents }) => begun === 'where it ends' && accents !== null);
  const all: Ranked[] = [...asTyped, ...(isBegunAsTyped ? [] : [{ words: plain, points: more }]), ...inNumbers];
  return words.some(({ nameOnly }) => nameOnly) ? all.map((clause) => ({ ...clause, inName: true })) : all;
}

/** The plural of an English word, or its singular, where goods are called by it too: "longan", "longans". */
function numberTwin(folded: string, lexicon: Lexicon): string[] {
  if (!/^[a-z]{4,}$/.test(folded)) return [];
  return [`${folded}s`, `${folded}es`, folded.replace(/s$/, ''), folded.replace(/es$/, '')].filter((twin, at, all) => twin !== folded && all.indexOf(twin) === at && lexicon.writings(twin).some(({ spelled, named }) => spelled === twin && named > 0));
}

function clauseWord({ folded, accents, begun }: ReadWord, form: 'folded' | 'spelled'): ClauseWord {
  return { text: form === 'spelled' && accents ? accents : folded, form, ...(begun && { begun: true as const }) };
}

function hasRivals({ folded, accents, known, begun }: ReadWord, lexicon: Lexicon): boolean {
  return accents !== null && (!known || begun !== undefined || lexicon.writings(folded).some(({ spelled }) => spelled !== accents));
}

type FoundPlace = { from: number; to: number; place: KnownPlace };

/** The longest place in the words. */
function placeIn(words: readonly ReadWord[], lexicon: Lexicon): FoundPlace | null {
  const folded = words.map((word) => word.folded);
  let longest: FoundPlace | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const place = lexicon.placeAt(folded, at);
    if (!place || !place.spelled.every((spelled, offset) => (words[at + offset]?.accents ?? spelled) === spelled)) continue;
    const found = { from: at, to: at + place.folded.length, place };
    if (place.folded.length > (longest ? longest.place.folded.length : 0)) longest = found;
  }
  return longest;
}

type Forms = { folded: string[]; spelled: string[]; meantFolded: string[]; meantSpelled: string[] };
const formsOf = new WeakMap<readonly Synonym[], Forms[]>();

function synonymForms({ synonyms }: Lexicon): Forms[] {
  const known = formsOf.get(synonyms);
  if (known) return known;
  const forms = [...sameWords, ...synonyms].map(({ typed, meant }) => ({ folded: foldedWords(typed), spelled: spelledWords(typed), meantFolded: foldedWords(meant), meantSpelled: spelledWords(meant) }));
  formsOf.set(synonyms, forms);
  return forms;
}

/** What the operator says is meant as well. Words with accents in what is meant stand for exactly these. */
function synonymClauses(words: ReadWord[], lexicon: Lexicon): Ranked[] {
  return synonymForms(lexicon).flatMap(({ folded, spelled, meantFolded, meantSpelled }) => {
    const at = words.findIndex((_, start) =>
      folded.every((word, offset) => words[start + offset]?.folded === word && (words[start + offset]?.accents ?? spelled[offset]) === spelled[offset]),
    );
    if (at < 0 || folded.length === 0 || meantFolded.length === 0) return [];
    const instead = meantFolded.map((text, place): ClauseWord => (text === meantSpelled[place] ? { text, form: 'folded' } : { text: meantSpelled[place] as string, form: 'spelled' }));
    const around = (word: ReadWord) => clauseWord(word, hasRivals(word, lexicon) ? 'spelled' : 'folded');
    return [{ words: [...words.slice(0, at).map(around), ...instead, ...words.slice(at + folded.length).map(around)], points: points.accents }];
  });
}
