import { describe, expect, test } from 'vitest';
import { isInstalled } from './packages.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const wanted = { packages: { '': {}, 'node_modules/zod': zod, 'node_modules/for-mac': { version: '1.0.0', integrity: 'sha512-b', optional: true } } };

describe('what is installed', () => {
  test('is enough if only packages for other machines are absent', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod } })).toBe(true);
  });

  test('is not enough before the first installation', () => {
    expect(isInstalled(wanted, null)).toBe(false);
  });

  test.each([
    ['a package is absent', {}],
    ['a package has another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    ['a package has another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-x' } }],
    ['a package is there that is no longer asked for', { 'node_modules/zod': zod, 'node_modules/old': zod }],
  ])('is not enough if %s', (_, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});
