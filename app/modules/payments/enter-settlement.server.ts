import { moveParcelCash } from '#app/modules/fulfilment/move-cash.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { noteCashIn } from './note-cash.server.ts';

type App = { db: Database; clock: Clock; settings: { publicUrl: string } };

/** Enters the lines of a carrier's list that fit their parcels, each in a transaction of its own. Doing it again enters nothing twice. */
export async function enterSettlement({ db, clock, settings }: App, { fileId }: { fileId: string }): Promise<void> {
  const lines = await db.settlementLine.findMany({ where: { fileId, difference: null }, select: { id: true }, orderBy: { parcelId: 'asc' } });
  for (const { id } of lines) await db.$transaction((tx) => enterLine({ db: tx, clock, settings }, id));
}

/**
 * The carrier has paid what stands in the line: less its fee, the cash is with the seller, and the parcel's is reconciled. What was told before otherwise is
 * corrected. A list without fees says nothing of them: what the carrier told counts.
 */
export async function enterLine({ db: tx, clock, settings }: Omit<App, 'db'> & { db: Db }, lineId: string): Promise<void> {
  const { cash, fee: kept, parcelId, file, parcel } = await tx.settlementLine.findUniqueOrThrow({ where: { id: lineId }, include: { file: true, parcel: { select: { orderId: true, carrier: true, feeActual: true } } } });
  if (!parcelId || !parcel) return;
  const fee = kept > 0n ? Number(kept) : (parcel.feeActual ?? 0);
  // Parcels are locked before their orders.
  await moveParcelCash({ db: tx, clock }, { parcelId, cash: 'reconciled', fee, note: file.fileName });
  await noteCashIn({ db: tx, clock, settings }, { orderId: parcel.orderId, cash: 'handed_over', carrier: parcel.carrier, amount: Number(cash), fee, at: file.receivedAt, list: { lineId, fileName: file.fileName } });
}
