import type { Labels } from '../needs.ts';

/** Things that nobody sells here, by words that without their accents, or with a letter changed, are other words. Nothing is better than what only looks alike. */
export const absent: Labels = {
  class: 'not-on-sale',
  labels: [
    ['tắc', { nothing: true }],
    ['táo', { nothing: true }],
    ['tỏi', { nothing: true }],
    ['phở', { nothing: true }],
    ['miến', { nothing: true }],
    ['ổi', { nothing: true }],
    ['rau', { nothing: true }],
    ['bia', { nothing: true }],
    ['máy tính', { nothing: true }],
    ['áo dài', { nothing: true }],
    ['tủ lạnh', { nothing: true }],
  ],
};
