import type { Db } from '#app/platform/db/db.server.ts';

/** The versions of the register, the newest first. */
export async function listVersions({ db }: { db: Db }, { page = 1, perPage = 20 }: { page?: number; perPage?: number } = {}) {
  const [versions, total] = await Promise.all([db.registerVersion.findMany({ orderBy: { number: 'desc' }, skip: (page - 1) * perPage, take: perPage }), db.registerVersion.count()]);
  return { versions, total, page, perPage };
}
