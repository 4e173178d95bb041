import { demonstrationSecret, signOwn } from '#app/modules/payments/adapters/feeds/own.server.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { StepName, Taker } from '#app/modules/orders/order.ts';
import { beginPayments } from '#app/modules/payments/begin-payment.server.ts';
import { compareProviders } from '#app/modules/payments/compare-providers.server.ts';
import { enterSettlement } from '#app/modules/payments/enter-settlement.server.ts';
import { followOrderStep } from '#app/modules/payments/follow-order-step.server.ts';
import { nameRefundAccount } from '#app/modules/payments/name-refund-account.server.ts';
import { readSettlement } from '#app/modules/payments/read-settlement.server.ts';
import { receiveBankNotice } from '#app/modules/payments/receive-bank-notice.server.ts';
import { workBankNotice } from '#app/modules/payments/work-bank-notice.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { writeCsv } from '#app/platform/spreadsheet/write-csv.ts';
import { addDays, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { idOf, orderCode, orderKey } from '../stable-id.ts';
import { sellerId } from './catalogue.ts';
import { seedCash } from './seed-cash.ts';
import { rateOf } from './seed-ledger.ts';
import type { SeedApp } from './seed-demo.ts';

const shops = ['ho-chin-sen-truong-xuan', 'hop-tac-xa-khom-tan-lap'];
const minute = 60_000;

/** What becomes of an order that is to be paid by transfer. */
type Story = { name: string; /** Minutes before the demonstration begins. */ ago: number; buyer: string; /** Đồng beside its total that came, or null where nothing did. */ came: number | null; cameAgo?: number; ends?: [StepName, Taker] };
const stories: readonly Story[] = [
  { name: 'waits', ago: 4, buyer: 'Ngô Thị Hồng', came: null },
  { name: 'part', ago: 50, buyer: 'Trương Văn Út', came: -30_000, cameAgo: 40 },
  { name: 'paid', ago: 90, buyer: 'Đỗ Minh Tâm', came: 0, cameAgo: 85 },
  { name: 'more', ago: 130, buyer: 'Lý Thị Mai', came: 50_000, cameAgo: 125 },
  { name: 'late', ago: 240, buyer: 'Phan Quốc Khánh', came: 0, cameAgo: 150, ends: ['expire', 'time'] },
  { name: 'back', ago: 400, buyer: 'Huỳnh Thị Kim', came: 0, cameAgo: 395, ends: ['decline', 'seller'] },
];

/** Transfers to two shops in every way that they can go, a carrier's list of cash, and what the nights compared. Running it again changes nothing. */
export async function seedPayments(app: SeedApp, now: Date): Promise<void> {
  const { db } = app;
  if ((await db.payment.count({ where: { method: 'vietqr' } })) > 0) return;
  for (const [place, slug] of shops.entries()) for (const [number, story] of stories.entries()) await play(app, now, { slug, story, number: 900_000 + place * 100 + number });
  await tellUnknown(app, now);
  await seedCash(app);
  await seedSettlement(app, now);
  await seedComparisons(app, now);
}

function at(app: SeedApp, instant: Date) {
  return { ...app, db: app.db, settings: app.settings, clock: fixedClock(instant), installation: async () => ({ demonstration: true, province: '' }) };
}

async function play(app: SeedApp, now: Date, { slug, story, number }: { slug: string; story: Story; number: number }): Promise<void> {
  const { db } = app;
  const before = (minutes: number) => new Date(now.getTime() - minutes * minute);
  const order = await placeOrder(db, { slug, story, number, placedAt: before(story.ago) });
  await beginPayments(at(app, before(story.ago)), { groupId: order.groupId });
  const take = async (step: StepName, by: Taker, instant: Date) => {
    await db.$transaction((tx) => stepOrder({ db: tx, clock: fixedClock(instant) }, { scope: 'market', orderId: order.id, step, by, actor: null, ...(by !== 'time' && { reason: 'sold_out' }) }));
    for (const { id } of await db.orderEvent.findMany({ where: { orderId: order.id, step } })) await followOrderStep(at(app, instant), { eventId: id });
  };
  const payment = await db.payment.findFirstOrThrow({ where: { orderId: order.id } });
  // Whoever looks at the demonstration tomorrow still finds somebody who is about to pay.
  if (story.came === null) await db.$transaction([db.payment.update({ where: { id: payment.id }, data: { expiresAt: before(-24 * 60) } }), db.order.update({ where: { id: order.id }, data: { timerAt: before(-24 * 60) } })]);
  if (story.ends?.[0] === 'expire') await take(...story.ends, before(story.ago - 30));
  if (story.came !== null) await tell(app, before(story.cameAgo ?? 0), { account: payment.bankNumber ?? '', amount: order.total + story.came, note: `MBVCB.${number}.${payment.reference}.CT tu 0071000999888`, id: `demo-${number}` });
  if (story.ends?.[0] === 'decline') {
    await take(...story.ends, before(story.ago - 60));
    const refund = await db.refund.findFirstOrThrow({ where: { orderId: order.id } });
    await nameRefundAccount(app, { groupKey: order.groupKey, refundId: refund.id, bin: '970436', number: '0071000445566', holder: story.buyer });
  }
}

async function tell(app: SeedApp, instant: Date, transfer: { account: string; amount: number; note: string; id: string }): Promise<void> {
  const then = at(app, instant);
  await receiveBankNotice(then, { provider: 'own', ...signOwn(demonstrationSecret(app.settings), [{ ...transfer, at: instant }], instant) });
  const { id } = await app.db.bankNotice.findUniqueOrThrow({ where: { provider_providerId: { provider: 'own', providerId: transfer.id } } });
  await workBankNotice(then, { noticeId: id });
}

/** Somebody paid for the order that waits, and wrote what they liked. */
async function tellUnknown(app: SeedApp, now: Date): Promise<void> {
  const waiting = await app.db.payment.findFirstOrThrow({ where: { state: 'waiting', received: 0, order: { sellerId: sellerId(shops[0] ?? '') } } });
  await tell(app, new Date(now.getTime() - minute), { account: waiting.bankNumber ?? '', amount: waiting.amount, note: 'tien mua sen cua chi Hong', id: 'demo-unknown' });
}

type Placed = { id: string; groupId: string; groupKey: string; total: number };

async function placeOrder(db: Database, { slug, story, number, placedAt }: { slug: string; story: Story; number: number; placedAt: Date }): Promise<Placed> {
  const seller = await db.seller.findUniqueOrThrow({ where: { slug }, include: { commune: true } });
  const variant = await db.variant.findFirstOrThrow({ where: { stock: { gt: 20 }, product: { sellerId: seller.id, state: 'on_sale' } }, include: { product: true }, orderBy: [{ product: { slug: 'asc' } }, { position: 'asc' }] });
  const [name, code] = [`demo payment ${slug} ${story.name}`, orderCode(number)];
  const [groupId, id, groupKey] = [idOf(`${name} group`), idOf(name), orderKey(name)];
  const [quantity, fee] = [2, 20_000];
  const goods = variant.price * quantity;
  const sums = { goods, fee, total: goods + fee, placedAt };
  const until = new Date(placedAt.getTime() + 15 * minute);
  await db.$transaction([
    db.variant.update({ where: { id: variant.id }, data: { stock: { decrement: quantity } } }),
    db.orderGroup.create({
      data: { id: groupId, key: groupKey, code, checkoutKey: idOf(`${name} form`), buyerName: story.buyer, buyerPhone: `+84900000${600 + (number % 200)}`, provinceId: seller.commune.parentId ?? '', communeId: seller.communeId, street: 'Ấp 2', locale: 'vi', paymentMethod: 'vietqr', termsOf: '2026-07', ...sums },
    }),
    db.order.create({
      data: { id, groupId, code: `${code}-1`, sellerId: seller.id, communeId: seller.communeId, districtId: seller.commune.formerDistrictId ?? '', state: 'unpaid', stateSince: placedAt, timerAt: until, weightGrams: variant.weightGrams * quantity, zone: 'province', ...sums },
    }),
    db.orderLine.create({
      data: {
        id: idOf(`${name} line`), orderId: id, variantId: variant.id, productName: variant.product.name, productNameEn: variant.product.nameEn, variantName: variant.name, variantNameEn: variant.nameEn, groupKey: variant.product.groupKey,
        unitPrice: variant.price, quantity, amount: goods, weightGrams: variant.weightGrams, commissionBp: rateOf(slug, variant.product.groupKey),
      },
    }),
    db.orderEvent.create({ data: { id: idOf(`${name} event`), orderId: id, by: 'buyer', to: 'unpaid', at: placedAt } }),
  ]);
  return { id, groupId, groupKey, total: sums.total };
}

/** A carrier's list of last week's cash: one line of another amount, and one of a parcel that nobody knows. */
async function seedSettlement(app: SeedApp, now: Date): Promise<void> {
  const { db } = app;
  const parcels = await db.parcel.findMany({ where: { carrier: 'ghn', cash: 'collected', state: 'delivered', order: { state: 'delivered' } }, orderBy: { tracking: 'asc' }, take: 12, include: { order: { select: { seller: { select: { communeId: true } } } } } });
  if (parcels.length < 3) return;
  const finance = await db.user.findUniqueOrThrow({ where: { phoneNumber: demoPeople.find(({ key }) => key === 'finance')?.phone ?? '' }, select: { id: true, name: true } });
  const rows = parcels.map(({ tracking, cashDue, feeActual }, place) => [tracking ?? '', String(place === 2 ? cashDue - 10_000 : cashDue), String(feeActual ?? 0)]);
  const bytes = new TextEncoder().encode(writeCsv([['Mã vận đơn', 'Tiền thu hộ', 'Phí dịch vụ'], ...rows, ['LKHONGCO77', '185000', '22000']]));
  const then = at(app, new Date(now.getTime() - 20 * 60 * minute));
  const read = await readSettlement(then, { carrier: 'ghn', file: { name: 'doi-soat-ghn.csv', bytes }, communeIds: [...new Set(parcels.map(({ order }) => order.seller.communeId))], actor: { userId: finance.id, name: finance.name, address: null, consentId: null } });
  if (read.ok) await enterSettlement(then, { fileId: read.value.fileId });
}

/** The last nights: our own books agree, and a bank feed has told of all but one transfer. */
async function seedComparisons(app: SeedApp, now: Date): Promise<void> {
  const today = vietnamDay(now);
  // Providers that are set up know nothing of what is invented here, and may be away.
  const alone = { ...at(app, now), settings: { ...app.settings, stripe: null, bankFeeds: { sepay: null, casso: null, own: null } } };
  for (const ago of [2, 1]) await compareProviders(alone, { day: addDays(today, -ago) });
  const nights = [14, 9, 11].map((compared, place) => ({ id: idOf(`demo comparison ${place}`), provider: 'sepay', day: utcMidnight(addDays(today, -place - 1)), comparedAt: new Date(now.getTime() - place * 24 * 60 * minute), compared }));
  await app.db.providerComparison.createMany({ data: nights, skipDuplicates: true });
  await app.db.comparisonDifference.createMany({ data: [{ id: idOf('demo difference'), comparisonId: nights[1]?.id ?? '', kind: 'only_theirs', reference: '92704', theirs: 185_000n }], skipDuplicates: true });
}
