import type { VietnamDay } from '#app/shared/dates.ts';
import type { Stuck } from './reasons.ts';

/** What can come of a visit. */
export const visitOutcomes = ['helped', 'no_answer', 'unwilling', 'moved_away', 'given_up', 'other'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** A line of a work list, as pages and files show it. */
export type WorkLine = Stuck & {
  id: string;
  sinceOn: VietnamDay;
  listedOn: VietnamDay;
  assignedTo: string | null;
  assignedName: string;
  plannedOn: VietnamDay | null;
  seller: { id: string; slug: string; name: string; contactName: string; phone: string; street: string; commune: string };
  lastVisit: { on: VietnamDay; outcome: VisitOutcome; byName: string } | null;
};
