import { foldAccents } from '#app/shared/text.ts';

const DIGIT_OF_MARK: Record<string, string> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031B': '7',
  '\u0306': '8',
};

/** The words of a text without accents, as search compares them: "Cà-phê Ri6" → ['ca', 'phe', 'ri6']. */
export function foldedWords(text: string): string[] {
  return foldAccents(text).replace(/'/g, '').match(/[a-z0-9]+/g) ?? [];
}

/**
 * The words of a text with their accents written out in digits: "Bò bơ bổ" → ['bo2', 'bo7', 'bo63'].
 * Search engines fold accents away; a word spelled like this keeps bơ, bò and bổ (dừa, dưa, dứa) apart, and is the same
 * for both ways of placing a tone (hoà, hòa; khoẻ, khỏe; thuỷ, thủy) and for composed and decomposed text.
 */
export function spelledWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[đð]/g, 'd9')
      .replace(/\p{M}/gu, (mark) => DIGIT_OF_MARK[mark] ?? '')
      .replace(/(o)([1-5])([ae])|(u)([1-5])(y)/g, '$1$3$2$4$6$5')
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** A query's words in the forms in which the engines look for them. */
export type QueryWords = {
  /** Without accents; each must be found. */
  folded: string[];
  /** The words that were typed with accents, spelled; goods that have all of them come first. */
  accented: string[];
  /** `folded` with the accented words spelled. */
  spelled: string[];
};

/** What a query asks for; null for the empty one. A text without a Latin letter or digit asks for nothing that the market has. */
export function queryWords(q: string): QueryWords | null {
  if (q === '') return null;
  const typed = q.normalize('NFC').split(/\s+/).flatMap((part) => part.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []);
  const pairs = typed.flatMap((word) => {
    const [folded, spelled] = [foldedWords(word).join(''), spelledWords(word).join('')];
    return folded ? [{ folded, spelled, accented: folded !== spelled }] : [];
  });
  return {
    folded: pairs.map(({ folded }) => folded),
    accented: pairs.filter(({ accented }) => accented).map(({ spelled }) => spelled),
    spelled: pairs.map(({ spelled }) => spelled),
  };
}

/** A word in which a slip of the finger may be forgiven: long enough, and no code (ST25, Ri6). */
export function forgivesSlips(foldedWord: string): boolean {
  return foldedWord.length >= 4 && !/\d/.test(foldedWord);
}
