import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { AuditAction, SubjectKind } from '../actions.ts';
import { auditActions } from '../actions.ts';
import type { ActGroup, ActPage, AuditEntry } from '../entry.ts';

export type EntryFilter = {
  /** Null = on every day. */
  day?: VietnamDay | null;
  group?: ActGroup | null;
  /** Who did it, or whom it concerns. */
  personId?: string | null;
  sellerId?: string | null;
  page: number;
};

export const entriesOnPage = 40;
/** An older page is reached by choosing its day. */
const mostPages = 50;

/** A page of the entries that a condition opens to a reader, the newest first. */
export async function findEntries(db: Db, open: Prisma.AuditEntryWhereInput, { day, group, personId, sellerId, page }: EntryFilter): Promise<ActPage> {
  const where: Prisma.AuditEntryWhereInput = {
    AND: [
      open,
      day ? { at: { gte: startOfVietnamDay(day), lt: startOfVietnamDay(addDays(day, 1)) } } : {},
      group ? { action: { in: auditActions.filter((action) => action.startsWith(`${group}.`)) } } : {},
      personId ? { OR: [{ personId }, { actorId: personId }] } : {},
      sellerId ? { sellerId } : {},
    ],
  };
  const shown = Math.min(page, mostPages);
  const [rows, counted] = await Promise.all([
    db.auditEntry.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], skip: (shown - 1) * entriesOnPage, take: entriesOnPage }),
    db.auditEntry.findMany({ where, select: { id: true }, take: mostPages * entriesOnPage }),
  ]);
  return { entries: rows.map(toEntry), page: shown, pages: Math.ceil(counted.length / entriesOnPage) };
}

function toEntry({ consentId, before, after, action, subjectKind, ...row }: Prisma.AuditEntryGetPayload<object>): AuditEntry {
  const { id, at, actorId, actorName, address, subjectName, sellerId, personId } = row;
  return { id, at, actorId, actorName, address, subjectName, sellerId, personId, action: action as AuditAction, subjectKind: subjectKind as SubjectKind, helped: consentId !== null, before: factsOf(before), after: factsOf(after) };
}

function factsOf(json: Prisma.JsonValue): AuditEntry['before'] {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
}
