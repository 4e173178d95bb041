import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyFacets } from '../port.ts';
import type { Searcher } from '../port.ts';
import { emptyQuery } from '../search-query.ts';
import { withFallback } from './with-fallback.server.ts';

/* When the second engine is asked beside the first, to the millisecond; that both answer as they should is shown on the real servers. */

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Answers after so many milliseconds, and counts what it was asked. */
function engine(ms: number) {
  const answer = () => new Promise((resolve) => setTimeout(resolve, made.ms));
  const made = {
    ms,
    asked: 0,
    hasGoods: () => answer().then(() => true),
    search: async () => {
      made.asked += 1;
      await answer();
      return { ids: ['xoài'], total: 1, facets: emptyFacets() };
    },
  };
  return made satisfies Searcher;
}

/** Eight people who search one after the other, so that something is answered every few milliseconds. */
function crowd(first: Searcher, second: Searcher) {
  const told: string[] = [];
  const note = (_: object, text?: string) => void told.push(text ?? '');
  const { search } = withFallback({ first, second, log: { info: note, warn: note, error: note } });
  const one = async (place: number) => {
    await new Promise((resolve) => setTimeout(resolve, place * 13));
    for (;;) await search(emptyQuery, []);
  };
  for (let place = 0; place < 8; place += 1) void one(place);
  return { told, after: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

test('an engine that is busy is not helped by a slower one: that is tried once in half a minute', async () => {
  const [first, second] = [engine(100), engine(1_000)];
  const { told, after } = crowd(first, second);
  await after(2_000);
  expect(second.asked).toBe(0);
  first.ms = 160;
  await after(20_000);
  expect(second.asked).toBe(1);
  await after(20_000);
  expect(second.asked).toBe(2);
  expect(told).toEqual([]);
});

test('one that falls silent in the middle of a rush is helped at once, by a few searches at a time', async () => {
  const [first, second] = [engine(100), engine(1_000)];
  const { after } = crowd(first, second);
  await after(2_000);
  first.ms = 60_000;
  await after(500);
  expect(second.asked).toBe(4);
});

test('one that is slower than the other is helped, and left after a few answers', async () => {
  const [first, second] = [engine(100), engine(20)];
  const { told, after } = crowd(first, second);
  await after(2_000);
  first.ms = 700;
  await after(1_500);
  expect(told).toEqual(['Meilisearch does not answer as it should; PostgreSQL searches in its place']);
  const { asked } = first;
  await after(50);
  expect([first.asked, second.asked > 100]).toEqual([asked, true]);
});
