import { expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { holidayOf } from './holiday.ts';

const days = { holidayFrom: new Date('2026-02-14'), holidayUntil: new Date('2026-02-20') };

test.each([
  ['is still to come the day before', '2026-02-13', false],
  ['is on from its first day', '2026-02-14', true],
  ['is on through its last day', '2026-02-20', true],
] as const)('a holiday %s', (_, today, on) => {
  expect(holidayOf(days, dayOf(today))).toEqual({ from: '2026-02-14', until: '2026-02-20', on, back: '2026-02-21' });
});

test('a holiday is over the day after its last day, by itself', () => {
  expect(holidayOf(days, dayOf('2026-02-21'))).toBeNull();
  expect(holidayOf({ holidayFrom: null, holidayUntil: null }, dayOf('2026-02-14'))).toBeNull();
});
