import type { Clause, ClauseWord } from '../../clause.ts';
import type { KnownPlace, Lexicon } from '../../lexicon.ts';
import { foldedWords, spelledWords } from '../../words.ts';
import type { ReadWord } from './steps.ts';

/** What counts more than anything that counts less: accents as typed, goods from the place that was named, the size that was named. */
const points = { accents: 8, from: 4, placeInWords: 3, size: 1, pin: 100 } as const;

type Ranked = Omit<Clause, 'weight'> & { points: number };
type Wish = { words: ReadWord[]; size: string | null; lexicon: Lexicon };

/** The clauses of a reading, the weights counted from 1 up. */
export function clausesFor(wish: Wish): Clause[] {
  const { words, lexicon } = wish;
  const place = placeIn(words, lexicon);
  const ranked: Ranked[] = [...textClauses(words, lexicon, place ? points.placeInWords : 0), ...synonymClauses(words, lexicon)];
  if (place) {
    const rest = words.filter((_, at) => at < place.from || at >= place.to);
    const { districts, communes } = place.place;
    ranked.push(
      ...textClauses(rest, lexicon, points.from).map((clause) => ({ ...clause, from: { districts, communes } })),
      ...textClauses(rest, lexicon, 0),
    );
  }
  return weighted(wish.size ? ranked.flatMap((clause) => [{ ...clause, size: wish.size as string, points: clause.points + points.size }, clause]) : ranked);
}

/** One clause for each pinned product, in their order, before all others. */
export function withPins(clauses: Clause[], productIds: readonly string[]): Clause[] {
  const top = Math.max(0, ...clauses.map(({ weight }) => weight));
  return [...productIds.map((id, at) => ({ words: [], productIds: [id], weight: top + productIds.length - at })), ...clauses];
}

/** Goods from a place, whatever they are. */
export function placeClause(words: ReadWord[], lexicon: Lexicon): Clause | null {
  const place = placeIn(words, lexicon, true);
  return place ? { words: [], from: { districts: place.place.districts, communes: place.place.communes }, weight: 1 } : null;
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
  return [...asTyped, { words: plain, points: more }];
}

function clauseWord({ folded, accents, begun }: ReadWord, form: 'folded' | 'spelled'): ClauseWord {
  return { text: form === 'spelled' && accents ? accents : folded, form, ...(begun && { begun }) };
}

function hasRivals({ folded, accents, known, begun }: ReadWord, lexicon: Lexicon): boolean {
  return accents !== null && (!known || begun === true || lexicon.writings(folded).some(({ spelled }) => spelled !== accents));
}

/** Words of a level before a place's name: "huyện Cái Bè", "tp Cao Lãnh". */
const levels = new Set(['xa', 'phuong', 'huyen', 'tx', 'tp', 'h', 'p', 'tinh', 'cho']);

type FoundPlace = { from: number; to: number; place: KnownPlace };

/** The longest place in the words, not the whole of them unless asked for. */
function placeIn(words: readonly ReadWord[], lexicon: Lexicon, whole = false): FoundPlace | null {
  const folded = words.map((word) => word.folded);
  let longest: FoundPlace | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const place = lexicon.placeAt(folded, at);
    if (!place || !place.spelled.every((spelled, offset) => (words[at + offset]?.accents ?? spelled) === spelled)) continue;
    const from = levels.has(folded[at - 1] ?? '') ? at - 1 : folded.slice(Math.max(0, at - 2), at).join(' ').match(/^(thanh pho|thi xa|thi tran)$/) ? at - 2 : at;
    const found = { from, to: at + place.folded.length, place };
    if (found.to - at > (longest ? longest.place.folded.length : 0)) longest = found;
  }
  if (!longest) return null;
  const isWhole = longest.from === 0 && longest.to === words.length;
  return isWhole === whole ? longest : null;
}

/** What the operator says is meant as well. Words with accents in what is meant stand for exactly these. */
function synonymClauses(words: ReadWord[], lexicon: Lexicon): Ranked[] {
  return lexicon.synonyms.flatMap(({ typed, meant }) => {
    const [folded, spelled, meantFolded, meantSpelled] = [foldedWords(typed), spelledWords(typed), foldedWords(meant), spelledWords(meant)];
    const at = words.findIndex((_, start) =>
      folded.every((word, offset) => words[start + offset]?.folded === word && (words[start + offset]?.accents ?? spelled[offset]) === spelled[offset]),
    );
    if (at < 0 || folded.length === 0 || meantFolded.length === 0) return [];
    const instead = meantFolded.map((text, place): ClauseWord => (text === meantSpelled[place] ? { text, form: 'folded' } : { text: meantSpelled[place] as string, form: 'spelled' }));
    const around = (word: ReadWord) => clauseWord(word, hasRivals(word, lexicon) ? 'spelled' : 'folded');
    return [{ words: [...words.slice(0, at).map(around), ...instead, ...words.slice(at + folded.length).map(around)], points: points.accents }];
  });
}
