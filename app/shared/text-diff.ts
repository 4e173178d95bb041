/** A piece of a text beside another: in both, only in the old one, only in the new one. */
export type TextPiece = { kind: 'same' | 'gone' | 'added'; text: string };

/** The table below takes memory by the product of both lengths: beyond this many cells only the ends are compared. */
const mostCells = 16_000_000;

/**
 * How a text became another, word by word: the pieces without the added ones are the old text, those without the gone ones the new text.
 * By the longest common subsequence of words.
 */
export function diffTexts(before: string, after: string): TextPiece[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = diffWords(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return join([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

const same = (text: string): TextPiece => ({ kind: 'same', text });

/** Words and the spaces between them, each by itself: a word is the same word before a space and before a line break. */
function wordsOf(text: string): string[] {
  return text.match(/\S+|\s+/gu) ?? [];
}

function diffWords(a: string[], b: string[]): TextPiece[] {
  const all = (): TextPiece[] => [...a.map((text): TextPiece => ({ kind: 'gone', text })), ...b.map((text): TextPiece => ({ kind: 'added', text }))];
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostCells) return all();
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(longest, (i + 1) * width + j + 1) + 1 : Math.max(at(longest, (i + 1) * width + j), at(longest, i * width + j + 1));
    }
  }
  const pieces: TextPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(same(a[i] ?? ''));
      i += 1;
      j += 1;
    } else if (at(longest, (i + 1) * width + j) >= at(longest, i * width + j + 1)) {
      pieces.push({ kind: 'gone', text: a[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return [...pieces, ...a.slice(i).map((text): TextPiece => ({ kind: 'gone', text })), ...b.slice(j).map((text): TextPiece => ({ kind: 'added', text }))];
}

const at = (table: Uint16Array, index: number) => table[index] ?? 0;

/** Neighbours of one kind become one piece. */
function join(pieces: TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
