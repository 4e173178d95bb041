import { describe, expect, test } from 'vitest';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { indicators, worthOf } from '#app/modules/reports/indicators.ts';
import type { IndicatorKey } from '#app/modules/reports/indicators.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const keys = Object.keys(indicators) as IndicatorKey[];
/** What can be counted; a share of nothing, and a mean of nothing, are not known in any market. */
const counted = keys.filter((key) => indicators[key].of.length === 1 && ['count', 'dong'].includes(indicators[key].unit));
const ask = async () => getFigures(market.app, { scope: { areas: [{ id: '2025-07:82' }] }, indicators: keys, period: { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') }, filter: noFilter });

describe('in a province where nothing was ever on sale', () => {
  test('nothing is known before it was counted, and then everything that is counted is 0', async () => {
    expect(worthOf('listings', (await ask()).total.now)).toBeNull();
    await buildFigures(market.app);
    const { total, districts } = await ask();
    const worths = Object.fromEntries(counted.map((key) => [key, worthOf(key, total.now)]));
    // Who was trained stands in the department's list, and there is none.
    expect(worths).toEqual({ ...Object.fromEntries(counted.map((key) => [key, 0])), trained: null });
    expect(districts.length).toBeGreaterThan(0);
    for (const district of districts) expect(worthOf('listings', district.now), district.name).toBe(0);
  });
});
