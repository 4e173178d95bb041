import type { Db } from '#app/platform/db/db.server.ts';

/** Gives back the uses of a checkout of which no sale came, so that others may use the codes. Doing it again gives nothing back twice. */
export async function releaseDiscounts(tx: Db, { groupId, at }: { groupId: string; at: Date }): Promise<void> {
  await holdCodes(tx, groupId);
  await tx.discountUse.updateMany({ where: { groupId, releasedAt: null }, data: { releasedAt: at } });
  await countUses(tx, groupId);
}

/** Notes the uses again that were given back: a sale comes of the checkout after all, at the price that was paid, even where others have used the codes up. */
export async function retakeDiscounts(tx: Db, { groupId }: { groupId: string }): Promise<void> {
  await holdCodes(tx, groupId);
  await tx.discountUse.updateMany({ where: { groupId }, data: { releasedAt: null } });
  await countUses(tx, groupId);
}

async function holdCodes(tx: Db, groupId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM discount_code WHERE id IN (SELECT code_id FROM discount_use WHERE group_id = ${groupId}::uuid) ORDER BY id FOR UPDATE`;
}

/** Counted anew and not by one less or more: a code that was used up twice over stays used up until there is room. */
async function countUses(tx: Db, groupId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE discount_code c SET used = least(most_uses, (SELECT count(*)::int FROM discount_use u WHERE u.code_id = c.id AND u.released_at IS NULL))
    WHERE id IN (SELECT code_id FROM discount_use WHERE group_id = ${groupId}::uuid)`;
}
