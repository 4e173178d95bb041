import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ordersDocument, ordersFile } from './orders.ts';

test('docs/orders.md says what the table of orders says: npm run docs:orders writes it anew', () => {
  expect(readFileSync(ordersFile, 'utf8')).toBe(ordersDocument());
});
