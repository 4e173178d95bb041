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
import type { Actor } from '#app/shared/actor.ts';
import type { Result } from '#app/shared/result.ts';
import { idOf } from '../stable-id.ts';
import { sellerId } from './catalogue.ts';

type App = Pick<AppContext, 'db' | 'storage'>;
type Ending = 'asked' | 'accepted' | 'refunded' | 'disputed' | 'decided';
type Story = { shop: string; ending: Ending; reason: string; words: string };

const [lotus, pineapple] = ['ho-chin-sen-truong-xuan', 'hop-tac-xa-khom-tan-lap'];
const stories: readonly Story[] = [
  { shop: lotus ?? '', ending: 'asked', reason: 'spoiled', words: 'Mở thùng ra thấy một phần bị dập và chảy nước, em chụp ảnh ngay lúc nhận.' },
  { shop: pineapple ?? '', ending: 'asked', reason: 'less', words: 'Đặt đủ mà trong thùng thiếu một gói.' },
  { shop: pineapple ?? '', ending: 'accepted', reason: 'wrong', words: 'Giao nhầm loại, chưa mở gói.' },
  { shop: pineapple ?? '', ending: 'refunded', reason: 'spoiled', words: 'Hai trái bị úng bên trong.' },
  { shop: lotus ?? '', ending: 'disputed', reason: 'damaged', words: 'Hũ bị nứt nắp, hàng bên trong mềm hết.' },
  { shop: pineapple ?? '', ending: 'disputed', reason: 'spoiled', words: 'Nhận hàng hôm sau đã lên men.' },
  { shop: pineapple ?? '', ending: 'decided', reason: 'damaged', words: 'Thùng ướt, hộp giấy rã.' },
];

const hour = 3_600_000;

/** Returns and disputes of the two shops for which somebody can sign in, one in each place that they can stand in. Running it again changes nothing. */
export async function seedReturns(app: App, now: Date): Promise<void> {
  const { db } = app;
  if ((await db.returnRequest.count()) > 0) return;
  const picture = await drawEvidence();
  const used: string[] = [];
  for (const [place, story] of stories.entries()) {
    const order = await findDelivered(app, story, used, new Date(now.getTime() - 40 * hour));
    if (!order) continue;
    used.push(order.id);
    await tell(app, { story, order, picture, now: new Date(now.getTime() - place * 7 * 60_000) });
  }
}

type DeliveredOrder = NonNullable<Awaited<ReturnType<typeof findDelivered>>>;

function findDelivered({ db }: App, { shop }: Story, used: string[], before: Date) {
  return db.order.findFirst({
    where: { sellerId: sellerId(shop), state: 'delivered', id: { notIn: used }, closedAt: { lt: before } },
    orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, sellerId: true, closedAt: true, group: { select: { key: true } }, parcel: { select: { carrier: true } }, lines: { orderBy: { id: 'asc' }, select: { id: true } }, seller: { select: { communeId: true } } },
  });
}

async function tell(app: App, { story, order, picture, now }: { story: Story; order: DeliveredOrder; picture: Uint8Array<ArrayBuffer>; now: Date }): Promise<void> {
  const { db, storage } = app;
  const at = (hoursAgo: number) => ({ db, storage, clock: fixedClock(new Date(now.getTime() - hoursAgo * hour)) });
  const [owner, operator] = await Promise.all([actorOf(app, story.shop === lotus ? 'lotus' : 'pineapple'), actorOf(app, 'operator')]);
  const carrier = order.parcel?.carrier ?? 'hand';
  const id = (what: string) => idOf(`demo return ${order.id} ${what}`);
  const pictures = [new File([picture], 'anh.jpg')];
  const whose = { sellerId: order.sellerId, orderId: order.id, actor: owner };
  const buyers = { groupKey: order.group.key, orderId: order.id, address: '203.0.113.50' };
  await noteCash(at(38), { orderId: order.id, cash: 'collected', carrier: carrier === 'hand' ? null : carrier, at: order.closedAt ?? now });
  expectOk(await askReturn(at(30), { ...buyers, id: id('request'), lines: [{ orderLineId: order.lines[0]?.id ?? '', quantity: 1 }], reason: story.reason, words: story.words, pictures }));
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
  const ofMarket = { communeIds: [order.seller.communeId], disputeId, actor: operator };
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
