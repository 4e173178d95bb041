import type { TableRow } from '#app/platform/spreadsheet/table.ts';
import { cellName } from '#app/platform/spreadsheet/table.ts';
import { findChoice, suggestChoice } from '../choose.ts';
import type { Cells, Choice, Column, Fault } from '../import-definition.ts';
import type { Layout } from '../import-run.ts';

/** The cells of a row by the keys of their columns, as typed. Null for a row that says nothing in any column that means something. */
export function cellsOf({ cells }: TableRow, { columns }: Layout): Cells | null {
  const named = Object.fromEntries(Object.entries(columns).map(([key, index]) => [key, cells[index] ?? '']));
  return Object.values(named).some((text) => text !== '') ? named : null;
}

type Marks = { number: number; layout: Layout; rounded: ReadonlySet<string> };

/** Faults that a file brings along whatever it is about: a number that the spreadsheet program has cut, the trace of a broken formula. */
export function faultsOfFile(cells: Cells, { number, layout, rounded }: Marks): Fault[] {
  return Object.entries(cells).flatMap(([key, text]): Fault[] => {
    if (rounded.has(cellName(layout.columns[key] ?? 0, number))) return [{ column: key, code: 'rounded', facts: { text: text.slice(0, 40) } }];
    if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)) return [{ column: key, code: 'broken_reference', facts: { text } }];
    return [];
  });
}

/** The cells as `read` of a definition takes them: names of lists turned into their values; '-', which clears, stays. What the columns themselves forbid comes as faults. */
export function checkCells(cells: Cells, columns: readonly Column[], lists: Record<string, readonly Choice[]>): { cells: Cells; faults: Fault[] } {
  const faults: Fault[] = [];
  const read: Cells = {};
  for (const { key, required, longest = 200, open } of columns) {
    const text = cells[key];
    if (text === undefined) continue;
    read[key] = text;
    if (text === '') {
      if (required) faults.push({ column: key, code: 'missing' });
      continue;
    }
    const choices = lists[key];
    if (choices && !open && text !== '-') {
      const value = findChoice(choices, text);
      if (value === null) faults.push({ column: key, code: 'not_in_list', facts: { text: text.slice(0, 60), near: suggestChoice(choices, text) ?? '' } });
      else read[key] = value;
    } else if (text.length > longest) faults.push({ column: key, code: 'too_long', facts: { longest, length: text.length } });
  }
  return { cells: read, faults };
}
