import { describe, expect, test } from 'vitest';
import { tellingTimes } from './telling-times.ts';

const minute = (count: number) => new Date(Date.UTC(2026, 10, 21) + count * 60_000);
const at = (sent: number, read: number | null = null) => ({ at: minute(sent), readAt: read === null ? null : minute(read) });
const told = (...messages: ReturnType<typeof at>[]) => tellingTimes(messages).map((time) => (time.getTime() - minute(0).getTime()) / 60_000);

describe('the other side hears of messages', () => {
  test('at once of the first, and of the next after an hour of quiet', () => {
    expect(told(at(0))).toEqual([0]);
    expect(told(at(0, 5), at(70))).toEqual([0, 70]);
  });

  test('of what is written within the hour once it is over, for all of it together', () => {
    expect(told(at(0), at(10), at(20), at(59))).toEqual([0, 60]);
    expect(told(at(0), at(10), at(61), at(70))).toEqual([0, 60, 120]);
  });

  test('not at all of what is read by then', () => {
    expect(told(at(0, 5), at(10, 15))).toEqual([0]);
    expect(told(at(0, 5), at(10, 15), at(20))).toEqual([0, 60]);
  });

  test('at most once an hour, whatever is written', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      let [now, chance] = [0, seed];
      const messages = Array.from({ length: 60 }, () => {
        chance = (chance * 48_271) % 2_147_483_647;
        now += chance % 35;
        return at(now, chance % 3 === 0 ? now + (chance % 90) : null);
      });
      const times = told(...messages);
      for (const [n, time] of times.entries()) if (n > 0) expect([seed, time - (times[n - 1] ?? 0) >= 60]).toEqual([seed, true]);
    }
  });
});
