import type { Labels } from '../needs.ts';

/** Typed in the Telex way on a keyboard that does not turn it into letters. */
export const telex: Labels = {
  class: 'telex',
  labels: [
    ['caf phee', 'coffee'],
    ['xoaif', 'mango'],
  ],
};
