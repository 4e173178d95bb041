import type { Clause } from '../../clause.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Reading } from '../../reading.ts';
import { readSizes } from '../../sizes.ts';
import { foldedWords } from '../../words.ts';
import { clausesFor, textClauses, weighted, withPins } from './clauses.ts';
import { pathsThrough } from './paths.ts';
import type { Path } from './paths.ts';
import { isBeside } from './steps.ts';
import type { ReadWord, Step } from './steps.ts';
import { thingsOf, tokensOf, withoutFillers } from './tokens.ts';
import type { Token } from './tokens.ts';

type Options = {
  /** Only what was typed, letter by letter. */
  exact?: boolean;
  /** The last word is still being typed. */
  typing?: boolean;
};

/** So many ways to read a query are tried before words are left out. */
const mostReadings = 6;

/** A reading that costs more is tried only after words were left out. */
const surelyMeant = 2;

/** What a query may mean, the likeliest reading first; none for a text without a Latin letter or digit. */
export function understand(q: string, lexicon: Lexicon, options: Options = {}): Reading[] {
  return [...readingsOf(q, lexicon, options)];
}

/** The same one after the other, each made when it is asked for: mostly the first one finds goods. */
export function* readingsOf(q: string, lexicon: Lexicon, { exact = false, typing = false }: Options = {}): Generator<Reading, void, undefined> {
  const typed = tokensOf(q);
  if (typed.length === 0) return;
  const pinned = pinnedFor(typed, lexicon);
  if (exact) return yield literally(typed, q, lexicon, pinned);
  const { tokens, size } = withoutSize(typed);
  const wanted = withoutFillers(tokens, lexicon);
  if (wanted.length === 0) return yield anything(q, pinned);
  const either = eitherOf(q, lexicon);
  const paths = pathsThrough(wanted, lexicon, mostReadings, { typing });
  for (const path of paths) if (path.cost <= surelyMeant) yield orEither(readingOf(path, q, size, lexicon, pinned), either);
  for (const path of pathsThrough(wanted, lexicon, 1, { mayDrop: true })) yield* withFewerWords(path, size, lexicon);
  for (const path of paths) if (path.cost > surelyMeant) yield readingOf(path, q, size, lexicon, pinned);
}

/** "Đặc sản đồng tháp": who only asks is shown what there is. */
function anything(q: string, pinned: string[]): Reading {
  return { text: q, change: 'none', dropped: [], clauses: pinned.length > 0 ? withPins([{ words: [], weight: 1 }], pinned) : [], marked: [] };
}

/** Who names more than these at once writes a sentence. */
const mostThings = 3;

type Either = Pick<Reading, 'clauses' | 'marked'>;

/** Of several things each by itself, where the market has words for them all. */
function eitherOf(q: string, lexicon: Lexicon): Either | null {
  const things = thingsOf(q);
  if (things.length < 2 || things.length > mostThings) return null;
  const paths = things.flatMap((thing) => pathsThrough(withoutFillers(withoutSize(tokensOf(thing)).tokens, lexicon), lexicon, 1, {}));
  if (paths.length < things.length || paths.some(({ words }) => words.length === 0 || words.some(({ known }) => !known))) return null;
  return { clauses: paths.flatMap(({ words }) => clausesFor({ words, size: null, lexicon })), marked: paths.flatMap(({ words }) => markedOf(words)) };
}

/** What has all the words comes before what has those of one thing. */
function orEither(reading: Reading, either: Either | null): Reading {
  if (!either || reading.change !== 'none') return reading;
  const above = Math.max(...either.clauses.map(({ weight }) => weight));
  return { ...reading, clauses: [...reading.clauses.map((clause) => ({ ...clause, weight: clause.weight + above })), ...either.clauses], marked: [...new Set([...reading.marked, ...either.marked])] };
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

/**
 * Where nothing has all the words: without those that nothing is called by; then without those that stand alone in some maker's name; then all but one,
 * the later ones left out first, as the first word says what it is; then only the first words. A code is never left out: who types ST24 does not want ST25.
 */
function withFewerWords({ words }: Path, size: string | null, lexicon: Lexicon): Reading[] {
  const unknown = words.filter((word) => !word.known);
  const known = words.filter((word) => word.known);
  if (unknown.some((word) => isPartOfCode(words, words.indexOf(word), lexicon)) || !known.some(({ named, folded }) => named && /[a-z]{2}/.test(folded))) return [];
  const telling = known.filter((word, at) => word.named || [at - 1, at + 1].some((other) => known[other] && isBeside(known[Math.min(at, other)] as ReadWord, known[Math.max(at, other)] as ReadWord, lexicon)));
  const readings: Reading[] = [];
  const offer = (clauses: Clause[], kept: readonly ReadWord[]) =>
    kept.some((_, at) => tellsAlone(kept, at, lexicon)) &&
    // "Áo dài" asks for no "Bà Đài": a word that had to be bent is not the one to be left.
    !kept.every(({ nameOnly }) => nameOnly) &&
    readings.push({ text: textOf(kept, lexicon), change: 'fewer-words', dropped: words.filter((word) => !kept.includes(word)).map(({ shown }) => shown), clauses, marked: markedOf(kept) });
  if (unknown.length > 0 && lettersOf(known) * 2 >= lettersOf(unknown)) offer(clausesFor({ words: known, size, lexicon }), known);
  if (telling.length > 0 && telling.length < known.length) offer(clausesFor({ words: telling, size, lexicon }), telling);
  const mayGo = (at: number) => !isPartOfCode(telling, at, lexicon) && (telling.length > 2 || at === 1) && telling.some(({ named }, other) => other !== at && named);
  const droppable = telling.map((_, at) => at).filter(mayGo);
  if (droppable.length > 0 && telling.length > 1) offer(weighted(droppable.flatMap((at) => textClauses(without(telling, at), lexicon, at * 16))), droppable.length === 1 ? telling.slice(0, 1) : telling);
  const codeAt = telling.findLastIndex((_, at) => isPartOfCode(telling, at, lexicon));
  for (let length = telling.length - 2; length >= Math.max(1, codeAt + 1, Math.ceil(telling.length / 3)); length -= 1) {
    const first = telling.slice(0, length);
    if (first.some(({ named }) => named)) offer(clausesFor({ words: first, size, lexicon }), first);
  }
  return readings;
}

/** Whether a word still means what it meant when others are gone: "cà" without "rốt" does not, "chiếu" without "cói" does. */
function tellsAlone(words: readonly ReadWord[], at: number, lexicon: Lexicon): boolean {
  const word = words[at] as ReadWord;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (!word.named) return false;
  if (/\d/.test(word.folded) || (before && isBeside(before, word, lexicon)) || (after && isBeside(word, after, lexicon))) return true;
  if (word.folded.length < 3) return false;
  return at === 0 || lexicon.followers(word.accents ?? lexicon.writings(word.folded)[0]?.spelled ?? '') >= 2;
}

function without(words: readonly ReadWord[], at: number): ReadWord[] {
  return words.filter((_, other) => other !== at);
}

/** ST25, and "ri 7", which is a code in two parts; but in "gà ta 2" the word before the number belongs to the one before it. */
function isPartOfCode(words: readonly ReadWord[], at: number, lexicon: Lexicon): boolean {
  const [word, before, first] = [words[at], words[at - 1], words[at - 2]];
  if (!word || !/\d/.test(word.folded)) return false;
  if (/[a-z]/.test(word.folded)) return true;
  return before !== undefined && /^[a-z]{1,3}$/.test(before.folded) && before.accents === null && !(first && isBeside(first, before, lexicon));
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
