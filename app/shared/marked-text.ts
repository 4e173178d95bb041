import { foldAccents } from './text.ts';

/** A piece of a text, and whether it is what was looked for. */
export type MarkedPiece = { text: string; found: boolean };

const wordOrGap = /[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]+/gu;

/**
 * Cuts a text where it holds any of the words, whatever accents and capitals it writes them with. Words are folded; 'x*' is the beginning
 * of a word, of which only that beginning is found. Found words side by side are one piece. The pieces make up the text, in NFC.
 */
export function markWords(text: string, words: readonly string[]): MarkedPiece[] {
  const whole = new Set(words.filter((word) => !word.endsWith('*')));
  const begun = words.filter((word) => word.endsWith('*') && word.length > 1).map((word) => word.slice(0, -1));
  const pieces: MarkedPiece[] = [];
  const add = (piece: string, found: boolean) => {
    const [before, last] = [pieces.at(-2), pieces.at(-1)];
    if (piece === '') return;
    if (last?.found === found) last.text += piece;
    else if (found && before?.found && last && /^[\s-]+$/.test(last.text)) pieces.splice(-2, 2, { text: before.text + last.text + piece, found });
    else pieces.push({ text: piece, found });
  };
  for (const part of text.normalize('NFC').match(wordOrGap) ?? []) {
    const folded = folds(part);
    const length = whole.has(folded) ? folded.length : Math.max(0, ...begun.filter((beginning) => folded.startsWith(beginning)).map((beginning) => beginning.length));
    const end = length === folded.length && length > 0 ? part.length : endOf(part, length);
    add(part.slice(0, end), length > 0);
    add(part.slice(end), false);
  }
  return pieces;
}

/** Whether a text holds any of the words. */
export function holdsWord(text: string, words: readonly string[]): boolean {
  return markWords(text, words).some(({ found }) => found);
}

function folds(text: string): string {
  return foldAccents(text).replaceAll("'", '');
}

/** Where so many folded letters of a word end. */
function endOf(word: string, letters: number): number {
  let end = 0;
  let folded = 0;
  for (const letter of word) {
    if (folded >= letters) break;
    folded += folds(letter).length;
    end += letter.length;
  }
  return end;
}
