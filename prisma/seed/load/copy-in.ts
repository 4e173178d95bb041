import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Rows sent at once. */
const chunkRows = 2000;
const tellEvery = 3000;

/**
 * Sends rows to a table by COPY. Each row is its line in COPY's text format, without the line's end. `tell` gets a line every few seconds:
 * how many there are, and how many a second.
 */
export async function copyIn(
  client: pg.ClientBase,
  { table, columns, rows, expected }: { table: string; columns: readonly string[]; rows: Iterable<string>; expected: number },
  tell: (line: string) => void,
): Promise<number> {
  let count = 0;
  const start = performance.now();
  let told = start;
  const report = () => {
    const seconds = (performance.now() - start) / 1000;
    tell(`${table}: ${spaced(count)} of ${spaced(Math.max(expected, count))}, ${spaced(Math.round(count / Math.max(seconds, 0.001)))} rows/s`);
  };
  function* chunks() {
    let lines: string[] = [];
    for (const row of rows) {
      lines.push(row);
      count += 1;
      if (lines.length < chunkRows) continue;
      yield Buffer.from(`${lines.join('\n')}\n`);
      lines = [];
      if (performance.now() - told < tellEvery) continue;
      told = performance.now();
      report();
    }
    if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
  }
  const names = columns.map((column) => `"${column}"`).join(', ');
  // One chunk ahead: the next one is made while the database takes the last.
  const source = Readable.from(chunks(), { objectMode: true, highWaterMark: 2 });
  await pipeline(source, client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`)));
  report();
  return count;
}

/** '10 000 000' */
export function spaced(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** A line of COPY's text format. The texts of the load data hold no tab, line end or backslash. */
export function copyLine(values: readonly (string | number | null)[]): string {
  return values.map((value) => value ?? '\\N').join('\t');
}
