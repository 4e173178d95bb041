import { mostFee } from '#app/modules/fulfilment/parcel.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { acceptable } from './settlement.ts';
import { enterLine } from './enter-settlement.server.ts';

type Input = { lineId: string; note: string; /** The line's amounts are right after all: they are entered. Only where nothing but an amount differs. */ accept: boolean; communeIds: readonly string[]; actor: Actor };

const largest = 1_000_000_000n;

/**
 * Closes a line of a carrier's list that did not fit, with a word of why. Closing it twice keeps the first word.
 * Errors: `note_missing`. 404 for a line that is not open, or whose parcel is not of these communes.
 */
export async function solveSettlementLine({ db, clock, settings }: { db: Database; clock: Clock; settings: { publicUrl: string } }, { lineId, note: typed, accept, communeIds, actor }: Input): Promise<Result<{ fileId: string }, { code: 'note_missing' }>> {
  const note = typed.trim().normalize('NFC').slice(0, 500);
  if (!isUuid(lineId)) throw new Response(null, { status: 404 });
  if (!note) return failed({ code: 'note_missing' });
  return db.$transaction(async (tx) => {
    const line = await tx.settlementLine.findUnique({ where: { id: lineId, difference: { not: null } }, include: { parcel: { select: { order: { select: { seller: { select: { communeId: true } } } } } } } });
    if (!line || (line.parcel && !communeIds.includes(line.parcel.order.seller.communeId))) throw new Response(null, { status: 404 });
    if (accept && (!acceptable.some((each) => each === line.difference) || line.cash > largest || line.fee > BigInt(mostFee))) throw new Response(null, { status: 400 });
    const solved = await tx.settlementLine.updateMany({ where: { id: lineId, solvedNote: null }, data: { solvedNote: note } });
    if (solved.count === 0) return ok({ fileId: line.fileId });
    if (accept) await enterLine({ db: tx, clock, settings }, lineId);
    await recordAct({ db: tx, clock }, actor, { action: 'settlement.solve', subject: { kind: 'settlement', id: line.fileId, name: line.tracking }, after: { difference: line.difference ?? '', note, accept } });
    return ok({ fileId: line.fileId });
  });
}
