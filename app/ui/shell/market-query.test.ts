import { expect, test } from 'vitest';
import { marketQuery } from './market-query.ts';

test.each([
  ['/admin/money/tax', ''],
  ['/seller/products/bulk', ''],
  ['/team', ''],
  ['/search', 'xoai'],
  ['/groups/fresh-food', 'xoai'],
  ['/sellers/ho-chin', 'xoai'],
])('what is searched at %s stands in the search of the market as %j', (path, query) => {
  expect(marketQuery(path, new URLSearchParams({ q: 'xoai' }))).toBe(query);
});
