import type { Db } from '#app/platform/db/db.server.ts';

/** Keeps what a whole list does not name, in place of what was kept of this run before. */
export async function keepAbsences(db: Db, { runId, keys }: { runId: string; keys: string[] }): Promise<void> {
  await dropAbsences(db, runId);
  await db.registerAbsence.createMany({ data: keys.map((entryKey) => ({ runId, entryKey })), skipDuplicates: true });
}

/** What goes when the run is written: nothing where one of its rows is wrong, for that row may be what seems to be missing. */
export async function absencesOf(db: Db, runId: string): Promise<string[]> {
  const run = await db.importRun.findUnique({ where: { id: runId }, select: { wrong: true } });
  if (!run || run.wrong > 0) return [];
  const rows = await db.registerAbsence.findMany({ where: { runId }, select: { entryKey: true }, orderBy: { entryKey: 'asc' } });
  return rows.map(({ entryKey }) => entryKey);
}

export async function dropAbsences(db: Db, runId: string): Promise<void> {
  await db.registerAbsence.deleteMany({ where: { runId } });
}
