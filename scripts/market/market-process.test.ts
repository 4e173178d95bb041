import { describe, expect, test } from 'vitest';
import { readable } from './market-process.ts';

const line = (level: number) => JSON.stringify({ level, part: 'web', msg: 'request failed', path: '/cart', err: { message: 'no database' } });

describe('a line of the log on the terminal', () => {
  test('is shown in words from the level that is asked for', () => {
    expect(readable(line(50), 40, false)).toBe('request failed · /cart · no database');
    expect(readable(line(30), 40, false)).toBeNull();
  });

  test('that is not of the log is shown only where it may tell of a fault', () => {
    expect(readable('TypeError: broken', 40, true)).toBe('TypeError: broken');
    expect(readable('a library greets', 40, false)).toBeNull();
    expect(readable('17', 40, false)).toBeNull();
  });
});
