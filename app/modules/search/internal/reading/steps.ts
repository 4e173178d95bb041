import type { KnownWord, Lexicon } from '../../lexicon.ts';
import { fingerSlips } from './finger-slips.ts';
import { readRawKeys } from './raw-keys.ts';
import { ruledAt } from './ruled.ts';
import { accentsApart } from './sound.ts';
import { tokenOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A word of a reading, `shown` as the market writes it most. `accents` is the spelling that is preferred; null = any. `begun`: any word that begins so. */
export type ReadWord = { folded: string; accents: string | null; shown: string; known: boolean; named: boolean; begun?: 'while typing' | 'where it ends'; /** Typed with other accents: only believed where it stands in a name. */ nameOnly?: true };

/** One way to take the next tokens: these words, up to the token `to`, and how far that is from what was typed. */
export type Step = { to: number; words: ReadWord[]; cost: number; kind: 'as typed' | 'keys' | 'spaces' | 'slip' | 'unknown' };

/*
 * What each way costs. A word as typed is free; two words that stand side by side somewhere give back (paths.ts), so "lấm rơm" costs less as "nấm rơm" than
 * as two words that nobody has seen together, while a word that exists is never given up for one that only sounds like it.
 */
const cost = {
  onlyInAbout: 0.1,
  rawKeys: 0.15,
  rawKeysOfKnownWord: 0.9,
  split: 0.2,
  splitPiece: 0.1,
  joined: 0.2,
  joinedToLongWord: -0.2,
  soundsLike: 0.8,
  slipOfRawKeys: 0.3,
  fingerSlipOfKnownWord: 0.5,
  begun: 0.7,
  begunOfKnownWord: 1.2,
  begunWhileTyping: 0.05,
  unknown: 4,
  /** For each word after the first, as for words that stand side by side in names. */
  ruled: -0.6,
  slipWhereDropped: 1.3,
  dropped: 1.8,
} as const;

const mostSlips = 8;

export type StepOptions = {
  /** The last word is still being typed. */
  typing?: boolean;
  /** Words may be given up: then a slip is only believed where the word stands beside its neighbours. */
  mayDrop?: boolean;
};

/** All ways to take the tokens from `at` on. */
export function stepsAt(tokens: readonly Token[], at: number, lexicon: Lexicon, { typing = false, mayDrop = false }: StepOptions): Step[] {
  const token = tokens[at] as Token;
  const to = at + 1;
  const literal = asTyped(token, to, lexicon);
  const isKnown = literal.length > 0;
  const isCode = /\d/.test(token.folded);
  const steps = [...literal, ...asRuled(tokens, at, lexicon), ...fromRawKeys(token, to, lexicon, isKnown), ...joined(tokens, at, lexicon)];
  if (!isKnown && token.folded.length >= 4) steps.push(...split(token, to, lexicon));
  if (!isCode) {
    const fits = fitter(tokens, at, lexicon);
    steps.push(...soundingLike(token, to, lexicon, 0, fits));
    for (const typed of isKnown ? [] : readRawKeys(token.typed)) {
      const decoded = tokenOf(typed);
      if (decoded && !lexicon.spelled(decoded.spelled)) steps.push(...soundingLike(decoded, to, lexicon, cost.slipOfRawKeys, fits));
    }
    steps.push(...ofFingers(token, to, lexicon, isKnown, fits));
  }
  if (to === tokens.length && lexicon.begins(token.folded)) {
    const price = typing ? cost.begunWhileTyping : isKnown ? cost.begunOfKnownWord : cost.begun;
    steps.push({ to, kind: 'as typed', cost: price, words: [{ folded: token.folded, accents: token.accented ? token.spelled : null, shown: token.typed, known: true, named: true, begun: typing ? 'while typing' : 'where it ends', ...(token.accented && { nameOnly: true }) }] });
  }
  // Other accents, too, make another word of it.
  if (mayDrop) for (const step of steps) if (step.kind === 'slip' || (step.kind === 'as typed' && step.cost > 0.2)) step.cost += cost.slipWhereDropped;
  steps.push({ to, kind: 'unknown', cost: mayDrop ? cost.dropped : cost.unknown, words: [{ folded: token.folded, accents: token.accented ? token.spelled : null, shown: token.typed, known: false, named: false, ...(token.accented && { nameOnly: true }) }] });
  return steps;
}

function wordOf({ word, folded, spelled, named }: KnownWord, accents: 'preferred' | 'any'): ReadWord {
  return { folded, accents: accents === 'preferred' && folded !== spelled ? spelled : null, shown: word, known: true, named: named > 0 };
}

function asTyped(token: Token, to: number, lexicon: Lexicon): Step[] {
  const writings = lexicon.writings(token.folded);
  if (writings.length === 0) return ofPlural(token, to, lexicon);
  const price = (known: KnownWord) => (known.named > 0 ? 0 : cost.onlyInAbout);
  if (!token.accented) {
    const [commonest] = writings as [KnownWord];
    return [{ to, kind: 'as typed', cost: price(commonest), words: [wordOf(commonest, 'any')] }];
  }
  const exact = lexicon.spelled(token.spelled);
  if (exact) return [{ to, kind: 'as typed', cost: price(exact), words: [wordOf(exact, 'preferred')] }];
  return writings.slice(0, mostSlips).map((known) => {
    const apart = accentsApart(token.spelled, known.spelled);
    return { to, kind: 'as typed', cost: price(known) + Math.max(0.15, apart), words: [{ ...wordOf(known, 'preferred'), ...(apart > 0.2 && { nameOnly: true }) }] };
  });
}

/** English: "mangoes", "noodles". */
function ofPlural({ folded, accented }: Token, to: number, lexicon: Lexicon): Step[] {
  const singular = accented || folded.length < 4 ? undefined : [folded.replace(/s$/, ''), folded.replace(/es$/, ''), folded.replace(/ies$/, 'y')].find((word) => word !== folded && lexicon.writings(word).length > 0);
  return singular ? lexicon.writings(singular).slice(0, 1).map((known) => ({ to, kind: 'as typed' as const, cost: cost.onlyInAbout, words: [wordOf(known, 'any')] })) : [];
}

/** Words that the operator has said what is meant by. */
function asRuled(tokens: readonly Token[], at: number, lexicon: Lexicon): Step[] {
  const ruled = tokens.slice(at, at + ruledAt(tokens, at, lexicon));
  const words = ruled.map(({ folded, accented, spelled, typed }) => ({ folded, accents: accented ? spelled : null, shown: typed, known: true, named: true }));
  return words.length > 0 ? [{ to: at + words.length, kind: 'as typed', cost: cost.ruled * (words.length - 1), words }] : [];
}

/** Only words that are there: Telex has too many keys in common with ordinary words, and VNI with codes. */
function fromRawKeys(token: Token, to: number, lexicon: Lexicon, isKnown: boolean): Step[] {
  if (token.accented) return [];
  return readRawKeys(token.typed).flatMap((typed) => {
    const decoded = tokenOf(typed);
    if (!decoded) return [];
    const exact = lexicon.spelled(decoded.spelled);
    const price = isKnown ? cost.rawKeysOfKnownWord : cost.rawKeys;
    if (exact) return [{ to, kind: 'keys' as const, cost: price, words: [wordOf(exact, 'preferred')] }];
    if (isKnown || /\d/.test(token.typed)) return [];
    return lexicon.writings(decoded.folded).slice(0, 4).map((known) => ({ to, kind: 'keys' as const, cost: price + 0.1 + accentsApart(decoded.spelled, known.spelled), words: [wordOf(known, 'preferred')] }));
  });
}

/** Two or three tokens that are one word: "st 25", "so co la". */
function joined(tokens: readonly Token[], at: number, lexicon: Lexicon): Step[] {
  return [2, 3].flatMap((count) => {
    const those = tokens.slice(at, at + count);
    if (those.length < count) return [];
    const [known] = lexicon.writings(those.map(({ folded }) => folded).join(''));
    return known && known.named > 0 ? [{ to: at + count, kind: 'spaces' as const, cost: known.folded.length >= 5 ? cost.joinedToLongWord : cost.joined, words: [wordOf(known, 'any')] }] : [];
  });
}

type Piece = { words: ReadWord[]; cost: number };

/** One token that is several words: "caphe", "xoàicáthòalộc", "caphee". The cheapest way to cut it is looked for from its beginning on. */
function split(token: Token, to: number, lexicon: Lexicon): Step[] {
  const letters = [...token.typed];
  if (letters.length > 40) return [];
  const best: (Piece | null)[] = [{ words: [], cost: cost.split }];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 9); start < end; start += 1) {
      const before = best[start];
      const word = before && pieceOf(letters.slice(start, end).join(''), lexicon);
      if (!before || !word) continue;
      const last = before.words.at(-1);
      const price = before.cost + cost.splitPiece + (last && isBeside(last, word, lexicon) ? 0 : 0.3) + (word.folded.length === 1 ? 0.8 : 0);
      if (price < (best[end]?.cost ?? Infinity)) best[end] = { words: [...before.words, word], cost: price };
    }
  }
  const whole = best[letters.length];
  return whole && whole.words.length > 1 ? [{ to, kind: 'spaces', cost: whole.cost, words: whole.words }] : [];
}

function pieceOf(typed: string, lexicon: Lexicon): ReadWord | null {
  const token = tokenOf(typed);
  if (!token) return null;
  const exact = lexicon.spelled(token.spelled);
  if (token.accented && exact) return wordOf(exact, 'preferred');
  const [known] = lexicon.writings(token.folded);
  if (known) return wordOf(known, 'any');
  const [decoded] = readRawKeys(token.typed).flatMap((keys) => lexicon.spelled(tokenOf(keys)?.spelled ?? '') ?? []);
  return decoded ? wordOf(decoded, 'preferred') : null;
}

export function isBeside(first: ReadWord, second: ReadWord, lexicon: Lexicon): 'with accents' | 'without' | null {
  // "Bơ sáp" is not "bò sả": what was typed with accents stands beside words with theirs.
  if (first.accents && second.accents) return lexicon.beside(first.accents, second.accents) ? 'with accents' : null;
  return lexicon.besideFolded(first.folded, second.folded) ? 'without' : null;
}

/** The commonest writing of each word without accents, or, where accents were typed, the nearest ones. */
function slips(token: Token, known: readonly KnownWord[], price: number, to: number): Step[] {
  const ranked = known.map((word) => ({ word, cost: price + (token.accented ? accentsApart(token.spelled, word.spelled) : 0) + (word.named > 0 ? 0 : cost.onlyInAbout) })).sort((a, b) => a.cost - b.cost);
  const once = token.accented ? ranked : ranked.filter(({ word }, at) => ranked.findIndex((other) => other.word.folded === word.folded) === at);
  return once.slice(0, mostSlips).map(({ word, cost: each }) => ({ to, kind: 'slip', cost: each, words: [wordOf(word, token.accented ? 'preferred' : 'any')] }));
}

/** A short word is a word of its own: with its accents it only sounds like one of the same accents, without them only like one that stands beside its neighbour. */
function soundingLike(token: Token, to: number, lexicon: Lexicon, more: number, fits: Fits): Step[] {
  if (token.folded.length < 2) return [];
  const [isShort, isVeryShort] = [token.accented && token.folded.length <= 4, !token.accented && token.folded.length <= 3];
  const alike = lexicon
    .soundingLike(token.folded, token.spelled)
    .filter(({ folded, spelled }) => folded !== token.folded && (!isShort || accentsApart(token.spelled, spelled) <= 0.2) && (!isVeryShort || fits({ folded, spelled })));
  return slips(token, alike, cost.soundsLike + more, to);
}

type Fits = (meant: Pick<KnownWord, 'folded' | 'spelled'>) => boolean;

/** Whether a word stands beside the neighbours of a token somewhere, with their accents where they were typed. */
function fitter(tokens: readonly Token[], at: number, lexicon: Lexicon): Fits {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return ({ folded, spelled }) =>
    (before !== undefined && (before.accented ? lexicon.beside(before.spelled, spelled) : lexicon.besideFolded(before.folded, folded))) ||
    (after !== undefined && (after.accented ? lexicon.beside(spelled, after.spelled) : lexicon.besideFolded(folded, after.folded)));
}

/** A word that is there, and a short one with its accents, is only taken for a slip where the other word stands beside its neighbour. */
function ofFingers(token: Token, to: number, lexicon: Lexicon, isKnown: boolean, fits: Fits): Step[] {
  const mustFit = isKnown || token.folded.length <= (token.accented ? 4 : 3);
  return fingerSlips(token.folded, (meant) => lexicon.writings(meant).length > 0).flatMap(([meant, price]) => {
    const writings = lexicon.writings(meant).filter((word) => !mustFit || fits(word));
    return slips(token, writings, price + (isKnown ? cost.fingerSlipOfKnownWord : 0), to);
  });
}
