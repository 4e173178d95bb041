import { beforeEach, describe, expect, test } from 'vitest';
import { orderStates } from '#app/modules/orders/order.ts';
import { tableCsv } from '#app/modules/reports/figures-csv.ts';
import { dayOf } from '#app/shared/dates.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { reckonedReport, sumFigures } from '#tests/factories/figures.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const areaId = '2025-07:82';
const november = { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') };

beforeEach(async () => {
  const { db } = market.app;
  await db.orderLine.deleteMany();
  await db.order.deleteMany();
  await db.orderGroup.deleteMany();
  await db.product.deleteMany();
  await db.seller.deleteMany();
});

const report = (period: { from: string; to: string } = november) => reckonedReport(market.app, { scope: { areas: [{ id: areaId }] }, period: { from: dayOf(period.from), to: dayOf(period.to) } });

async function districtOf(key: string, period?: { from: string; to: string }) {
  const district = (await report(period)).districts.find((row) => row.key === key);
  if (!district) throw new Error(`no ${key}`);
  return district;
}

const caiBe = 'huyen-cai-be-tien-giang';

describe('the report of former districts', () => {
  test('has a row for each of the 23 former districts of Đồng Tháp, also where nothing happened, each with what tells it apart', async () => {
    const { districts, total, province } = await report();
    expect(province).toBe('Đồng Tháp');
    expect(districts).toHaveLength(23);
    expect(districts.flatMap(({ communes }) => communes)).toHaveLength(102);
    const names = districts.map(({ name }) => name);
    expect(names).toContain('Huyện Châu Thành (Tiền Giang)');
    expect(names).toContain('Huyện Châu Thành (Đồng Tháp)');
    expect(new Set(names).size).toBe(23);
    const { listings: _, ...happened } = total;
    expect(new Set(Object.values(happened))).toEqual(new Set([0]));
  });

  test('counts the days of Vietnam: both ends of the period belong to it, to the millisecond', async () => {
    const seller = await createSeller(market.app.db);
    const instants = ['2026-10-31T16:59:59.999Z', '2026-10-31T17:00:00.000Z', '2026-11-30T16:59:59.999Z', '2026-11-30T17:00:00.000Z'];
    for (const instant of instants) await createOrder(market.app.db, seller, { placedAt: new Date(instant) });
    expect((await districtOf(caiBe)).figures.transactions).toBe(2);
    expect((await districtOf(caiBe, { from: '2026-10-31', to: '2026-10-31' })).figures.transactions).toBe(1);
    expect((await districtOf(caiBe, { from: '2026-12-01', to: '2026-12-01' })).figures.transactions).toBe(1);
    expect((await districtOf(caiBe, { from: '2026-10-31', to: '2026-12-01' })).figures.transactions).toBe(4);
  });

  test('counts each state under its figure, and the value of delivered goods without the fee', async () => {
    const seller = await createSeller(market.app.db);
    for (const [index, state] of orderStates.entries()) {
      await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-10T03:00:00Z'), state, goods: 2 ** index, fee: 30_000 });
    }
    const { figures } = await districtOf(caiBe);
    const arrived = ['delivered', 'completed', 'return_asked', 'return_accepted', 'return_refused'] as const;
    const value = arrived.reduce((sum, state) => sum + 2 ** orderStates.indexOf(state), 0);
    // What waits for its payment is not placed yet. What is disputed or comes back is under way as long as nothing has arrived, as here.
    expect(figures).toEqual({ listings: 0, sold: 1, transactions: orderStates.length - 1, underway: 9, successful: arrived.length, cancelled: 2, returned: 1, value });
    expect(figures.underway + figures.successful + figures.cancelled + figures.returned).toBe(figures.transactions);
  });

  test('adds values beyond what four bytes hold', async () => {
    const seller = await createSeller(market.app.db);
    for (let i = 0; i < 3; i += 1) await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-10T03:00:00Z'), state: 'delivered', goods: 900_000_000, fee: 0 });
    expect((await report()).total.value).toBe(2_700_000_000);
  });

  test('leaves an order in the commune and former district of its day when the seller has moved', async () => {
    const seller = await createSeller(market.app.db);
    await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-10T03:00:00Z') });
    await createProduct(market.app.db, seller.id, { name: 'Xoài cát Hòa Lộc' });
    const elsewhere = await market.app.db.areaUnit.findFirstOrThrow({
      where: { level: 'commune', parentId: areaId, validTo: null, formerDistrict: { slug: 'thanh-pho-my-tho-tien-giang' } },
    });
    await market.app.db.seller.update({ where: { id: seller.id }, data: { communeId: elsewhere.id } });
    expect((await districtOf(caiBe)).figures).toMatchObject({ transactions: 1, listings: 0 });
    expect((await districtOf('thanh-pho-my-tho-tien-giang')).figures).toMatchObject({ transactions: 0, listings: 1 });
  });

  test('shows a commune of another former district, or a closed one, under the district that its orders keep', async () => {
    const seller = await createSeller(market.app.db);
    const district = await market.app.db.areaUnit.findFirstOrThrow({ where: { slug: 'huyen-lai-vung-dong-thap' } });
    const closed = await market.app.db.areaUnit.create({
      data: {
        id: '2025-07:99999', vintageId: '2025-07', code: '99999', level: 'commune', kind: 'Xã', name: 'Cũ Càng', fullName: 'Xã Cũ Càng', slug: 'xa-cu-cang-99999', folded: 'xa cu cang',
        validFrom: new Date('2025-07-01'), validTo: new Date('2026-11-15'), parentId: areaId, formerDistrictId: district.id,
      },
    });
    await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-10T03:00:00Z'), communeId: closed.id });
    await createOrder(market.app.db, seller, { placedAt: new Date('2026-11-10T03:00:00Z'), districtId: district.id });
    const row = await districtOf('huyen-lai-vung-dong-thap');
    expect(row.figures.transactions).toBe(2);
    expect(row.communes.filter(({ figures }) => figures.transactions > 0).map(({ name, closed: isClosed }) => ({ name, isClosed }))).toEqual(
      expect.arrayContaining([{ name: 'Xã Cũ Càng', isClosed: true }, { name: 'Xã Cái Bè', isClosed: false }]),
    );
    await market.app.db.orderLine.deleteMany();
    await market.app.db.order.deleteMany();
    await market.app.db.areaUnit.delete({ where: { id: closed.id } });
  });

  test('lists what verified sellers offer now: not drafts, not what was withdrawn, not the goods of a suspended seller', async () => {
    const seller = await createSeller(market.app.db);
    const suspended = await createSeller(market.app.db, { state: 'suspended' });
    await createProduct(market.app.db, seller.id, { name: 'Xoài' });
    await createProduct(market.app.db, seller.id, { name: 'Mận', stock: 0 });
    await createProduct(market.app.db, seller.id, { name: 'Ổi', state: 'draft' });
    await createProduct(market.app.db, seller.id, { name: 'Mít', state: 'withdrawn' });
    await createProduct(market.app.db, suspended.id, { name: 'Bưởi' });
    const { variants } = await createProduct(market.app.db, seller.id, { name: 'Sapô' });
    await market.app.db.variant.updateMany({ where: { id: { in: variants.map(({ id }) => id) } }, data: { retiredAt: new Date() } });
    expect((await report()).total.listings).toBe(2);
  });

  test('has totals that equal the sum of the rows, in the file too', async () => {
    const communes = await market.app.db.areaUnit.findMany({ where: { level: 'commune', parentId: areaId, validTo: null }, take: 12, orderBy: { code: 'asc' } });
    for (const [index, { code }] of communes.entries()) {
      const seller = await createSeller(market.app.db, { name: `Hộ ${code}`, communeCode: code });
      await createProduct(market.app.db, seller.id, { name: `Xoài ${code}` });
      for (let n = 0; n <= index % 4; n += 1) {
        const state = orderStates[(index + n) % orderStates.length];
        await createOrder(market.app.db, seller, { placedAt: new Date(Date.UTC(2026, 10, 1 + index, n)), state, goods: 10_000 + index });
      }
    }
    const { districts, total, report: told } = await report();
    expect(total).toEqual(sumFigures(districts.map(({ figures }) => figures)));
    expect(total).toEqual(sumFigures(districts.flatMap((district) => district.communes.map(({ figures }) => figures))));
    expect(total.transactions).toBe(await market.app.db.order.count({ where: { state: { not: 'unpaid' } } }));
    expect(total.listings).toBe(12);
    const lines = tableCsv(told, 'vi').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 23 + 102 + 1);
    expect(lines.at(-1)).toBe(['tổng', '', '', '', ...Object.values(total)].join(','));
  });

  test('is not to be had for an area that there is not', async () => {
    await expect(reckonedReport(market.app, { scope: { areas: [{ id: 'x' }] }, period: november })).rejects.toMatchObject({ status: 404 });
    await expect(reckonedReport(market.app, { scope: { areas: [] }, period: november })).rejects.toMatchObject({ status: 404 });
  });
});
