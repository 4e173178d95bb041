import { carrierCommunesImport } from '#app/modules/fulfilment/carrier-communes-import.server.ts';
import { communeColumns } from '#app/modules/fulfilment/commune-columns.ts';
import { readImport } from '#app/modules/imports/read-import.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { writeSheet } from '#app/modules/imports/write-sheet.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { addDays, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { split } from '#app/shared/split.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { demoSellers, sellerId } from './catalogue.ts';
import type { SeedApp } from './seed-demo.ts';

const lotus = 'ho-chin-sen-truong-xuan';
const pineapple = 'hop-tac-xa-khom-tan-lap';
const hour = 3_600_000;

/** Where the open shops let goods be fetched. */
const points = [
  { seller: pineapple, name: 'Kho hợp tác xã', street: 'Ấp Tân Lập 1, cạnh cầu kênh Năng', hours: 'Thứ 2 đến Chủ nhật, 6:00 - 17:00' },
  { seller: pineapple, name: 'Điểm bán chợ nông sản', street: 'Dãy B, sạp số 12', hours: 'Mỗi ngày, 5:00 - 11:00' },
  { seller: lotus, name: 'Chòi sen nhà Chín', street: 'Ấp 5B, đường vào đồng sen', hours: 'Thứ 7 và Chủ nhật, 7:00 - 17:00' },
] as const;

/** How some shops bring their goods, what is on its way this week, and a round that a cooperative drove. Running it again changes nothing. */
export async function seedFulfilment(app: SeedApp, now: Date): Promise<void> {
  const { db } = app;
  await seedWays(db, now);
  await seedPoints(db);
  await seedParcels(db, now);
  await seedRound(db, now);
  await seedCommunes(app);
}

/** The one run of a carrier's table: sent again, it is the same. */
const runId = '0196f0c2-6d1a-7c50-9a60-5e0c5a9b1704';

/** One carrier knows the communes of the province by their former districts; of the other a table waits for its write button, with rows that are wrong. */
async function seedCommunes(app: SeedApp): Promise<void> {
  const { db } = app;
  await db.$executeRaw`
    INSERT INTO carrier_commune (carrier, commune_id, theirs)
    SELECT 'ghtk', c.id, jsonb_build_object('province', p.name, 'district', d.kind || ' ' || d.name, 'ward', c.full_name)
    FROM area_unit c JOIN area_unit p ON p.id = c.parent_id JOIN area_unit d ON d.id = c.former_district_id
    WHERE c.level = 'commune' AND c.valid_to IS NULL AND p.code = ${app.settings.homeProvince} ON CONFLICT DO NOTHING`;
  const grant = await db.roleGrant.findFirst({ where: { role: 'operator' }, include: { user: { select: { name: true } } } });
  if (!grant) return;
  const row = (commune: string, district: string, ward: string, districtId: string, wardCode: string) => ({ cells: { commune, province: 'Tiền Giang', district, ward, districtId, wardCode } });
  const rows = [row('28360', 'Huyện Cái Bè', 'Thị trấn Cái Bè', '1727', '580101'), row('30046', 'Huyện Tháp Mười', 'Xã Trường Xuân', '1938', ''), row('99999', 'Huyện Cái Bè', 'Xã Hòa Khánh', '1727', '580110')];
  const { bytes } = await writeSheet({ definition: { columns: communeColumns }, lists: {}, rows, locale: 'vi', format: 'xlsx' });
  const actor = { userId: grant.userId, name: grant.user.name, address: null, consentId: null };
  await startImport(app, { kind: 'carrier_communes', sellerId: null, id: runId, actor, options: { carrier: 'ghn' }, file: { name: 'ma-xa-ghn.xlsx', bytes }, zip: null });
  await readImport(app, carrierCommunesImport, runId);
}

async function seedWays(db: Database, now: Date): Promise<void> {
  const others = demoSellers.filter(({ slug }, index) => slug !== lotus && slug !== pineapple && index % 4 === 0).map(({ slug }) => ({ sellerId: sellerId(slug), ownReach: 'commune' as const, ownFee: 10_000, ownFreeFrom: 200_000, readyDays: 1 }));
  await db.sellerDelivery.createMany({
    data: [
      { sellerId: sellerId(lotus), ownReach: 'district', ownFee: 15_000, ownFreeFrom: 300_000, readyDays: 1, updatedAt: now },
      { sellerId: sellerId(pineapple), ownReach: 'province', ownFee: 30_000, ownFreeFrom: 1_000_000, readyDays: 2, updatedAt: now },
      ...others.map((ways) => ({ ...ways, updatedAt: now })),
    ],
    skipDuplicates: true,
  });
}

async function seedPoints(db: Database): Promise<void> {
  const sellers = await db.seller.findMany({ where: { slug: { in: [lotus, pineapple] } }, select: { id: true, communeId: true } });
  const communeOf = new Map(sellers.map(({ id, communeId }) => [id, communeId]));
  await db.pickupPoint.createMany({
    data: points.map(({ seller, ...point }) => ({ id: idOf(`demo point ${point.name}`), sellerId: sellerId(seller), communeId: communeOf.get(sellerId(seller)) ?? '', ...point })),
    skipDuplicates: true,
  });
}

/** The last orders of a shop that left. */
async function listSent(db: Database, slug: string): Promise<string[]> {
  const sent = await db.order.findMany({ where: { sellerId: sellerId(slug), state: { in: ['handed_over', 'delivered', 'completed'] }, delivery: 'carrier' }, select: { id: true }, orderBy: [{ placedAt: 'desc' }, { id: 'asc' }], take: 2 });
  return sent.map(({ id }) => id);
}

/**
 * The parcels of the orders that left within five days, and of the last ones of the shops into which somebody can look, each as far as its order
 * is; the carrier of some tells of it.
 */
async function seedParcels(db: Database, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 5 * 24 * hour);
  const open = (await Promise.all([lotus, pineapple].map((slug) => listSent(db, slug)))).flat();
  const orders = await db.order.findMany({
    where: { parcel: null, OR: [{ id: { in: open } }, { state: { in: ['handed_over', 'delivered'] }, delivery: 'carrier', events: { some: { to: 'handed_over', at: { gte: since } } } }] },
    select: { id: true, code: true, sellerId: true, state: true, fee: true, total: true, weightGrams: true, events: { where: { to: { in: ['confirmed', 'handed_over', 'delivered'] } }, select: { to: true, at: true } } },
    orderBy: { code: 'asc' },
    take: 400,
  });
  const rows = orders.map((order) => {
    const random = new Random(`parcel ${order.code}`);
    const id = idOf(`demo parcel ${order.code}`);
    const at = (to: string) => order.events.find((event) => event.to === to)?.at ?? now;
    const carrier = random.pick(['hand', 'ghn', 'ghtk'] as const);
    const arrived = order.state !== 'handed_over';
    const state = arrived ? ('delivered' as const) : now.getTime() - at('handed_over').getTime() > 20 * hour ? ('delivering' as const) : ('in_transit' as const);
    const cash = !arrived ? ('due' as const) : carrier !== 'hand' && order.state === 'delivered' && random.chance(0.5) ? ('collected' as const) : ('handed_over' as const);
    const by = carrier === 'hand' ? 'seller' : 'carrier';
    const number = random.whole(100_000_000, 999_999_999);
    const tracking = carrier === 'hand' ? `EE${number}VN` : carrier === 'ghn' ? `L${number.toString(36).toUpperCase()}` : `S${number % 1_000_000}.A1.${random.whole(10_000_000, 99_999_999)}`;
    const event = (name: string, facts: { state?: 'created' | 'in_transit' | 'delivering' | 'delivered'; cash?: 'collected' | 'handed_over' }, when: Date, who = by) => ({ id: idOf(`demo parcel event ${order.code} ${name}`), parcelId: id, ...facts, at: when, toldAt: when, by: who });
    const last = new Date(Math.min(now.getTime(), at('handed_over').getTime() + 18 * hour));
    return {
      parcel: { id, orderId: order.id, sellerId: order.sellerId, carrier, tracking, state, cash, cashDue: order.total, feeQuoted: order.fee, feeActual: carrier === 'hand' ? null : Math.max(15_000, order.fee - random.whole(0, 4) * 1_000), weightGrams: order.weightGrams, createdAt: at('confirmed'), updatedAt: arrived ? at('delivered') : last },
      events: [
        event('created', { state: 'created' }, at('confirmed'), 'seller'),
        event('in_transit', { state: 'in_transit' }, at('handed_over')),
        ...(state === 'delivering' ? [event('delivering', { state: 'delivering' }, last)] : []),
        ...(arrived ? [event('delivered', { state: 'delivered' }, at('delivered')), event('collected', { cash: 'collected' }, at('delivered'))] : []),
        ...(cash === 'handed_over' ? [event('handed_over', { cash: 'handed_over' }, at('delivered'))] : []),
      ],
    };
  });
  await db.parcel.createMany({ data: rows.map(({ parcel }) => parcel), skipDuplicates: true });
  await db.parcelEvent.createMany({ data: rows.flatMap(({ events }) => events), skipDuplicates: true });
}

/** Three orders of the cooperative to one commune went together two weeks ago. */
async function seedRound(db: Database, now: Date): Promise<void> {
  const id = idOf('demo round');
  if (await db.deliveryRound.findUnique({ where: { id }, select: { id: true } })) return;
  const seller = await db.seller.findUniqueOrThrow({ where: { slug: pineapple }, select: { id: true, communeId: true } });
  const orders = await db.$queryRaw<{ id: string; code: string; fee: number; total: number; weightGrams: number }[]>`
    SELECT o.id, o.code, o.fee, o.total, o.weight_grams AS "weightGrams"
    FROM "order" o JOIN order_group g ON g.id = o.group_id LEFT JOIN parcel p ON p.order_id = o.id
    WHERE o.seller_id = ${seller.id}::uuid AND o.state IN ('delivered', 'completed') AND p.id IS NULL AND g.commune_id = (
      SELECT g2.commune_id FROM "order" o2 JOIN order_group g2 ON g2.id = o2.group_id LEFT JOIN parcel p2 ON p2.order_id = o2.id
      WHERE o2.seller_id = ${seller.id}::uuid AND o2.state IN ('delivered', 'completed') AND p2.id IS NULL GROUP BY g2.commune_id ORDER BY count(*) DESC, g2.commune_id LIMIT 1)
    ORDER BY o.placed_at DESC, o.id LIMIT 3`;
  if (orders.length < 2) return;
  const day = addDays(vietnamDay(now), -14);
  const at = new Date(utcMidnight(day).getTime() + 2 * hour);
  const shares = split(90_000, orders.map(({ weightGrams }) => weightGrams));
  await db.deliveryRound.create({ data: { id, sellerId: seller.id, communeId: seller.communeId, day: utcMidnight(day), cost: 90_000, createdAt: at } });
  const parcels = orders.map(({ id: orderId, code, fee, total, weightGrams }, place) => ({ id: idOf(`demo parcel ${code}`), orderId, sellerId: seller.id, carrier: 'hand', state: 'delivered' as const, cash: 'handed_over' as const, cashDue: total, feeQuoted: fee, feeActual: shares[place] ?? 0, weightGrams, roundId: id, createdAt: at, updatedAt: at }));
  await db.parcel.createMany({ data: parcels, skipDuplicates: true });
  await db.parcelEvent.createMany({ data: parcels.flatMap(({ id: parcelId }) => (['created', 'in_transit', 'delivered'] as const).map((state, step) => ({ id: idOf(`demo round event ${parcelId} ${state}`), parcelId, state, at: new Date(at.getTime() + step * hour), toldAt: at, by: 'seller' }))), skipDuplicates: true });
}
