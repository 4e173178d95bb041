import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Kept } from '#app/platform/kept.ts';
/** Whose figures: the areas of a role, as a guard gives them. Every use case of figures takes it, and answers nothing finer about anywhere else. */
export type ReportScope = { areas: readonly { id: string }[] };

/** What is counted keeps the former district and the commune of its day. */
export type CountedPlace = { districtId: string; communeId: string };

/** What reports are made with. */
export type ReportApp = { db: Database; clock: Clock; kept: Kept };

/** A scope as part of what answers are kept by. */
export function keyOf({ areas }: ReportScope): string[] {
  return areas.map(({ id }) => id);
}
