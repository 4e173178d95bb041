import type { OrderState } from './order.ts';

/** What is printed of orders: labels for parcels, slips that lie in them, lists for picking the goods. */
export const printKinds = ['labels', 'slips', 'products', 'buyers'] as const;
export type PrintKind = (typeof printKinds)[number];

/** So many orders are printed at once, at most: a market morning of a busy stall. */
export const mostPrinted = 100;

/** What is on its way may be printed once more: a label gets wet. */
export const printableStates: readonly OrderState[] = ['confirmed', 'packed', 'handed_over', 'failed_delivery'];
