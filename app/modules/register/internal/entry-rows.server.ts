import type { RegisterEntryModel } from '#app/platform/db/generated/models/RegisterEntry.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { Entry } from '../entry.ts';

/** A row of the register as the rest of the program reads it. */
export function toEntry(row: RegisterEntryModel): Entry {
  return {
    key: row.key,
    sinceVersion: row.sinceVersion,
    name: row.name,
    subject: row.subject,
    communeId: row.communeId,
    communeTyped: row.communeTyped,
    groupKey: row.groupKey,
    stars: row.stars,
    points: row.points === null ? null : Number(row.points),
    decision: row.decision,
    number: row.number,
    issuer: row.issuer,
    issuedOn: dayOfUtcMidnight(row.issuedOn),
    endsOn: dayOfUtcMidnight(row.endsOn),
    criteria: row.criteria,
    scanKey: row.scanKey,
  };
}

/** The entries that stand now; with `keys`, those of them. */
export async function standingEntries(db: Db, keys?: string[]): Promise<Entry[]> {
  const rows = await db.registerEntry.findMany({ where: { untilVersion: null, ...(keys && { key: { in: keys } }) }, orderBy: { key: 'asc' } });
  return rows.map(toEntry);
}

/** Keeps the register as it is until the transaction ends: who writes a version waits. */
export async function holdRegister(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('register'))`;
}

/** Lets one writer of a version in at a time, and nobody who reads to write beside it. */
export async function lockRegister(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('register'))`;
}
