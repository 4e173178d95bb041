import type { Lexicon } from '../../lexicon.ts';
import type { Reading } from '../../reading.ts';
import { readSizes } from '../../sizes.ts';
import { foldedWords } from '../../words.ts';
import { clausesFor, placeClause, textClauses, weighted, withPins } from './clauses.ts';
import { pathsThrough } from './paths.ts';
import type { Path } from './paths.ts';
import type { ReadWord, Step } from './steps.ts';
import { tokensOf, withoutFillers } from './tokens.ts';
import type { Token } from './tokens.ts';

type Options = {
  /** Only what was typed, letter by letter. */
  exact?: boolean;
  /** The last word is still being typed. */
  typing?: boolean;
};

/** So many ways to read a query are tried before words are left out. */
const mostReadings = 6;

/** What a query may mean, the likeliest reading first; none for a text without a Latin letter or digit. */
export function understand(q: string, lexicon: Lexicon, { exact = false, typing = false }: Options = {}): Reading[] {
  const typed = tokensOf(q);
  if (typed.length === 0) return [];
  const pinned = pinnedFor(typed, lexicon);
  if (exact) return [literally(typed, q, lexicon, pinned)];
  const { tokens, size } = withoutSize(typed);
  const wanted = withoutFillers(tokens, lexicon);
  const paths = pathsThrough(wanted, lexicon, mostReadings, { typing });
  const readings = paths.map((path) => readingOf(path, q, size, lexicon, pinned));
  const best = paths[0];
  return best ? [...readings, ...fromPlaceAlone(best, q, lexicon), ...withFewerWords(best, size, lexicon)] : readings;
}

function readingOf({ words, kinds }: Path, q: string, size: string | null, lexicon: Lexicon, pinned: string[]): Reading {
  const change = changeOf(kinds);
  return {
    text: change === 'none' ? q : textOf(words, lexicon),
    change,
    dropped: [],
    clauses: withPins(clausesFor({ words, size, lexicon }), pinned),
    marked: markedOf(words),
  };
}

function changeOf(kinds: readonly Step['kind'][]): Reading['change'] {
  if (kinds.includes('slip')) return 'spelling';
  return kinds.some((kind) => kind === 'keys' || kind === 'spaces') ? 'typing' : 'none';
}

function markedOf(words: readonly ReadWord[]): string[] {
  return words.map(({ folded, begun }) => (begun ? `${folded}*` : folded));
}

function literally(tokens: Token[], q: string, lexicon: Lexicon, pinned: string[]): Reading {
  const words = tokens.map(({ folded, spelled, accented, typed }) => ({ folded, accents: accented ? spelled : null, shown: typed, known: false, named: false }));
  return { text: q, change: 'none', dropped: [], clauses: withPins(weighted(textClauses(words, lexicon, 0)), pinned), marked: markedOf(words) };
}

/** The first size that is named goes out of the words; so do all others, as goods are not called by them. */
function withoutSize(tokens: Token[]): { tokens: Token[]; size: string | null } {
  const sizes = readSizes(tokens.map(({ folded }) => folded));
  const rest = tokens.filter((_, at) => !sizes.some(({ from, to }) => at >= from && at < to));
  return rest.length > 0 ? { tokens: rest, size: sizes[0]?.size ?? null } : { tokens, size: null };
}

/** "Mỹ Lợi A", by a name that no product carries any more: what comes from there. */
function fromPlaceAlone({ words, cost }: Path, q: string, lexicon: Lexicon): Reading[] {
  const clause = cost < 2 ? placeClause(words, lexicon) : null;
  return clause ? [{ text: q, change: 'none', dropped: [], clauses: [clause], marked: [] }] : [];
}

/**
 * Where nothing has all the words: without those that nothing is called by; then all but one, the later ones left out first, as the first word says what it
 * is. A code is never left out: who types ST24 does not want ST25.
 */
function withFewerWords({ words }: Path, size: string | null, lexicon: Lexicon): Reading[] {
  const isCode = ({ folded }: ReadWord) => /\d/.test(folded) && /[a-z]/.test(folded);
  const known = words.filter((word) => word.known);
  // "ri 7" is a code in two parts.
  const isPartedCode = (word: ReadWord, at: number) => /^\d+$/.test(word.folded) && /^[a-z]{1,3}$/.test(words[at - 1]?.folded ?? '') && !words[at - 1]?.accents;
  if (words.some((word, at) => !word.known && (isCode(word) || isPartedCode(word, at))) || !known.some(({ named, folded }) => named && /[a-z]{2}/.test(folded))) return [];
  const readings: Reading[] = [];
  const unknown = words.filter((word) => !word.known);
  if (unknown.length > 0 && lettersOf(known) * 2 >= lettersOf(unknown)) {
    readings.push({ text: textOf(known, lexicon), change: 'fewer-words', dropped: unknown.map(({ shown }) => shown), clauses: clausesFor({ words: known, size, lexicon }), marked: markedOf(known) });
  }
  if (known.length < 2) return readings;
  const leftOut = known.length === 2 ? [1] : known.map((_, at) => at);
  const droppable = leftOut.filter((at) => !isCode(known[at] as ReadWord) && known.some(({ named }, other) => other !== at && named));
  if (droppable.length === 0) return readings;
  const clauses = weighted(droppable.flatMap((at) => textClauses(known.filter((_, other) => other !== at), lexicon, 0).map((clause) => ({ ...clause, points: clause.points + at * 16 }))));
  const certain = droppable.length === 1 ? [(known[droppable[0] as number] as ReadWord).shown] : [];
  readings.push({ text: textOf(known, lexicon), change: 'fewer-words', dropped: [...unknown.map(({ shown }) => shown), ...certain], clauses, marked: markedOf(known) });
  return readings;
}

/** The words as the market writes them: of a word without accents the writing that stands beside its neighbours, else the commonest. */
function textOf(words: readonly ReadWord[], lexicon: Lexicon): string {
  const shown: { word: string; spelled: string }[] = [];
  words.forEach(({ folded, accents, known, shown: usual }, at) => {
    const before = shown[at - 1];
    const after = words[at + 1];
    const writings = known && accents === null ? lexicon.writings(folded) : [];
    const fits = writings.find(({ spelled }) => (before && lexicon.beside(before.spelled, spelled)) || (after && lexicon.writings(after.folded).some((next) => lexicon.beside(spelled, after.accents ?? next.spelled))));
    shown.push(fits ?? { word: usual, spelled: accents ?? writings[0]?.spelled ?? folded });
  });
  return shown.map(({ word }) => word).join(' ');
}

const lettersOf = (words: readonly ReadWord[]) => words.reduce((sum, { folded }) => sum + folded.length, 0);

/** Accents in the operator's text count where accents were typed. */
function pinnedFor(tokens: readonly Token[], lexicon: Lexicon): string[] {
  const folded = tokens.map((token) => token.folded).join(' ');
  return lexicon.pins.filter(({ typed }) => foldedWords(typed).join(' ') === folded && tokensOf(typed).every(({ spelled }, at) => !tokens[at]?.accented || tokens[at]?.spelled === spelled)).flatMap(({ productIds }) => productIds);
}
