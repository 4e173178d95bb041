import type { Db } from '#app/platform/db/db.server.ts';

/** The newest version of the register, for "as of", and how many entries stand in it; null before the first. */
export async function findRegisterState({ db }: { db: Db }): Promise<{ number: number; at: Date; entries: number } | null> {
  const [last, entries] = await Promise.all([
    db.registerVersion.findFirst({ orderBy: { number: 'desc' }, select: { number: true, at: true } }),
    db.registerEntry.count({ where: { untilVersion: null } }),
  ]);
  return last && { ...last, entries };
}
