import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { keepSellers } from './internal/keep-sellers.server.ts';
import { selectLine } from './internal/select-lines.server.ts';

type Asked = { workLineId: string; /** Of the scope. */ communeIds: readonly string[]; /** Only if this person is to visit; null = whoever visits. */ onlyOf: string | null };

/**
 * One line with whether it still holds at this moment, the visits to this seller, the newest first, and its other open lines. 404 for a line of
 * another area, and, with `onlyOf`, of another person.
 */
export async function getWorkLine({ db, clock }: { db: Database; clock: Clock }, { workLineId, communeIds, onlyOf }: Asked) {
  const find = () => (isUuid(workLineId) ? selectLine(db, { lineId: workLineId, communeIds, assignedTo: onlyOf }) : null);
  const asked = await find();
  if (!asked) throw new Response(null, { status: 404 });
  await keepSellers(db, { now: clock.now(), sellerIds: [asked.seller.id] });
  // A seller who has moved away just now stands on the list of another area.
  const line = await find();
  if (!line) throw new Response(null, { status: 404 });
  const [state, visits, others] = await Promise.all([
    db.stuckLine.findUniqueOrThrow({ where: { id: line.id }, select: { goneAt: true, solved: true, communeId: true } }),
    db.visit.findMany({ where: { sellerId: line.seller.id, communeId: { in: [...communeIds] } }, include: { line: { select: { reason: true } } }, orderBy: [{ visitedOn: 'desc' }, { at: 'desc' }], take: 20 }),
    db.stuckLine.findMany({ where: { sellerId: line.seller.id, goneAt: null, id: { not: line.id }, ...(onlyOf && { assignedTo: onlyOf }) }, orderBy: { reason: 'asc' }, select: { id: true, reason: true } }),
  ]);
  return {
    line,
    communeId: state.communeId,
    gone: state.goneAt && { on: vietnamDay(state.goneAt), solved: state.solved === true },
    visits: visits.map(({ id, visitedOn, byName, outcome, note, nextStep, nextOn, line: { reason } }) => ({
      id, byName, outcome, note, nextStep, reason, visitedOn: dayOfUtcMidnight(visitedOn), nextOn: nextOn && dayOfUtcMidnight(nextOn),
    })),
    others,
  };
}

export type ShownVisit = Awaited<ReturnType<typeof getWorkLine>>['visits'][number];
