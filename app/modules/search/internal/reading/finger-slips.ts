const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What a finger may have meant: [word, how unlikely], for a letter doubled, swapped, missed, added or hit beside. Of words of two letters and more, and only
 * words that there are.
 */
export function fingerSlips(typed: string, isWord: (meant: string) => boolean = () => true): [meant: string, cost: number][] {
  if (typed.length < 2 || /[^a-z]/.test(typed)) return [];
  const short = typed.length <= 3 ? 0.3 : 0;
  const found = new Map<string, number>();
  const offer = (meant: string, cost: number) => {
    if (meant !== typed && isWord(meant) && (found.get(meant) ?? Infinity) > cost + short) found.set(meant, cost + short);
  };
  for (let at = 0; at <= typed.length; at += 1) {
    const [before, after] = [typed.slice(0, at), typed.slice(at)];
    const first = at === 0 ? 0.3 : 0;
    if (after.length > 0) offer(before + after.slice(1), (after[0] === after[1] || before.at(-1) === after[0] ? 1 : 1.5) + first);
    if (after.length > 1) offer(`${before}${after[1]}${after[0]}${after.slice(2)}`, 1.2 + first);
    for (const letter of letters) {
      if (after.length > 0) offer(before + letter + after.slice(1), (isBeside(letter, after[0] ?? '') ? 1.4 : 2) + first);
      offer(before + letter + after, (letter === before.at(-1) || letter === after[0] ? 1.1 : 1.4) + first);
    }
  }
  return [...found];
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const places = rows.flatMap((row, at) => [...row].map((letter, column) => ({ letter, row: at, column: column + at * 0.5 })));
const neighbours = new Map(places.map(({ letter, row, column }) => [letter, places.filter((other) => Math.abs(other.row - row) <= 1 && Math.abs(other.column - column) <= 1.1).map((other) => other.letter).join('')]));

function isBeside(a: string, b: string): boolean {
  return neighbours.get(a)?.includes(b) ?? false;
}
