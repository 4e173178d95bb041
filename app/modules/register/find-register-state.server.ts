import type { Db } from '#app/platform/db/db.server.ts';

/** The newest version of the register, for "as of"; null before the first. */
export function findRegisterState({ db }: { db: Db }): Promise<{ number: number; at: Date } | null> {
  return db.registerVersion.findFirst({ orderBy: { number: 'desc' }, select: { number: true, at: true } });
}
