import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

test('two tasks run at a time, the others in the order in which they came, and a failed one frees its place', async () => {
  const inTurn = takeTurns(2);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const task = (number: number) =>
    inTurn(async () => {
      begun.push(number);
      most = Math.max(most, ++running);
      await new Promise((go) => setTimeout(go, 1));
      running -= 1;
      if (number === 1) throw new Error('failed');
      return number;
    });
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map(task));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});
