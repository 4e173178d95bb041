import { describe, expect, test, vi } from 'vitest';
import { boundedQueue } from './bounded-queue.ts';

/** Tasks that end when they are told to. */
function held() {
  const ends: (() => void)[] = [];
  const order: number[] = [];
  const task = (number: number) => () => new Promise<number>((resolve) => (order.push(number), ends.push(() => resolve(number))));
  return { order, task, endNext: async () => (ends.shift()?.(), await new Promise(setImmediate)) };
}

describe('a bounded queue', () => {
  test('runs a few at once and the others in the order in which they came', async () => {
    const { order, task, endNext } = held();
    const queue = boundedQueue({ atOnce: 2, waiting: 10, patience: 60_000 });
    const all = [0, 1, 2, 3].map((number) => queue.run(task(number)));
    await new Promise(setImmediate);
    expect(order).toEqual([0, 1]);
    await endNext();
    expect(order).toEqual([0, 1, 2]);
    for (let left = 0; left < 3; left += 1) await endNext();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3].map((value) => ({ value })));
  });

  test('tells at once who comes when too many wait', async () => {
    const { task, endNext } = held();
    const queue = boundedQueue({ atOnce: 1, waiting: 1, patience: 60_000 });
    const [running, waits] = [queue.run(task(0)), queue.run(task(1))];
    expect(await queue.run(task(2))).toBeNull();
    await endNext();
    await endNext();
    expect([await running, await waits]).toEqual([{ value: 0 }, { value: 1 }]);
  });

  test('tells who has waited long enough, and gives the turn to the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { order, task, endNext } = held();
    const queue = boundedQueue({ atOnce: 1, waiting: 5, patience: 4_000 });
    const running = queue.run(task(0));
    const waits = queue.run(task(1));
    vi.advanceTimersByTime(4_000);
    const late = queue.run(task(2));
    expect(await waits).toBeNull();
    await endNext();
    expect([await running, order]).toEqual([{ value: 0 }, [0, 2]]);
    await endNext();
    expect(await late).toEqual({ value: 2 });
    vi.useRealTimers();
  });

  test('a task that fails frees its place', async () => {
    const queue = boundedQueue({ atOnce: 1, waiting: 1, patience: 60_000 });
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(() => Promise.resolve('fine'))).toEqual({ value: 'fine' });
  });
});
