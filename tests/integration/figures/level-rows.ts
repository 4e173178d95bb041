import type { LevelMeasure } from '#app/modules/reports/internal/levels.ts';
import type { Filter, Question } from '#app/modules/reports/measures.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, dayOfUtcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/*
 * The second way to what there is in a commune and what happened there: all rows are read and counted one by one, as of now. It shares no line with the sums.
 */

type Counts = Record<string, Record<string, number>>;

async function readGoods(db: Db) {
  const products = await db.product.findMany({
    where: { publishedAt: { not: null } },
    include: { seller: { include: { commune: { include: { parent: true } } } }, producer: true, variants: { include: { lots: true } }, certificates: true, documents: true, takedowns: true },
  });
  const communes = new Map((await db.areaUnit.findMany({ where: { level: 'commune', formerDistrictId: { not: null }, OR: [{ sellers: { some: {} } }, { products: { some: {} } }] }, include: { parent: true } })).map((commune) => [commune.id, commune]));
  return products.map((product) => {
    const from = communes.get(product.originCommuneId ?? product.producer?.communeId ?? '');
    const near = from && from.parent?.code === product.seller.commune.parent?.code;
    const offered = product.variants.filter(({ retiredAt }) => retiredAt === null);
    return { ...product, place: near ? from.id : product.seller.communeId, offered, onSale: product.state === 'on_sale' && product.seller.state === 'verified' && offered.length > 0 };
  });
}
type Goods = Awaited<ReturnType<typeof readGoods>>[number];

function starsOn({ certificates }: Goods, day: VietnamDay): number {
  return Math.max(0, ...certificates.filter(({ confirmed, issuedOn, endsOn }) => confirmed && dayOfUtcMidnight(issuedOn) <= day && day <= dayOfUtcMidnight(endsOn)).map(({ stars }) => stars));
}

const fits = (filter: Filter, { kind, groupKey, stars }: { kind?: string; groupKey?: string; stars?: number }) =>
  (filter.kind === null || kind === undefined || filter.kind === kind) && (filter.groupKey === null || groupKey === undefined || filter.groupKey === groupKey) && (filter.stars === null || stars === undefined || filter.stars === stars);

const isHousehold = (kind: string) => kind === 'household' || kind === 'registered_household';

function adder(counts: Counts) {
  return (communeId: string | null, measure: string, worth = 1) => {
    if (communeId === null || worth === 0) return;
    const place = (counts[communeId] ??= {});
    place[measure] = (place[measure] ?? 0) + worth;
  };
}

/** What there is on a day that is today. */
export async function levelsByRows(db: Db, { filter, day }: { filter: Filter; day: VietnamDay }): Promise<Partial<Record<string, Partial<Record<LevelMeasure, number>>>>> {
  const counts: Counts = {};
  const add = adder(counts);
  const goods = await readGoods(db);
  const ofGoods = filter.groupKey !== null || filter.stars !== null;
  const sellers = ofGoods ? [] : await db.seller.findMany({ include: { checks: true } });
  for (const seller of sellers.filter(({ kind }) => fits(filter, { kind }))) {
    const rests = seller.holidayFrom && seller.holidayUntil && dayOfUtcMidnight(seller.holidayFrom) <= day && day <= dayOfUtcMidnight(seller.holidayUntil);
    const offers = goods.some((product) => product.sellerId === seller.id && product.state === 'on_sale' && product.offered.length > 0);
    add(seller.communeId, 'accounts');
    if (isHousehold(seller.kind)) add(seller.communeId, 'households');
    if ((seller.identityLevel ?? 0) >= 2 || seller.checks.some(({ itemKey, state }) => itemKey === 'identity' && state === 'accepted')) add(seller.communeId, 'identified');
    if (seller.state !== 'verified') continue;
    add(seller.communeId, 'verified');
    if (rests) continue;
    add(seller.communeId, 'shops');
    if (!offers) add(seller.communeId, 'emptyShops');
  }
  const rules = await db.paperRule.findMany();
  for (const product of goods.filter(({ onSale }) => onSale)) {
    const stars = starsOn(product, day);
    if (!fits(filter, { kind: product.seller.kind, groupKey: product.groupKey, stars })) continue;
    const papers = product.documents.filter(({ refused, issuedOn, endsOn }) => refused === null && dayOfUtcMidnight(issuedOn) <= day && (endsOn === null || dayOfUtcMidnight(endsOn) >= day));
    const safe = rules.filter(({ groupKey, kinds }) => groupKey === product.groupKey && kinds.includes('food_safety')).flatMap(({ kinds }) => kinds);
    const last = product.certificates.filter(({ confirmed }) => confirmed).map(({ endsOn }) => dayOfUtcMidnight(endsOn)).toSorted().at(-1);
    add(product.place, 'listings');
    if (stars > 0) add(product.place, 'ocopListings');
    if (stars > 0 && last && last <= addDays(day, 90)) add(product.place, 'endingSoon');
    if (product.variants.some(({ lots }) => lots.some(({ recalledAt }) => recalledAt === null)) || papers.some(({ kind }) => kind === 'traceability')) add(product.place, 'traced');
    if (product.offered.some(({ gtin }) => gtin !== null)) add(product.place, 'withGtin');
    if (papers.some(({ kind }) => safe.includes(kind))) add(product.place, 'foodSafe');
  }
  const entries = filter.kind === null ? await db.registerEntry.findMany({ where: { untilVersion: null, stars: { gte: 3 } } }) : [];
  for (const { communeId, groupKey, stars, issuedOn, endsOn } of entries) {
    if (fits(filter, { groupKey, stars }) && dayOfUtcMidnight(issuedOn) <= day && day <= dayOfUtcMidnight(endsOn)) add(communeId, 'ocopRegistered');
  }
  return counts;
}

/** Accounts opened, goods first on sale and taken down in a period. */
export async function flowsByRows(db: Db, { filter, period: { from, to } }: Question): Promise<Counts> {
  const counts: Counts = {};
  const add = adder(counts);
  const within = (instant: Date | null) => instant !== null && from <= vietnamDay(instant) && vietnamDay(instant) <= to;
  const ofGoods = filter.groupKey !== null || filter.stars !== null;
  for (const { kind, communeId, createdAt } of ofGoods ? [] : await db.seller.findMany()) {
    if (!fits(filter, { kind }) || !within(createdAt)) continue;
    add(communeId, 'newAccounts');
    if (isHousehold(kind)) add(communeId, 'newHouseholds');
  }
  for (const product of await readGoods(db)) {
    const is = (instant: Date) => fits(filter, { kind: product.seller.kind, groupKey: product.groupKey, stars: starsOn(product, vietnamDay(instant)) });
    if (product.publishedAt && within(product.publishedAt) && is(product.publishedAt)) add(product.place, 'published');
    for (const { doneAt } of product.takedowns) if (doneAt && within(doneAt) && is(doneAt)) add(product.place, 'takenDown');
  }
  return counts;
}

/** Complaints and takedowns of a period, and what became of them; đồng withheld in it. */
export async function careByRows(db: Db, { period: { from, to } }: Question): Promise<Counts> {
  const counts: Counts = {};
  const add = adder(counts);
  const within = (instant: Date) => from <= vietnamDay(instant) && vietnamDay(instant) <= to;
  const complain = (communeId: string, at: Date, answeredAt: Date | null) => {
    if (!within(at)) return;
    add(communeId, 'complaints');
    if (!answeredAt) return;
    add(communeId, 'answered');
    add(communeId, 'answerHours', Math.floor((answeredAt.getTime() - at.getTime()) / 3_600_000));
  };
  for (const { order, askedAt, answeredAt } of await db.returnRequest.findMany({ include: { order: true } })) complain(order.communeId, askedAt, answeredAt);
  for (const { order, openedBy, openedAt, decidedAt, messages } of await db.dispute.findMany({ include: { order: true, messages: true } })) {
    const answers = [...messages.filter(({ from: side }) => side !== openedBy).map(({ at }) => at), ...(decidedAt ? [decidedAt] : [])].toSorted((a, b) => a.getTime() - b.getTime());
    complain(order.communeId, openedAt, answers[0] ?? null);
  }
  for (const { product, receivedAt, doneAt, dueAt, liftedAt } of await db.takedown.findMany({ include: { product: { include: { seller: true } } } })) {
    if (!within(receivedAt) || (liftedAt && !doneAt)) continue;
    add(product.seller.communeId, 'takedowns');
    if (doneAt && doneAt <= dueAt) add(product.seller.communeId, 'takedownsInTime');
  }
  for (const { day, kind, entries, orderId } of await db.ledgerTransaction.findMany({ include: { entries: true } })) {
    const on = dayOfUtcMidnight(day);
    if ((kind !== 'sale' && kind !== 'refund') || on < from || on > to) continue;
    const order = await db.order.findUniqueOrThrow({ where: { id: orderId ?? '' } });
    for (const { account, what, amount } of entries) if (account === 'seller' && (what === 'vat' || what === 'income_tax')) add(order.communeId, 'tax', Number(amount));
  }
  return counts;
}
