import { expect, test } from 'vitest';
import { holderName } from './holder-name.ts';

test.each([
  ['ghn', 'GHN'],
  ['ghtk', 'GHTK'],
  ['stripe', 'Stripe'],
  ['vnpay', 'VNPAY'],
])('%s, who holds money, is called %s', (holder, name) => expect(holderName(holder)).toBe(name));
