import { recallLot } from '#app/modules/traceability/recall-lot.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { addDays, startOfVietnamDay, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { demoProducts, productId, sellerId, variantId } from './catalogue.ts';

const letters = '234679ACDEFGHJKMNPQRTUVWXYZ';

/** The two latest harvests of some goods, the stock that was counted being part of them; one lot was called back. */
export async function seedLots({ db, clock }: { db: Database; clock: Clock }, today: VietnamDay): Promise<void> {
  const traced = demoProducts.filter(({ slug, shelfLifeDays }, index) => shelfLifeDays && ((shelfLifeDays >= 30 && index % 3 === 0) || slug.includes('sen-tuoi')));
  const lots = traced.flatMap(({ slug, seller, shelfLifeDays, variants }) =>
    (shelfLifeDays && shelfLifeDays < 30 ? [3, 1] : [38, 14]).map((daysAgo, batch) => {
      const random = new Random(`lot ${slug} ${batch}`);
      const harvestedOn = addDays(today, -daysAgo);
      const amount = Math.max(4, Math.ceil((variants[0]?.stock ?? 10) / 2));
      return {
        id: idOf(`demo lot ${slug} ${batch}`),
        code: `L${Array.from({ length: 9 }, () => letters[random.whole(0, letters.length - 1)]).join('')}`,
        variantId: variantId(slug, 0),
        sellerId: sellerId(seller),
        harvestedOn: utcMidnight(harvestedOn),
        bestBefore: utcMidnight(addDays(harvestedOn, shelfLifeDays ?? 30)),
        amount,
        left: amount,
        note: batch === 0 ? 'Mẻ đầu tháng' : '',
        createdAt: startOfVietnamDay(addDays(harvestedOn, 1)),
      };
    }),
  );
  await db.lot.createMany({ data: lots, skipDuplicates: true });
  const [recalled] = traced.filter(({ group }) => group === 'processed-food');
  if (!recalled) return;
  const lotId = idOf(`demo lot ${recalled.slug} 0`);
  const { communeId } = await db.seller.findFirstOrThrow({ where: { products: { some: { id: productId(recalled.slug) } } }, select: { communeId: true } });
  await recallLot({ db, clock }, { scope: { communeIds: [communeId] }, lotId, actor: theMarket, reason: 'Vài gói hở mép, hàng có thể bị ẩm mốc.', advice: 'Đừng ăn, gọi người bán để đổi.' });
}
