import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, readStamp } from './fingerprint.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'cho-phien-unit-'));
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  rmSync(path.join(root, 'app'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'app/ui'), { recursive: true });
  writeFileSync(path.join(root, 'app/ui/button.tsx'), 'one');
  writeFileSync(path.join(root, 'app/ui/button.test.tsx'), 'two');
});

const notTests = (file: string) => !file.includes('.test.');
const now = () => fingerprint(root, ['app', 'missing.txt'], notTests);

describe('the fingerprint of the sources', () => {
  test('stays the same while nothing changes, and while only a test does', () => {
    const before = now();
    expect(now()).toBe(before);
    writeFileSync(path.join(root, 'app/ui/button.test.tsx'), 'changed');
    expect(now()).toBe(before);
  });

  test('changes with a content, a name and a new file', () => {
    const seen = new Set([now()]);
    writeFileSync(path.join(root, 'app/ui/button.tsx'), 'changed');
    seen.add(now());
    writeFileSync(path.join(root, 'app/ui/link.tsx'), '');
    seen.add(now());
    rmSync(path.join(root, 'app/ui/link.tsx'));
    writeFileSync(path.join(root, 'app/ui/card.tsx'), '');
    seen.add(now());
    expect(seen.size).toBe(4);
  });

  test('has no stamp before the first build', () => {
    expect(readStamp(path.join(root, 'build/.stamp'))).toBeNull();
  });
});
