import type { Translated } from '../messages.ts';

export const ocop: Translated<'ocop'> = {
  stars: 'OCOP {stars} stars',
};
