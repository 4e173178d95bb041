import { foldedWords } from '../../words.ts';

/** A word of a name or of what is typed: without accents, without its tone, and the tone. */
export type NameWord = { folded: string; toneless: string; tone: string };

/** How the words that are typed fit a name. */
export type NameFit = {
  /** At which word of the name they begin, not counting its level; behind all names where they stand in another order. */
  at: number;
  /** No accent that was typed is another one in the name. */
  accents: boolean;
};

const apart = 99;
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The words of a text. */
export function nameWords(text: string): NameWord[] {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  return words.flatMap((word) => {
    const folded = foldedWords(word).join('');
    const parted = word.replace(/['’]/g, '').replaceAll('ð', 'đ').normalize('NFD');
    return folded ? [{ folded, toneless: parted.replace(new RegExp(toneMark, 'g'), '').normalize('NFC'), tone: toneMark.exec(parted)?.[0] ?? '' }] : [];
  });
}

/**
 * Whether a name is one that somebody may be typing: it has all the words, the last of them perhaps only begun. `level` is how many words of the
 * name say only what it is (Xã, Thị trấn): to these alone no name fits. Words typed in one ("caibe") fit too.
 */
export function fitName(name: readonly NameWord[], typed: readonly NameWord[], level = 0): NameFit | null {
  const fits: NameFit[] = [];
  for (let at = 0; at + typed.length <= name.length; at += 1) {
    if (at + typed.length <= level || !typed.every((word, k) => isBegun(name[at + k], word, k === typed.length - 1))) continue;
    fits.push({ at: Math.max(0, at - level), accents: typed.every((word, k) => hasAccents(name[at + k], word)) });
  }
  const best = fits.find(({ accents }) => accents) ?? fits[0];
  return best ?? fitInOne(name, typed, level) ?? fitApart(name, typed, level);
}

function isBegun(word: NameWord | undefined, typed: NameWord, last: boolean): boolean {
  return word !== undefined && (last ? word.folded.startsWith(typed.folded) : word.folded === typed.folded);
}

/**
 * A word that is being typed has some of its accents: "đông" on the way to "đồng". The tone is compared wherever it stands (hòa, hoà), and the
 * marks letter by letter.
 */
function hasAccents(word: NameWord | undefined, typed: NameWord): boolean {
  if (!word || (typed.tone !== '' && typed.tone !== word.tone)) return false;
  const plain = typed.folded;
  if (plain.length !== typed.toneless.length || word.folded.length !== word.toneless.length) return true;
  return [...typed.toneless].every((letter, k) => letter === plain[k] || letter === word.toneless[k]);
}

function fitInOne(name: readonly NameWord[], [typed, ...more]: readonly NameWord[], level: number): NameFit | null {
  if (!typed || more.length > 0 || typed.folded.length < 4) return null;
  for (let at = 0; at < name.length; at += 1) {
    const folded = name.slice(at).map((word) => word.folded);
    if (folded.join('').startsWith(typed.folded) && folded.slice(0, Math.max(0, level - at)).join('').length < typed.folded.length) return { at: Math.max(0, at - level), accents: typed.tone === '' };
  }
  return null;
}

/** All the words, in any order. */
function fitApart(name: readonly NameWord[], typed: readonly NameWord[], level: number): NameFit | null {
  if (typed.length < 2) return null;
  const places = typed.map((word, k) => name.findIndex((each) => isBegun(each, word, k === typed.length - 1)));
  if (places.includes(-1) || places.every((at) => at < level) || new Set(places).size < places.length) return null;
  return { at: apart, accents: typed.every((word, k) => hasAccents(name[places[k] ?? -1], word)) };
}

/** In a short word every accent counts; a longer one is recognised with a wrong one. */
const longEnough = 4;

/** What fits, the best first: with the accents that were typed if any has them, then what begins so. `before` decides between equals. */
export function bestFits<Named>(all: readonly { named: Named; fit: NameFit | null }[], typed: readonly NameWord[], before: (a: Named, b: Named) => number): Named[] {
  const fitting = all.flatMap(({ named, fit }) => (fit ? [{ named, fit }] : []));
  const right = fitting.filter(({ fit }) => fit.accents);
  const known = typed.reduce((letters, { folded }) => letters + folded.length, 0) >= longEnough;
  const kept = right.length > 0 ? right : known ? fitting : [];
  return kept.sort((a, b) => a.fit.at - b.fit.at || before(a.named, b.named)).map(({ named }) => named);
}
