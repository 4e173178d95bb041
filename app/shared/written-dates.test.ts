import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatDong } from './money.ts';
import { formatDay, formatDayOf, formatMoment, formatMonth } from './written-dates.ts';

test('a day, an instant and a month are written in one way in each language', () => {
  // 23:30 UTC is the next morning in Vietnam.
  const instant = '2026-06-30T23:30:00.000Z';
  expect((['vi', 'en'] as const).map((locale) => [formatDay('2026-07-01', locale), formatDayOf(instant, locale), formatMoment(instant, locale), formatMoment(instant, locale, { short: true }), formatMonth('2026-07', locale)])).toEqual([
    ['1/7/2026', '1/7/2026', '06:30 1/7/2026', '06:30 1/7', '7/2026'],
    ['1 Jul 2026', '1 Jul 2026', '1 Jul 2026, 06:30', '1 Jul, 06:30', 'July 2026'],
  ]);
});

test('what is taken off has the same minus everywhere', () => {
  expect([formatDong(-12_985, 'vi').replaceAll('\u00a0', ' '), formatDong(-12_985, 'en')]).toEqual(['-12.985 ₫', '-₫12,985']);
});

test('nobody else formats days or amounts', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('generated'));
  const own = ['shared/money.ts', 'shared/written-dates.ts'];
  const others = files.filter((file) => !own.includes(file) && /DateTimeFormat|toLocaleDateString|toLocaleTimeString|currency: 'VND'|[−-] ?\$\{(formatDong|dong)\(/.test(readFileSync(path.join('app', file), 'utf8')));
  expect(others).toEqual([]);
});
