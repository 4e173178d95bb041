import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepFor, keepNothing } from './kept.ts';

describe('answers that are kept for a moment', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  const counted = () => {
    let asked = 0;
    return async () => (asked += 1);
  };

  test('who asks the same at once is given the same, reckoned once', async () => {
    const [kept, reckon] = [keepFor(2_000), counted()];
    expect(await Promise.all([kept(['value', { from: 1 }], reckon), kept(['value', { from: 1 }], reckon)])).toEqual([1, 1]);
    expect(await kept(['value', { from: 2 }], reckon)).toBe(2);
  });

  test('no answer outlives its time, however often it is asked for', async () => {
    const [kept, reckon] = [keepFor(2_000), counted()];
    await kept('value', reckon);
    vi.advanceTimersByTime(1_999);
    expect(await kept('value', reckon)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await kept('value', reckon)).toBe(2);
  });

  test('a fault is told to who asked, and the next one asks anew', async () => {
    const kept = keepFor(2_000);
    await expect(kept('value', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await kept('value', async () => 7)).toBe(7);
  });

  test('who keeps nothing reckons each time', async () => {
    const reckon = counted();
    expect([await keepNothing('value', reckon), await keepNothing('value', reckon)]).toEqual([1, 2]);
  });
});
