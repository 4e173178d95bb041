import type { Need } from '../label.ts';

/** Places, makers, occasions and other things by which buyers ask for goods of several kinds. */
export const wishes = {} as const satisfies Record<string, Need>;
