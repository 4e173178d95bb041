import type { Table } from '#app/platform/spreadsheet/table.ts';
import type { AnyImport, Cells, Fault, NumberedRow } from '../import-definition.ts';
import type { Layout } from '../import-run.ts';
import { cellsOf, checkCells, faultsOfFile } from './read-row.ts';

export type ReadRow = { number: number; cells: Cells } & ({ row: unknown } | { faults: Fault[] });

/** Reads one row with its definition: what it means, or every fault that it has. */
export function readCells(definition: AnyImport, known: unknown, cells: Cells, before: Fault[] = []): { row: unknown } | { faults: Fault[] } {
  const checked = checkCells(cells, definition.columns, definition.lists(known));
  const faults = [...before, ...checked.faults];
  const named = new Set(faults.map(({ column }) => column));
  const reading = definition.read(checked.cells, known);
  // A cell that is wrong already need not be told a second time.
  const all = reading.ok ? faults : [...faults, ...reading.faults.filter(({ column }) => column === null || !named.has(column))];
  return reading.ok && all.length === 0 ? { row: reading.row } : { faults: all };
}

/** Reads all rows below the headers. Of rows that say the same thing twice, the later is wrong. */
export function readRows(definition: AnyImport, known: unknown, table: Table, layout: Layout): ReadRow[] {
  const seen = new Map<string, number>();
  return table.rows.flatMap((line): ReadRow[] => {
    const cells = line.number > layout.headerRow ? cellsOf(line, layout) : null;
    if (!cells) return [];
    const { number } = line;
    const reading = readCells(definition, known, cells, faultsOfFile(cells, { number, layout, rounded: table.rounded }));
    if ('faults' in reading) return [{ number, cells, faults: reading.faults }];
    const key = definition.key(reading.row);
    const first = key && seen.get(key.value);
    if (key && first) return [{ number, cells, faults: [{ column: key.column, code: 'twice', facts: { row: first } }] }];
    if (key) seen.set(key.value, number);
    return [{ number, cells, row: reading.row }];
  });
}

export function goodRows(rows: readonly ReadRow[]): NumberedRow<unknown>[] {
  return rows.flatMap((each) => ('row' in each ? [{ number: each.number, row: each.row }] : []));
}
