import type { Cells, Fault } from '#app/modules/imports/import-definition.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { parsePhone } from '#app/shared/phone.ts';
import type { Phone } from '#app/shared/phone.ts';
import type { HouseholdColumn } from '../household-columns.ts';
import { parseRegisterYear } from '../household.ts';
import { readCommune } from './read-commune.ts';
import type { CommuneNames } from './read-commune.ts';

/** What a row says. What is undefined stays as it is, null is emptied. */
export type HouseholdRow = { code: string; name: string; communeId: string; phone?: Phone | null; trainedOn?: VietnamDay | null; training?: string };
export type Known = CommuneNames & { year: number; today: VietnamDay };

/** Reads a row. Faults: of the engine, and `code`, `split`, `not_a_phone`, `in_future`, `year_range`, `other_year`. */
export function readRow(cells: Cells, { year, today, ...names }: Known): { ok: true; row: HouseholdRow } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const text = (column: HouseholdColumn) => cells[column] ?? '';
  const fault = (column: HouseholdColumn, code: string, facts: Fault['facts'] = { text: text(column).slice(0, 40) }) => void faults.push({ column, code, facts });
  const code = text('code').toUpperCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(code)) fault('code', 'code');
  const commune = readCommune(names, text('commune'));
  if ('fault' in commune) fault('commune', commune.fault.code, commune.fault.facts);
  const phone = filled(text('phone'), parsePhone);
  if (phone === 'wrong') fault('phone', 'not_a_phone');
  const trainedOn = filled(text('trained'), readDay);
  if (trainedOn === 'wrong') fault('trained', 'not_a_day');
  else if (trainedOn && trainedOn > today) fault('trained', 'in_future');
  const typedYear = filled(text('year'), (typed) => parseRegisterYear(typed, today));
  if (typedYear === 'wrong') fault('year', 'year_range');
  else if (typedYear && typedYear !== year) fault('year', 'other_year', { text: typedYear, year });
  if (faults.length > 0 || 'fault' in commune || phone === 'wrong' || trainedOn === 'wrong') return { ok: false, faults };
  const training = text('training');
  return { ok: true, row: { code, name: text('name'), communeId: commune.id, ...(phone !== undefined && { phone }), ...(trainedOn !== undefined && { trainedOn }), ...(training && { training: training === '-' ? '' : training }) } };
}

/** An empty cell says nothing, a dash empties. */
function filled<T>(text: string, read: (text: string) => T | null): T | null | undefined | 'wrong' {
  if (text === '') return undefined;
  if (text === '-') return null;
  return read(text) ?? 'wrong';
}

/** '2026-03-15' of a spreadsheet that knows days, or '15/3/2026' and '15.03.2026' as people write them. */
function readDay(text: string): VietnamDay | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return parseVietnamDay(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
}
