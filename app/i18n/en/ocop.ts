import type { Translated } from '../translated.ts';

export const ocop: Translated<'ocop'> = {
  stars: 'OCOP {stars} stars',
};
