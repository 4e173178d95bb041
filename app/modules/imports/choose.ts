import { foldName, tidyText } from '#app/shared/text.ts';
import type { Choice } from './import-definition.ts';

type Index = { exact: Map<string, string>; folded: Map<string, string | null>; labels: { label: string; folded: string }[] };
const indexes = new WeakMap<readonly Choice[], Index>();

function indexOf(choices: readonly Choice[]): Index {
  const known = indexes.get(choices);
  if (known) return known;
  const index: Index = { exact: new Map(), folded: new Map(), labels: [] };
  for (const { value, vi, en, also = [] } of choices) {
    for (const label of new Set([vi, en, ...also])) {
      index.exact.set(tidyText(label).toLowerCase(), value);
      const folded = foldName(label);
      const other = index.folded.get(folded);
      // Two names that fold to the same ("Phường Mỹ Tho", "Xã Mỹ Thọ" without their kinds) need their accents.
      index.folded.set(folded, other === undefined || other === value ? value : null);
    }
    index.labels.push({ label: vi, folded: foldName(vi) });
  }
  indexes.set(choices, index);
  return index;
}

/** The value that a typed name means, whatever the case, and without its accents where only one name folds so; null where none. */
export function findChoice(choices: readonly Choice[], typed: string): string | null {
  const index = indexOf(choices);
  return index.exact.get(tidyText(typed).toLowerCase()) ?? index.folded.get(foldName(typed)) ?? null;
}

/** The name in the list that is nearest to what was typed; null where none is near. */
export function suggestChoice(choices: readonly Choice[], typed: string): string | null {
  const word = foldName(typed);
  if (word === '') return null;
  const near = indexOf(choices)
    .labels.map(({ label, folded }) => ({ label, far: folded.includes(word) || word.includes(folded) ? 0 : distance(folded, word) }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(1, Math.floor(word.length / 4)) ? near.label : null;
}

/** How many letters one has to change, add or leave out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
