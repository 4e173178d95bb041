import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';

type Input = { groupId: string; phone: string; at: Date; uses: readonly { id: string; amount: Dong }[] };

/**
 * Notes that a checkout uses codes, in its transaction, which holds them (`holdDiscounts`). The statement itself refuses a use too many; a refusal here
 * throws and rolls all back.
 */
export async function takeDiscounts(tx: Db, { groupId, phone, at, uses }: Input): Promise<void> {
  if (uses.length === 0) return;
  const ids = uses.map(({ id }) => id);
  const counted = await tx.$executeRaw`
    UPDATE discount_code SET used = used + 1 WHERE id = ANY (${ids}::uuid[]) AND ended_at IS NULL AND (most_uses IS NULL OR used < most_uses)`;
  if (counted !== uses.length) throw new Error('a discount code was used up while it was held');
  await tx.discountUse.createMany({ data: uses.map(({ id, amount }) => ({ codeId: id, groupId, phone, amount, usedAt: at })) });
}
