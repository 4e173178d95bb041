import { describe, expect, test } from 'vitest';
import { parseSort, sortQuery, sortRows } from './table-sort.ts';

const row = (name: string, value: number | null, below?: ReturnType<typeof leaf>[]) => ({ name, values: { value }, ...(below && { below }) });
const leaf = (name: string, value: number | null) => ({ name, values: { value } });
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
const rows = [row('Cái Bè', 5, [leaf('An Cư', 1), leaf('Ấp Bắc', 4)]), row('An Phú', null), row('Đồng Tháp', 9), row('Dương', 5)];

describe('a table', () => {
  test('stands as it comes where its address asks for nothing that it has', () => {
    for (const query of ['', 'sort=nothing', 'sort=', 'order=asc']) expect(parseSort(new URLSearchParams(query), ['value'])).toBeNull();
    expect(names(sortRows(rows, null))).toEqual(names(rows));
  });

  test('is sorted by a figure, what is below each row too; what is not known stands last either way', () => {
    expect(names(sortRows(rows, { by: 'value', order: 'desc' }))).toEqual(['Đồng Tháp', 'Cái Bè', 'Dương', 'An Phú']);
    expect(names(sortRows(rows, { by: 'value', order: 'asc' }))).toEqual(['Cái Bè', 'Dương', 'Đồng Tháp', 'An Phú']);
    expect(names(sortRows(rows, { by: 'value', order: 'desc' })[1]?.below ?? [])).toEqual(['Ấp Bắc', 'An Cư']);
  });

  test('is sorted by name as Vietnamese sorts', () => {
    expect(names(sortRows(rows, { by: 'name', order: 'asc' }))).toEqual(['An Phú', 'Cái Bè', 'Dương', 'Đồng Tháp']);
  });

  test('begins with the greatest figure or the first name, and is turned round by a second click; the rest of the address stays', () => {
    const params = new URLSearchParams('from=2026-11-01&sort=value&order=desc');
    const sort = parseSort(params, ['value']);
    expect(sort).toEqual({ by: 'value', order: 'desc' });
    expect(sortQuery(params, sort, 'value')).toBe('from=2026-11-01&sort=value&order=asc');
    expect(sortQuery(params, sort, 'name')).toBe('from=2026-11-01&sort=name&order=asc');
    expect(sortQuery(new URLSearchParams(), null, 'value', 'b-')).toBe('b-sort=value&b-order=desc');
  });
});
