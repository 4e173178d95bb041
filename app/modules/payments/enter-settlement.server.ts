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

/** The carrier has paid what stands in the line: less its fee, the cash is with the seller, and the parcel's is reconciled. */
export async function enterLine({ db: tx, clock, settings }: Omit<App, 'db'> & { db: Db }, lineId: string): Promise<void> {
  const { cash, fee: kept, parcelId, file, parcel } = await tx.settlementLine.findUniqueOrThrow({ where: { id: lineId }, include: { file: true, parcel: { select: { orderId: true, carrier: true } } } });
  if (!parcelId || !parcel) return;
  const fee = kept < cash ? kept : cash;
  await noteCashIn({ db: tx, clock, settings }, { orderId: parcel.orderId, cash: 'handed_over', carrier: parcel.carrier, amount: Number(cash - fee), fee: Number(fee), at: file.receivedAt });
  await moveParcelCash({ db: tx, clock }, { parcelId, cash: 'reconciled', note: file.fileName });
}
