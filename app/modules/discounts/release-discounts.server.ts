import type { Db } from '#app/platform/db/db.server.ts';

/** Gives back the uses of a checkout of which no sale came, so that others may use the codes. Doing it again gives nothing back twice. */
export async function releaseDiscounts(tx: Db, { groupId, at }: { groupId: string; at: Date }): Promise<void> {
  await tx.$queryRaw`SELECT id FROM discount_code WHERE id IN (SELECT code_id FROM discount_use WHERE group_id = ${groupId}::uuid AND released_at IS NULL) ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`
    WITH released AS (UPDATE discount_use SET released_at = ${at} WHERE group_id = ${groupId}::uuid AND released_at IS NULL RETURNING code_id)
    UPDATE discount_code SET used = used - 1 WHERE id IN (SELECT code_id FROM released)`;
}
