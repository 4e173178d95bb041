import sharp from 'sharp';
import type { AppContext } from '#app/app-context.server.ts';
import { decideDispute } from '#app/modules/disputes/decide-dispute.server.ts';
import { openBuyerDispute } from '#app/modules/disputes/open-dispute.server.ts';
import { writeOperatorMessage, writeSellerMessage } from '#app/modules/disputes/write-message.server.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { noteCash } from '#app/modules/payments/note-cash.server.ts';
import { answerReturn } from '#app/modules/returns/answer-return.server.ts';
import { askReturn } from '#app/modules/returns/ask-return.server.ts';
import { followReturn } from '#app/modules/returns/follow-return.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Result } from '#app/shared/result.ts';
import { idOf, orderCode, orderKey } from '../stable-id.ts';
import { rateOf } from './seed-ledger.ts';

type App = Pick<AppContext, 'db' | 'storage' | 'settings'>;
type Ending = 'asked' | 'accepted' | 'refunded' | 'disputed' | 'decided';
type Story = { shop: string; buyer: string; ending: Ending; reason: string; words: string };

const [lotus, pineapple] = ['ho-chin-sen-truong-xuan', 'hop-tac-xa-khom-tan-lap'];
const stories: readonly Story[] = [
  { shop: lotus ?? '', buyer: 'Trần Thị Cẩm Nhung', ending: 'asked', reason: 'spoiled', words: 'Mở thùng ra thấy một phần bị dập và chảy nước, em chụp ảnh ngay lúc nhận.' },
  { shop: pineapple ?? '', buyer: 'Lâm Quốc Việt', ending: 'asked', reason: 'less', words: 'Đặt đủ mà trong thùng thiếu một gói.' },
  { shop: pineapple ?? '', buyer: 'Nguyễn Thị Bạch Tuyết', ending: 'accepted', reason: 'wrong', words: 'Giao nhầm loại, chưa mở gói.' },
  { shop: pineapple ?? '', buyer: 'Phạm Hoàng Phúc', ending: 'refunded', reason: 'spoiled', words: 'Hai trái bị úng bên trong.' },
  { shop: lotus ?? '', buyer: 'Lê Thị Mộng Tuyền', ending: 'disputed', reason: 'damaged', words: 'Thùng bị móp, hàng bên trong hỏng hết.' },
  { shop: pineapple ?? '', buyer: 'Võ Thành Nhân', ending: 'disputed', reason: 'spoiled', words: 'Nhận hàng hôm sau đã lên men.' },
  { shop: pineapple ?? '', buyer: 'Đinh Thị Ngọc Hà', ending: 'decided', reason: 'damaged', words: 'Thùng ướt, hộp giấy rã.' },
];

const hour = 3_600_000;

/** Returns and disputes of the two shops for which somebody can sign in, one in each place that they can stand in. Running it again changes nothing. */
export async function seedReturns(app: App, now: Date): Promise<void> {
  if ((await app.db.returnRequest.count()) > 0) return;
  const picture = await drawEvidence();
  for (const [place, story] of stories.entries()) {
    const then = new Date(now.getTime() - place * 7 * 60_000);
    await tell(app, { story, order: await placeDelivered(app.db, { story, place, now: then }), picture, now: then });
  }
}

type DeliveredOrder = Awaited<ReturnType<typeof placeDelivered>>;

/** An order of two goods that its seller brought to the buyer, paid in cash at the door. */
async function placeDelivered(db: Database, { story, place, now }: { story: Story; place: number; now: Date }) {
  const seller = await db.seller.findUniqueOrThrow({ where: { slug: story.shop }, include: { commune: true } });
  const variants = await db.variant.findMany({
    where: { stock: { gt: 5 }, product: { sellerId: seller.id, state: 'on_sale' } },
    include: { product: true }, orderBy: [{ product: { slug: 'asc' } }, { position: 'asc' }], skip: place % 3, take: 2,
  });
  const [name, code] = [`demo return ${story.shop} ${place}`, orderCode(910_000 + place)];
  const [groupId, id, key] = [idOf(`${name} group`), idOf(name), orderKey(name)];
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * hour);
  const lines = variants.map((variant, index) => ({ variant, id: idOf(`${name} line ${index}`), quantity: 2 + index, amount: variant.price * (2 + index) }));
  const [goods, fee, placedAt, deliveredAt] = [lines.reduce((sum, { amount }) => sum + amount, 0), 20_000, at(90), at(40)];
  const sums = { goods, fee, total: goods + fee, placedAt };
  const steps = [['placed', 90, null], ['confirmed', 88, 'confirm'], ['handed_over', 60, 'hand-over'], ['delivered', 40, 'deliver']] as const;
  await db.$transaction([
    ...lines.map(({ variant, quantity }) => db.variant.update({ where: { id: variant.id }, data: { stock: { decrement: quantity } } })),
    db.orderGroup.create({
      data: {
        id: groupId, key, code, checkoutKey: idOf(`${name} form`), buyerName: story.buyer, buyerPhone: `+849000008${String(place).padStart(2, '0')}`, provinceId: seller.commune.parentId ?? '', communeId: seller.communeId,
        street: 'Ấp 4', locale: 'vi', paymentMethod: 'cod', termsOf: '2026-07', ...sums,
      },
    }),
    db.order.create({
      data: {
        id, groupId, code: `${code}-1`, sellerId: seller.id, communeId: seller.communeId, districtId: seller.commune.formerDistrictId ?? '', state: 'delivered', stateSince: deliveredAt, closedAt: deliveredAt, delivery: 'own',
        weightGrams: lines.reduce((sum, { variant, quantity }) => sum + variant.weightGrams * quantity, 0), zone: 'province', ...sums,
      },
    }),
    db.orderLine.createMany({
      data: lines.map(({ variant, id: lineId, quantity, amount }) => ({
        id: lineId, orderId: id, variantId: variant.id, productName: variant.product.name, productNameEn: variant.product.nameEn, variantName: variant.name, variantNameEn: variant.nameEn, groupKey: variant.product.groupKey,
        unitPrice: variant.price, quantity, amount, weightGrams: variant.weightGrams, commissionBp: rateOf(story.shop, variant.product.groupKey),
      })),
    }),
    db.orderEvent.createMany({
      data: steps.map(([to, ago, step], index) => ({ id: idOf(`${name} ${to}`), orderId: id, step, by: step ? 'seller' : 'buyer', from: steps[index - 1]?.[0] ?? null, to, at: at(ago) })),
    }),
  ]);
  return { id, sellerId: seller.id, communeId: seller.communeId, key, lineId: lines[0]?.id ?? '', deliveredAt };
}

async function tell(app: App, { story, order, picture, now }: { story: Story; order: DeliveredOrder; picture: Uint8Array<ArrayBuffer>; now: Date }): Promise<void> {
  const { db, storage, settings } = app;
  const at = (hoursAgo: number) => ({ db, storage, settings, clock: fixedClock(new Date(now.getTime() - hoursAgo * hour)) });
  const [owner, operator] = await Promise.all([actorOf(app, story.shop === lotus ? 'lotus' : 'pineapple'), actorOf(app, 'operator')]);
  const id = (what: string) => idOf(`demo return ${order.id} ${what}`);
  const pictures = [new File([picture], 'anh.jpg')];
  const whose = { sellerId: order.sellerId, orderId: order.id, actor: owner };
  const buyers = { groupKey: order.key, orderId: order.id, address: '203.0.113.50' };
  await noteCash(at(40), { orderId: order.id, cash: 'collected', carrier: null, at: order.deliveredAt });
  expectOk(await askReturn(at(30), { ...buyers, id: id('request'), lines: [{ orderLineId: order.lineId, quantity: 1 }], reason: story.reason, words: story.words, pictures }));
  if (story.ending === 'asked') return;
  if (story.ending === 'accepted') return void expectOk(await answerReturn(at(26), { ...whose, answer: 'accept-return', words: 'Gửi xe khách giúp tôi, cước tôi trả.' }));
  if (story.ending === 'refunded') {
    expectOk(await answerReturn(at(26), { ...whose, answer: 'refund-at-once' }));
    const event = await db.orderEvent.findFirstOrThrow({ where: { orderId: order.id, to: 'refunded' } });
    return followReturn(at(26), { eventId: event.id });
  }
  expectOk(await answerReturn(at(28), { ...whose, answer: 'refuse-return', words: 'Lúc gửi tôi đã kiểm và chụp ảnh, hàng còn nguyên.' }));
  const opened = await openBuyerDispute(at(24), { ...buyers, id: id('dispute'), body: `${story.words} Người bán nói hàng còn nguyên nhưng ảnh của em chụp ngay lúc nhận.`, pictures });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { disputeId } = opened.value;
  expectOk(await writeSellerMessage(at(20), { ...whose, id: id('answer'), body: 'Tôi gửi hàng buổi sáng, thùng có chèn giấy. Đường xa nên có thể va đập.', pictures: [] }));
  if (story.ending === 'disputed') return;
  const ofMarket = { communeIds: [order.communeId], disputeId, actor: operator };
  expectOk(await writeOperatorMessage(at(12), { ...ofMarket, id: id('question'), body: 'Chợ đã xem ảnh. Người bán còn ảnh lúc đóng gói không?', pictures: [] }));
  const { amount } = await db.returnRequest.findUniqueOrThrow({ where: { id: id('request') }, select: { amount: true } });
  expectOk(await decideDispute(at(5), { ...ofMarket, refund: Math.round(amount / 2), words: 'Thùng hỏng trên đường, không do bên nào cố ý. Người mua được hoàn một nửa tiền món hàng.' }));
}

function expectOk(result: Result<unknown, { code: string }>): void {
  if (!result.ok) throw new Error(result.problem.code);
}

async function actorOf({ db }: App, key: 'lotus' | 'pineapple' | 'operator'): Promise<Actor> {
  const person = demoPeople.find((each) => each.key === key);
  const { id, name } = await db.user.findUniqueOrThrow({ where: { phoneNumber: person?.phone ?? '' }, select: { id: true, name: true } });
  return { userId: id, name, address: null, consentId: null };
}

/** A box with a wet stain, as a telephone might have caught it. */
async function drawEvidence(): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="#8d9a86"/><rect y="330" width="640" height="150" fill="#6f5b45"/>
    <path d="M120 190 L330 150 L540 200 L540 380 L320 430 L120 370 Z" fill="#b98a55"/><path d="M120 190 L330 150 L540 200 L320 245 Z" fill="#cfa36d"/>
    <path d="M320 245 L320 430" stroke="#9a6f3f" stroke-width="4"/><path d="M150 330 Q210 290 270 350 Q300 400 220 405 Q150 395 150 330 Z" fill="#7c5227" opacity="0.8"/>
    <path d="M380 300 q30 -25 60 5 q25 40 -15 55 q-50 5 -45 -60 Z" fill="#7c5227" opacity="0.65"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer());
}
