import type { Cells, Choice, Fault } from '#app/modules/imports/import-definition.ts';
import { certificateEnd, starsOfPoints } from '#app/modules/ocop/validity.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { EntryFacts } from '../entry.ts';
import type { RegisterColumn } from '../register-columns.ts';

export type Lists = { communes: readonly Choice[]; groups: readonly Choice[]; /** Who issued what says nothing of it. */ usualIssuer: string };
type Reading = { ok: true; row: EntryFacts } | { ok: false; faults: Fault[] };

/** Reads a row of the list. Faults: of the engine, and `not_stars`, `not_points`, `stars_do_not_fit`, `ends_before_issue`. */
export function readRow(cells: Cells, { communes, usualIssuer }: Lists): Reading {
  const faults: Fault[] = [];
  const fault = (column: RegisterColumn, code: string, facts?: Fault['facts']) => void faults.push({ column, code, ...(facts && { facts }) });
  const text = (column: RegisterColumn) => cells[column] ?? '';
  const stars = readStars(text('stars'));
  if (stars === null) fault('stars', 'not_stars', { text: text('stars').slice(0, 20) });
  const points = readPoints(text('points'));
  if (points === 'wrong') fault('points', 'not_points', { text: text('points').slice(0, 20) });
  const right = typeof points === 'number' ? starsOfPoints(points) : null;
  if (stars !== null && right !== null && stars !== right) fault('points', 'stars_do_not_fit', { points: String(points), stars, right });
  const issuedOn = readDay(text('issued'));
  if (issuedOn === null) fault('issued', 'not_a_day', { text: text('issued').slice(0, 20) });
  const endsOn = text('ends') === '' ? issuedOn && certificateEnd(issuedOn) : readDay(text('ends'));
  if (endsOn === null && text('ends') !== '') fault('ends', 'not_a_day', { text: text('ends').slice(0, 20) });
  if (issuedOn && endsOn && endsOn <= issuedOn) fault('ends', 'ends_before_issue');
  if (faults.length > 0 || stars === null || points === 'wrong' || !issuedOn || !endsOn) return { ok: false, faults };
  const communeId = text('commune');
  return {
    ok: true,
    row: {
      name: text('name'),
      subject: text('subject'),
      communeId,
      communeTyped: communes.find(({ value }) => value === communeId)?.vi ?? '',
      groupKey: text('group'),
      stars,
      points,
      decision: text('decision'),
      number: text('number'),
      issuer: text('issuer') || usualIssuer,
      issuedOn,
      endsOn,
      criteria: text('criteria'),
      scanKey: null,
    },
  };
}

/** '4', '4 sao', '4*', '★★★★'. */
function readStars(text: string): number | null {
  const drawn = /^[★⭐*]{3,5}$/u.test(text) ? [...text].length : null;
  const written = /^([345])(?:[.,]0+)?\s*(?:sao|stars?|[★⭐*])?$/iu.exec(text)?.[1];
  return drawn ?? (written ? Number(written) : null);
}

function readPoints(text: string): number | null | 'wrong' {
  if (text === '') return null;
  const points = /^\d{1,3}(?:[.,]\d{1,4})?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 100) / 100 : NaN;
  return points >= 50 && points <= 100 ? points : 'wrong';
}

/** '2025-03-15' of a spreadsheet that knows days, or '15/3/2025' and '15.03.2025' as people write them. */
function readDay(text: string): VietnamDay | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return parseVietnamDay(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
}
