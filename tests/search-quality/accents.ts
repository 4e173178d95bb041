/**
 * A word as its letters and, apart from them, its accents, so that the place of a tone makes no difference. It is written anew here, beside the product's own way of spelling,
 * so that a fault in one of them shows.
 */
type Word = { letters: string; accents: string };

function wordsOf(text: string): Word[] {
  const words = text.toLowerCase().normalize('NFC').replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => {
    const parted = word.normalize('NFD').replace(/[đð]/g, 'd\u0335');
    return { letters: parted.replace(/\p{M}/gu, ''), accents: [...(parted.match(/\p{M}/gu) ?? [])].sort().join('') };
  });
}

const keyOf = ({ letters, accents }: Word) => letters + accents;

/** The words of a query, if one of them was typed with accents; else none. */
export function typedAccents(q: string): Word[] {
  const words = wordsOf(q);
  return words.some(({ accents }) => accents !== '') ? words : [];
}

/** The words of a text with their accents, and without. */
export type TextWords = { exact: ReadonlySet<string>; plain: ReadonlySet<string> };

export function textWords(text: string): TextWords {
  const words = wordsOf(text);
  return { exact: new Set(words.map(keyOf)), plain: new Set(words.map(({ letters }) => letters)) };
}

/** Whether a text has all these words, those with accents in just these accents; or has them all only when accents are left out of account; or neither. */
export function carries({ exact, plain }: TextWords, typed: readonly Word[]): 'accents' | 'letters' | 'neither' {
  if (!typed.every(({ letters }) => plain.has(letters))) return 'neither';
  return typed.every((word) => word.accents === '' || exact.has(keyOf(word))) ? 'accents' : 'letters';
}
