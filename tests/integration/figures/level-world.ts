import type { AppContext } from '#app/app-context.server.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { addDays, addMonths, firstDayOfMonth, monthOf, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { Filter } from '#app/modules/reports/measures.ts';
import type { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';

export const groups = ['fresh-food', 'tea', 'processed-food', 'garments'] as const;
export const communeCodes = ['28360', '28249', '30214'] as const;
type App = Pick<AppContext, 'db' | 'clock'>;
const facts = { name: 'Hộ', state: 'verified' as const, contactName: 'x', phone: '+84901234567', street: 'x' };
type World = { communeIds: string[]; districtIds: string[] };

/** Three communes of the province and one of another, with sellers in each. */
export async function makeWorld({ db, clock }: App): Promise<World> {
  const units = await db.areaUnit.findMany({ where: { code: { in: [...communeCodes] }, level: 'commune', validTo: null, formerDistrictId: { not: null } } });
  const far = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', validTo: null, formerDistrictId: { not: null }, parent: { code: '01' } }, orderBy: { code: 'asc' } });
  for (const [index, kind] of sellerKinds.entries()) {
    const { id } = await createSeller(db, { communeCode: communeCodes[index % 3] ?? '28360' });
    await db.seller.update({ where: { id }, data: { kind, createdAt: clock.now() } });
  }
  await db.seller.create({ data: { ...facts, slug: 'xa', kind: 'cooperative', communeId: far.id, createdAt: clock.now() } });
  return { communeIds: [...units.map(({ id }) => id), far.id], districtIds: [...new Set([...units, far].map(({ formerDistrictId }) => formerDistrictId ?? ''))] };
}

/** Something that changes what there is, now. */
export async function changeSomething({ db, clock }: App, { communeIds }: World, random: Random): Promise<void> {
  const now = clock.now();
  const today = vietnamDay(now);
  const seller = random.pick(await db.seller.findMany({ orderBy: { slug: 'asc' } }));
  const products = await db.product.findMany({ orderBy: { slug: 'asc' }, select: { id: true } });
  const day = (from: number, to: number) => utcMidnight(addDays(today, random.whole(from, to)));
  const addProduct = () => createProduct(db, seller.id, { name: 'Hàng', group: random.pick(groups), state: random.pick(['on_sale', 'on_sale', 'on_sale', 'draft', 'withdrawn']), publishedAt: random.chance(0.7) ? now : new Date(now.getTime() - random.whole(0, 40) * 86_400_000) });
  const of = { sellerId: seller.id };
  const sellerChanges = [
    () => db.seller.update({ where: { id: seller.id }, data: { communeId: random.pick(communeIds) } }),
    () => db.seller.update({ where: { id: seller.id }, data: { kind: random.pick(sellerKinds) } }),
    () => db.seller.update({ where: { id: seller.id }, data: { state: random.pick(['verified', 'verified', 'suspended', 'applied']) } }),
    () => db.seller.update({ where: { id: seller.id }, data: { identityLevel: random.pick([null, 1, 2]) } }),
    () => db.seller.update({ where: { id: seller.id }, data: random.chance(0.5) ? { holidayFrom: day(-2, 2), holidayUntil: day(2, 4) } : { holidayFrom: null, holidayUntil: null } }),
    () => db.sellerCheck.upsert({ where: { sellerId_itemKey: { ...of, itemKey: 'identity' } }, create: { ...of, itemKey: 'identity', sentAt: now, state: 'accepted' }, update: { state: random.pick(['accepted', 'refused']) } }),
    async () => {
      await db.seller.create({ data: { ...facts, slug: `ho-${random.next()}`, communeId: random.pick(communeIds), createdAt: now, kind: random.pick(sellerKinds) } });
    },
    () => db.registerEntry.create({ data: { key: String(random.next()), sinceVersion: 1, name: 'x', subject: 'y', communeId: random.pick([null, ...communeIds]), communeTyped: 'x', groupKey: random.pick(groups), stars: random.pick([3, 4, 5]), decision: 'x', issuer: 'x', issuedOn: day(-20, 3), endsOn: day(1, 20) } }),
    () => db.registerEntry.updateMany({ where: { stars: random.pick([3, 4, 5]), communeId: random.pick(communeIds) }, data: { untilVersion: 2 } }),
  ];
  if (products.length < 8 || random.chance(0.2)) return void (await addProduct());
  const { id } = random.pick(products);
  const product = await db.product.findUniqueOrThrow({ where: { id }, include: { variants: true, takedowns: true } });
  const [variant] = product.variants;
  if (!variant) return;
  const goodsChanges = [
    () => db.product.update({ where: { id }, data: { state: random.pick(['on_sale', 'withdrawn', 'taken_down']) } }),
    () => db.product.update({ where: { id }, data: { groupKey: random.pick(groups) } }),
    () => db.product.update({ where: { id }, data: { originCommuneId: random.pick([null, ...communeIds]) } }),
    () => db.product.update({ where: { id }, data: { producerId: random.chance(0.3) ? null : seller.id } }),
    () => db.variant.update({ where: { id: variant.id }, data: { gtin: variant.gtin ? null : '8938500000010' } }),
    () => db.variant.update({ where: { id: variant.id }, data: { retiredAt: variant.retiredAt ? null : now } }),
    () => db.variant.create({ data: { productId: id, position: product.variants.length, name: 'x', price: 1_000, weightGrams: 1, stock: 1 } }),
    () => db.certificate.create({ data: { productId: id, stars: random.pick([3, 4, 5]), number: 'x', decision: 'x', issuer: 'x', issuedOn: day(-10, 3), endsOn: day(-5, 130), confirmed: random.chance(0.8) } }),
    () => db.certificate.updateMany({ where: { productId: id }, data: { confirmed: random.chance(0.5) } }),
    () => db.certificate.deleteMany({ where: { productId: id } }),
    () => db.productDocument.create({ data: { productId: id, kind: random.pick(['food_safety', 'vietgap', 'self_declaration', 'traceability', 'food_safety_commitment']), number: 'x', issuer: 'x', issuedOn: day(-10, 2), endsOn: random.pick([null, day(3, 9)]) } }),
    () => db.productDocument.updateMany({ where: { productId: id }, data: { refused: random.pick([null, 'mờ']) } }),
    () => db.lot.create({ data: { code: `L${random.next()}`, variantId: variant.id, sellerId: product.sellerId, harvestedOn: utcMidnight(today), amount: 5, left: 5, createdAt: now } }),
    () => db.lot.updateMany({ where: { variantId: variant.id }, data: { recalledAt: random.pick([null, now]) } }),
    async () => {
      if (product.takedowns.every(({ liftedAt }) => liftedAt !== null)) await db.takedown.create({ data: { productId: id, authority: 'x', reason: 'x', receivedAt: now, dueAt: new Date(now.getTime() + 86_400_000), doneAt: random.pick([null, now]) } });
    },
    () => db.takedown.updateMany({ where: { productId: id }, data: { liftedAt: now } }),
    () => db.takedown.updateMany({ where: { productId: id, doneAt: null }, data: random.chance(0.3) ? { liftedAt: now } : { doneAt: now } }),
  ];
  await random.pick([...goodsChanges, ...sellerChanges])();
}

export function someFilter(random: Random): Filter {
  const maybe = <T>(values: readonly T[]) => (random.chance(0.4) ? random.pick(values) : null);
  return { kind: maybe(sellerKinds), paidBy: null, groupKey: maybe(groups), stars: maybe([0, 3, 4, 5]) };
}

/** A period of the story: free, or from the first day of a month on. */
export function somePeriod(random: Random, from: ReturnType<typeof vietnamDay>, to: ReturnType<typeof vietnamDay>) {
  const days = Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / 86_400_000);
  const end = addDays(from, random.whole(0, days));
  const begin = random.chance(0.5) ? firstDayOfMonth(addMonths(monthOf(end), -random.whole(0, 2))) : addDays(from, random.whole(-3, days));
  return begin <= end ? { from: begin, to: end } : { from: end, to: begin };
}
