import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { discountState } from './discount.ts';

export const discountsOnPage = 20;
const shownUses = 20;

/** The codes of a seller, or of the market (`sellerId` null), newest first: their terms, how often they were used and what they cost. Buyers' numbers are shown in part. */
export async function listDiscounts({ db, clock }: { db: Db; clock: Clock }, { sellerId, page }: { sellerId: string | null; page: number }) {
  const [discounts, count] = await Promise.all([
    db.discountCode.findMany({
      where: { sellerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * discountsOnPage,
      take: discountsOnPage,
      include: { uses: { orderBy: [{ usedAt: 'desc' }, { id: 'desc' }], take: shownUses, select: { id: true, phone: true, amount: true, usedAt: true, releasedAt: true } } },
    }),
    db.discountCode.count({ where: { sellerId } }),
  ]);
  const given = await db.discountUse.groupBy({ by: ['codeId'], where: { codeId: { in: discounts.map(({ id }) => id) }, releasedAt: null }, _sum: { amount: true } });
  const now = clock.now();
  return {
    count,
    pages: Math.max(1, Math.ceil(count / discountsOnPage)),
    discounts: discounts.map(({ uses, createdBy: _, ...discount }) => ({
      ...discount,
      state: discountState(discount, now),
      given: given.find(({ codeId }) => codeId === discount.id)?._sum.amount ?? 0,
      uses: uses.map(({ phone, ...use }) => ({ ...use, phone: `…${phone.slice(-3)}` })),
    })),
  };
}
