import { timers } from '#app/modules/orders/order.ts';
import type { PaperKind } from '#app/modules/ocop/papers.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** Why a seller stands on a work list, the most pressing first: the order of the lists and of the database's enum. */
export const stuckReasons = ['unconfirmed', 'paper', 'no_listing', 'no_sale', 'closed'] as const;
export type StuckReason = (typeof stuckReasons)[number];

const reminder = timers.placed?.find((timer) => 'remind' in timer);
if (!reminder) throw new Error('An order that nobody confirms is not reminded of');

/** An order counts as not confirmed in time when its seller has been reminded of it. */
export const confirmMinutes = reminder.after;

/** After how many days without it a seller is stuck. */
export const stuckAfter = { no_listing: 30, no_sale: 60, closed: 30 } as const;

/** A paper that ends is listed so many days ahead, and so long after its end: who has not renewed by then does without. */
export const paperDays = { ahead: 90, soon: 30, behind: 180 } as const;

/** What the sentence about a line needs. */
export type StuckFacts = {
  unconfirmed: { code: string };
  paper: { product: string; productId: string; kind: 'certificate' | PaperKind; endsOn: VietnamDay };
  no_listing: Record<string, never>;
  /** Whether it ever sold: the line's day is then that of the last sale, otherwise of the first listing. */
  no_sale: { sold: boolean };
  closed: { until: VietnamDay };
};

export type Stuck = { [R in StuckReason]: { reason: R; facts: StuckFacts[R] } }[StuckReason];

/** How pressing a paper's end is on a day. */
export function paperStage(daysLeft: number): 'ended' | 'soon' | 'ahead' {
  return daysLeft < 0 ? 'ended' : daysLeft <= paperDays.soon ? 'soon' : 'ahead';
}

export function isReason(text: string | null | undefined): text is StuckReason {
  return (stuckReasons as readonly (string | null | undefined)[]).includes(text);
}
