import type { Db } from '#app/platform/db/db.server.ts';

/** The households that a whole list of communes does not name, the first of them by their code. */
export async function listAbsentHouseholds({ db }: { db: Db }, { runId }: { runId: string }): Promise<{ households: { code: string; name: string }[]; total: number }> {
  const rows = await db.$queryRaw<{ code: string; name: string; total: number }[]>`
    SELECT h.code, h.name, count(*) OVER ()::int AS total FROM household_absence a JOIN household h ON h.id = a.household_id WHERE a.run_id::text = ${runId} ORDER BY h.code LIMIT 20`;
  return { households: rows.map(({ code, name }) => ({ code, name })), total: rows[0]?.total ?? 0 };
}
