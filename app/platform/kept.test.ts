import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepFor, keepNothing } from './kept.ts';

describe('answers that are kept for a while', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  const times = { fresh: 2_000, most: 4_000 };
  const counted = () => {
    let asked = 0;
    return async () => (asked += 1);
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('who asks the same at once is given the same, reckoned once', async () => {
    const [kept, reckon] = [keepFor(times), counted()];
    expect(await Promise.all([kept(['value', { from: 1 }], reckon), kept(['value', { from: 1 }], reckon)])).toEqual([1, 1]);
    expect(await kept(['value', { from: 2 }], reckon)).toBe(2);
  });

  test('one that is no more fresh is reckoned anew, once, and nobody waits for that', async () => {
    const [kept, reckon] = [keepFor(times), counted()];
    await kept('value', reckon);
    vi.advanceTimersByTime(1_999);
    expect(await kept('value', reckon)).toBe(1);
    await settled();
    expect(await kept('value', reckon)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await Promise.all([kept('value', reckon), kept('value', reckon)])).toEqual([1, 1]);
    await settled();
    expect(await kept('value', reckon)).toBe(2);
  });

  test('none is given that is too old, however often it is asked for', async () => {
    const kept = keepFor(times);
    await kept('value', async () => 1);
    const never = () => new Promise<number>(() => {});
    vi.advanceTimersByTime(3_999);
    expect(await kept('value', never)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await kept('value', async () => 2)).toBe(2);
  });

  test('a fault is told to who asked, and the next one asks anew', async () => {
    const kept = keepFor(times);
    const away = () => Promise.reject(new Error('away'));
    await expect(kept('value', away)).rejects.toThrow('away');
    expect(await kept('value', async () => 7)).toBe(7);
    vi.advanceTimersByTime(2_000);
    expect(await kept('value', away)).toBe(7);
    await settled();
    expect(await kept('value', async () => 8)).toBe(7);
    await settled();
    expect(await kept('value', async () => 9)).toBe(8);
  });

  test('what is a part of other answers is reckoned once for who asks meanwhile, and kept for nobody', async () => {
    const [kept, reckon] = [keepFor(times), counted()];
    const ask = () => kept('part', reckon, { whileReckoned: true });
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(2);
    await expect(kept('part', () => Promise.reject(new Error('away')), { whileReckoned: true })).rejects.toThrow('away');
    expect(await ask()).toBe(3);
  });

  test('who keeps nothing reckons each time', async () => {
    const reckon = counted();
    expect([await keepNothing('value', reckon), await keepNothing('value', reckon)]).toEqual([1, 2]);
  });
});
