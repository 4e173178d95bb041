import { hash } from 'node:crypto';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { readSpreadsheet } from '#app/platform/spreadsheet/read-spreadsheet.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { acceptable, differenceOf, readSheet } from './settlement.ts';
import type { ListedCash, SheetProblem } from './settlement.ts';

type Input = { carrier: string; file: { name: string; bytes: Uint8Array } | null; communeIds: readonly string[]; actor: Actor };
export type SettlementProblem = SheetProblem | { code: 'no_file' | 'no_carrier' | 'too_large' | 'unreadable' | 'empty' | 'known' };

const largest = 10 * 1024 * 1024;

/**
 * Reads a carrier's list of the cash that it handed over and compares each line with its parcel. Lines that fit are entered by a job; the others wait
 * for a person. Parcels of sellers outside the communes count as unknown.
 * Errors: what is wrong with the file, `bad_amount` with the row; `known` for the same file again.
 */
export async function readSettlement({ db, clock }: { db: Database; clock: Clock }, { carrier, file, communeIds, actor }: Input): Promise<Result<{ fileId: string }, SettlementProblem>> {
  if (!/^[a-z_]{2,20}$/.test(carrier)) return failed({ code: 'no_carrier' });
  if (!file || file.bytes.length === 0) return failed({ code: 'no_file' });
  if (file.bytes.length > largest) return failed({ code: 'too_large' });
  const digest = hash('sha256', file.bytes);
  const table = await readSpreadsheet(file.bytes);
  if (!table.ok) return failed({ code: table.problem.code === 'empty' ? 'empty' : 'unreadable' });
  const read = readSheet(table.value.rows);
  if (!read.ok) return read;
  if (read.value.length === 0) return failed({ code: 'empty' });
  return db.$transaction(async (tx) => {
    const fileName = file.name.normalize('NFC').slice(0, 200);
    const [made] = await tx.settlementFile.createManyAndReturn({ data: [{ carrier, fileName, hash: digest, receivedAt: clock.now(), receivedBy: actor.userId }], skipDuplicates: true, select: { id: true } });
    if (!made) return failed({ code: 'known' });
    const lines = await compare(tx, { carrier, communeIds, lines: read.value });
    await tx.settlementLine.createMany({ data: lines.map((line) => ({ fileId: made.id, ...line })) });
    await recordAct({ db: tx, clock }, actor, { action: 'settlement.read', subject: { kind: 'settlement', id: made.id, name: fileName }, after: { carrier, lines: lines.length, differences: lines.filter(({ difference }) => difference !== null).length } });
    await announce(tx, 'payments.settlement_read', { fileId: made.id });
    return ok({ fileId: made.id });
  });
}

type Known = { id: string; tracking: string; isDelivered: boolean; isReturned: boolean; cashDue: number; feeActual: number | null; isPaid: boolean };

/** The parcels are held, so that two lists at once do not both pay for one. */
async function compare(tx: Db, { carrier, communeIds, lines }: { carrier: string; communeIds: readonly string[]; lines: ListedCash[] }) {
  const parcels = await tx.$queryRaw<Known[]>`
    SELECT p.id, upper(p.tracking) AS tracking, p.state = 'delivered' AS "isDelivered", p.state = 'returned' AS "isReturned", p.cash_due AS "cashDue", p.fee_actual AS "feeActual",
           EXISTS (SELECT 1 FROM settlement_line l WHERE l.parcel_id = p.id AND l.difference IS DISTINCT FROM 'twice' AND l.difference IS DISTINCT FROM 'not_delivered') AS "isPaid"
    FROM parcel p JOIN seller s ON s.id = p.seller_id
    WHERE p.carrier = ${carrier} AND upper(p.tracking) = ANY (${lines.map(({ tracking }) => tracking)}) AND s.commune_id = ANY (${[...communeIds]})
    ORDER BY p.id FOR UPDATE OF p`;
  const byTracking = new Map(parcels.map((parcel) => [parcel.tracking, parcel]));
  return lines.map((line) => {
    const parcel = byTracking.get(line.tracking) ?? null;
    const difference = differenceOf(line, parcel);
    if (parcel && (difference === null || acceptable.includes(difference))) parcel.isPaid = true;
    return { ...line, parcelId: parcel?.id ?? null, difference };
  });
}
