import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { hasOldLetters } from './old-letters.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.server.ts';
import { RefusedTable, usualLimits } from './table.ts';
import type { Table, TableLimits, TableProblem } from './table.ts';

const beginsWith = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

/**
 * The table in a file that somebody sent: XLSX, or CSV in Unicode. What it is shows in its content, not in its name. Nothing is worked
 * out: a formula is refused. Problems by code: see `TableProblem`.
 */
export async function readSpreadsheet(bytes: Uint8Array, limits: TableLimits = usualLimits): Promise<Result<Table, TableProblem>> {
  try {
    const table = await readByContent(bytes, limits);
    if (table.rows.length === 0) return failed({ code: 'empty' });
    if (hasOldLetters(table.rows)) return failed({ code: 'old_letters' });
    return ok(table);
  } catch (error) {
    if (error instanceof RefusedTable) return failed(error.problem);
    throw error;
  }
}

function readByContent(bytes: Uint8Array, limits: TableLimits): Table | Promise<Table> {
  if (bytes.length === 0) throw new RefusedTable({ code: 'empty' });
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readXlsx(bytes, limits);
  // Word and Excel before 2007, and whatever Office has locked with a password.
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new RefusedTable({ code: 'old_or_locked' });
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^(ï»¿)?\s*/, '').toLowerCase();
  if (/^(%pdf|\x89png|gif8|\xff\xd8|<!doctype|<html|<\?xml|\{\\rtf|pk)/.test(head)) throw new RefusedTable({ code: 'wrong_type' });
  return readCsv(bytes, limits);
}
