import { expect, test } from 'vitest';
import { circuit } from './circuit.ts';

test('an engine that failed is left alone for a while, then tried by one request at a time', () => {
  let now = 0;
  const engine = circuit(10_000, () => now);
  expect(engine.mayAsk()).toBe(true);
  expect(engine.failed()).toBe(true);
  now = 9_999;
  expect(engine.mayAsk()).toBe(false);
  now = 10_000;
  expect([engine.mayAsk(), engine.mayAsk(), engine.mayAsk()]).toEqual([true, false, false]);
  expect(engine.failed()).toBe(false);
  now = 20_000;
  expect(engine.mayAsk()).toBe(true);
  expect(engine.answered()).toBe(true);
  expect([engine.mayAsk(), engine.mayAsk()]).toEqual([true, true]);
});
