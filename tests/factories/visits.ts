import { randomUUID } from 'node:crypto';
import { planVisit } from '#app/modules/visits/plan-visit.server.ts';
import { writeVisit } from '#app/modules/visits/write-visit.server.ts';
import type { VisitTyped } from '#app/modules/visits/visit-form.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { someActor } from './actors.ts';

type App = { db: Database; clock: Clock };
type Line = { id: string; communeId: string };

/** The form of a visit today, as somebody fills it in who could help. */
export function visitTyped(app: Pick<App, 'clock'>, typed: Partial<VisitTyped> = {}): VisitTyped {
  return { id: randomUUID(), outcome: 'helped', visitedOn: vietnamDay(app.clock.now()), note: '', nextStep: '', nextOn: '', ...typed };
}

/** Somebody visits the seller of a line. */
export function visit(app: App, line: Line, typed: Partial<VisitTyped> = {}) {
  return writeVisit(app, { actor: someActor(), communeIds: [line.communeId], workLineId: line.id, onlyOf: null, typed: visitTyped(app, typed) });
}

/** An officer gives a line to somebody. */
export async function giveTo(app: App, line: Line, visitor: { id: string; name: string }, plannedOn = ''): Promise<void> {
  const result = await planVisit(app, { actor: someActor(), communeIds: [line.communeId], workLineId: line.id, visitors: [visitor], typed: { visitorId: visitor.id, plannedOn } });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
}

/** The open lines of a seller, in the order of the lists. */
export function openLines(db: Database, sellerId: string) {
  return db.stuckLine.findMany({ where: { sellerId, goneAt: null }, orderBy: { reason: 'asc' } });
}
