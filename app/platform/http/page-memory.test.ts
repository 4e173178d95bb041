import { expect, test } from 'vitest';
import { PageMemory } from './page-memory.ts';

const page = (bytes: number) => ({ body: new Uint8Array(bytes) });

test('as many pages are kept as the memory holds; the one looked at longest ago goes first', () => {
  const memory = new PageMemory(100);
  const [home, search, product] = [page(40), page(40), page(40)];
  memory.put('home', home);
  memory.put('search', search);
  expect(memory.get('home')).toBe(home);
  memory.put('product', product);
  expect(['home', 'search', 'product'].map((key) => memory.get(key))).toEqual([home, undefined, product]);
});

test('a page that takes the place of another takes its bytes too', () => {
  const memory = new PageMemory(100);
  for (let n = 0; n < 5; n += 1) memory.put('home', page(60));
  memory.put('search', page(40));
  expect(memory.get('home')).toBeDefined();
  memory.clear();
  expect(memory.get('home')).toBeUndefined();
  memory.put('whole', page(100));
  expect(memory.get('whole')).toBeDefined();
});
