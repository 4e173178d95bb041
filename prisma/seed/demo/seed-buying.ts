import type { Database } from '#app/platform/db/db.server.ts';
import { startOfVietnamDay, addDays, vietnamDay } from '#app/shared/dates.ts';

/** The grower of lotus, who also buys. */
const buyer = { phone: '+84900000001', name: 'Lê Văn Chín', shop: 'ho-chin-sen-truong-xuan' };
const giver = 'hop-tac-xa-khom-tan-lap';

const addresses = [
  { name: 'Lê Văn Chín', communeCode: '30046', street: 'Ấp 4, gần cầu Đồng Sen' },
  { name: 'Lê Thị Út (em Chín)', communeCode: '28249', street: '27 đường Ấp Bắc' },
];

/** Discount codes of the market and of a shop, and somebody who signs in with an address book and orders. Doing it again changes nothing. */
export async function seedBuying(db: Database, now: Date): Promise<void> {
  const at = (days: number) => startOfVietnamDay(addDays(vietnamDay(now), days));
  const shop = await db.seller.findUniqueOrThrow({ where: { slug: giver }, select: { id: true } });
  const whole = { mostOff: null, leastGoods: 0, groupKeys: [] as string[], endsAt: null, mostUses: null, perPerson: null, endedAt: null };
  await db.discountCode.createMany({
    data: [
      { ...whole, code: 'CHAOBAN', kind: 'share', value: 1_000, mostOff: 30_000, perPerson: 1, startsAt: at(-60), createdAt: at(-61) },
      { ...whole, code: 'GIAODONGTHAP', kind: 'free_delivery', value: 0, mostOff: 20_000, leastGoods: 200_000, mostUses: 500, startsAt: at(-20), endsAt: at(40), createdAt: at(-21) },
      { ...whole, code: 'TETSOM', kind: 'amount', value: 50_000, leastGoods: 500_000, startsAt: at(30), endsAt: at(60), createdAt: at(-2) },
      { ...whole, code: 'TRASEN', kind: 'share', value: 2_000, groupKeys: ['tea'], startsAt: at(-90), endsAt: at(-30), createdAt: at(-91) },
      { ...whole, code: 'KHOMTANLAP', sellerId: shop.id, kind: 'amount', value: 20_000, leastGoods: 150_000, perPerson: 2, startsAt: at(-45), createdAt: at(-46) },
    ],
    skipDuplicates: true,
  });
  const person = await db.user.findUniqueOrThrow({ where: { phoneNumber: buyer.phone }, select: { id: true } });
  if ((await db.savedAddress.count({ where: { userId: person.id } })) > 0) return;
  for (const [place, { communeCode, ...address }] of addresses.entries()) {
    const commune = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: communeCode, validTo: null }, select: { id: true, parentId: true } });
    await db.savedAddress.create({ data: { ...address, userId: person.id, phone: buyer.phone, provinceId: commune.parentId ?? '', communeId: commune.id, usedAt: at(-3 - place) } });
  }
  const bought = await db.orderGroup.findMany({ where: { orders: { none: { seller: { slug: buyer.shop } } } }, orderBy: [{ placedAt: 'desc' }, { id: 'desc' }], take: 40, select: { id: true } });
  const own = bought.filter((_, place) => place % 10 === 3).map(({ id }) => id);
  await db.orderGroup.updateMany({ where: { id: { in: own } }, data: { buyerId: person.id, buyerName: buyer.name, buyerPhone: buyer.phone } });
}
