import { expect, test } from 'vitest';
import { withoutTracking } from './tracking.ts';

test.each([
  ['/search?q=xo%C3%A0i&fbclid=IwAR0', '/search?q=xo%C3%A0i'],
  ['/p/xoai?utm_source=zalo&utm_medium=chat&zarsrc=30', '/p/xoai'],
  ['/search?UTM_Source=x&q=a+b&&page=2&gclid', '/search?q=a+b&&page=2'],
])('what follows a reader is no part of an address: %s', (address, plain) => {
  expect(withoutTracking(address)).toBe(plain);
});

test.each(['/', '/search', '/search?', '/search?q=utm_source=zalo', '/search?q=fbclid', '/search?my_utm_source=1', '/search?fbclids=1', '/search?q=%E0%A4%A&x'])('everything else stays: %s', (address) => {
  expect(withoutTracking(address)).toBe(address);
});
