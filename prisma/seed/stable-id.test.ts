import { expect, test } from 'vitest';
import { idAt, idOf, orderCode } from './stable-id.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a name always gives the same id, another name another one', () => {
  expect(idOf('seller:a')).toBe(idOf('seller:a'));
  expect(idOf('seller:a')).not.toBe(idOf('seller:b'));
  expect(idOf('seller:a')).toMatch(uuid);
});

test('ids of orders sort by their time', () => {
  const ids = ['2025-06-01', '2025-06-02', '2026-01-01'].map((day) => idAt(new Date(day), 'order'));
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(uuid);
});

test('no two of a million orders share a code, also far on', () => {
  for (const first of [0, 8_000_000]) {
    const codes = new Set(Array.from({ length: 500_000 }, (_, n) => orderCode(first + n)));
    expect(codes.size).toBe(500_000);
  }
  expect(orderCode(7)).toMatch(/^CP[234679ACDEFGHJKMNPQRTUVWXYZ]{8}$/);
});
