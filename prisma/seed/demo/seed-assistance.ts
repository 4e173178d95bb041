import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { setHoliday } from '#app/modules/sellers/set-holiday.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { setStock } from '#app/modules/catalog/set-stock.server.ts';
import { tellHelped } from '#app/modules/sellers/tell-helped.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, startOfVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { Phone } from '#app/shared/phone.ts';
import { inventedPhone } from '../people-names.ts';
import type { Places } from '../places.ts';
import { idOf } from '../stable-id.ts';
import { demoProducts, productId, sellerId } from './catalogue.ts';
import type { SeedApp } from './seed-demo.ts';

type Household = { slug: string; name: string; contact: string; communeCode: string; street: string };

const cooperative = 'hop-tac-xa-khom-tan-lap';
/** The members of the pineapple cooperative, with the goods that it sells for them. None has an account. */
const members: (Household & { goods: string[] })[] = [
  { slug: 'xa-vien-tu-dom', name: 'Rẫy khóm ông Tư Đởm', contact: 'Nguyễn Văn Đởm', communeCode: '28345', street: 'Ấp 2, kinh 500', goods: ['khom-tan-phuoc'] },
  { slug: 'xa-vien-nam-lua', name: 'Rẫy khóm bà Năm Lụa', contact: 'Trần Thị Lụa', communeCode: '28336', street: 'Ấp Mỹ Lợi', goods: ['khom-say-deo-tan-phuoc'] },
  { slug: 'xa-vien-sau-thoi', name: 'Rẫy khóm anh Sáu Thới', contact: 'Lê Văn Thới', communeCode: '28327', street: 'Ấp Tân Phong', goods: [] },
  { slug: 'xa-vien-hai-nhanh', name: 'Rẫy khóm chị Hai Nhành', contact: 'Phạm Thị Nhành', communeCode: '28345', street: 'Ấp 4, kinh Năng', goods: [] },
  { slug: 'xa-vien-ut-muoi', name: 'Rẫy khóm ông Út Mười', contact: 'Võ Văn Mười', communeCode: '28336', street: 'Ấp Hưng Điền', goods: [] },
];

const lotus = 'ho-chin-sen-truong-xuan';
const teamCommune = '30046';
/** Put down by the helper: its registration is not finished. */
const newHousehold: Household = { slug: 'ho-ut-nhan-truong-xuan', name: 'Vườn ổi bà Út Nhàn', contact: 'Trần Thị Nhàn', communeCode: teamCommune, street: 'Ấp 5A' };

/** The households that others have put down: drafts without an account. */
export const draftHouseholds: readonly string[] = [...members.map(({ slug }) => slug), newHousehold.slug];

/** A cooperative with member households, and a helper of the commune with two live consents, one that has ended, and what was done under them. */
export async function seedAssistance(app: SeedApp, { places, now }: { places: Places; now: Date }): Promise<void> {
  await seedMembers(app.db, places, now);
  await seedHelp(app, places, now);
}

async function addHousehold(db: Database, places: Places, { slug, name, contact, communeCode, street }: Household, index: number, at: Date): Promise<void> {
  const communeId = places.byCode.get(communeCode)?.communeId;
  if (!communeId) throw new Error(`household ${slug}: commune ${communeCode} is not in force`);
  const phone: Phone = inventedPhone(7_300_000 + index * 7_919);
  await db.seller.createMany({ data: [{ id: sellerId(slug), slug, name, kind: 'household', state: 'draft', contactName: contact, phone, communeId, street, createdAt: at, updatedAt: at }], skipDuplicates: true });
}

async function seedMembers(db: Database, places: Places, now: Date): Promise<void> {
  const joined = addDays(vietnamDay(now), -420);
  const agreedAt = new Date(startOfVietnamDay(joined).getTime() + 9 * 3_600_000);
  for (const [index, member] of members.entries()) {
    await addHousehold(db, places, member, index, agreedAt);
    await db.sellerMember.createMany({
      data: [{ id: idOf(`demo member ${member.slug}`), cooperativeId: sellerId(cooperative), memberId: sellerId(member.slug), joinedOn: utcMidnight(joined), agreedAt }],
      skipDuplicates: true,
    });
    const products = member.goods.map((slug) => productId(slug));
    await db.product.updateMany({ where: { id: { in: products }, producerId: null }, data: { producerId: sellerId(member.slug) } });
    // What was sold since it joined was this household's too.
    await db.$executeRaw`
      UPDATE order_line l SET producer_id = member.id, origin_commune_id = nullif(member.commune_id, o.commune_id)
      FROM variant v, "order" o, seller member
      WHERE v.id = l.variant_id AND o.id = l.order_id AND member.id = ${sellerId(member.slug)}::uuid AND v.product_id = ANY (${products}::uuid[])
        AND o.placed_at >= ${agreedAt} AND l.producer_id IS NULL`;
  }
}

async function seedHelp(app: SeedApp, places: Places, now: Date): Promise<void> {
  const { db } = app;
  const team = demoPeople.find(({ role }) => role === 'community_member');
  const helper = team && (await db.user.findUnique({ where: { phoneNumber: team.phone }, select: { id: true, name: true } }));
  if (!helper) return;
  await addHousehold(db, places, newHousehold, members.length, new Date(now.getTime() - 3 * 86_400_000));
  const consent = (key: string, slug: string, askedDaysAgo: number, days: number, allows: string[]) => {
    const asked = addDays(vietnamDay(now), -askedDaysAgo);
    const askedAt = new Date(startOfVietnamDay(asked).getTime() + 8 * 3_600_000);
    const endsAt = startOfVietnamDay(addDays(asked, days + 1));
    return { id: idOf(`demo consent ${key}`), sellerId: sellerId(slug), helperId: helper.id, helperName: helper.name, allows, way: 'code' as const, askedAt, givenAt: new Date(askedAt.getTime() + 240_000), endsAt };
  };
  const live = consent('lotus', lotus, 6, 30, ['goods', 'shop']);
  const rows = [consent('lotus before', lotus, 96, 30, ['goods']), live, consent('new household', newHousehold.slug, 2, 30, ['goods', 'orders', 'shop'])];
  const made = await db.assistanceConsent.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true } });
  if (!made.some(({ id }) => id === live.id)) return;
  await helpLotus(app, { userId: helper.id, name: helper.name, address: null, consentId: live.id }, now);
}

/** What the helper did for the lotus household in the last days, through the use cases of the market. */
async function helpLotus(app: SeedApp, actor: Actor, now: Date): Promise<void> {
  const goods = demoProducts.filter(({ seller }) => seller === lotus);
  const own = { sellerId: sellerId(lotus), actor };
  const at = (hoursAgo: number) => ({ db: app.db, clock: fixedClock(new Date(now.getTime() - hoursAgo * 3_600_000)) });
  const [first, second] = await Promise.all(goods.slice(0, 2).map(({ slug }) => getSellerProduct(app, { ...own, productId: productId(slug) })));
  const variant = first?.variants[0];
  if (!first || !variant) return;
  await setStock(at(72), { ...own, variantId: variant.id, stock: variant.stock + 12 });
  await setHoliday(at(50), { ...own, holiday: { from: addDays(vietnamDay(now), 60), until: addDays(vietnamDay(now), 64) } });
  if (second?.variants[0]) await editProduct(at(26), { ...own, productId: second.id, details: dearer(second) });
  await setStock(at(3), { ...own, variantId: variant.id, stock: variant.stock });
  for (const hoursAgo of [72, 50, 26, 3]) {
    await tellHelped(app, { consentId: actor.consentId ?? '', minute: Math.floor(at(hoursAgo).clock.now().getTime() / 60_000) });
  }
}

/** The form of a product as it is, with its first price 5,000 đồng up. */
function dearer(product: Awaited<ReturnType<typeof getSellerProduct>>) {
  const { name, groupKey, summary, story, shelfLifeDays, seasonMonths } = product;
  return {
    name, groupKey, summary, story, shelfLifeDays, seasonMonths,
    nameEn: product.nameEn ?? '', summaryEn: product.summaryEn ?? '', storyEn: product.storyEn ?? '', ingredients: product.ingredients ?? '', storage: product.storage ?? '',
    variants: product.variants.map(({ id, name: size, price, netGrams, weightGrams, stock }, index) => ({
      id, name: size, price: index === 0 ? price + 5_000 : price, netGrams, weightGrams, stock: stock ?? 0, stockSeen: stock ?? 0,
    })),
  };
}
