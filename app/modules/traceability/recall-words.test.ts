import { expect, test } from 'vitest';
import { recallWords } from './recall-words.ts';

test('what the caller typed stands as sentences, with one full stop each', () => {
  expect(recallWords({ reason: 'Túi bị hở', advice: 'Đừng ăn.' })).toBe('Túi bị hở. Đừng ăn.');
  expect(recallWords({ reason: 'Túi bị hở.', advice: '' })).toBe('Túi bị hở.');
});
