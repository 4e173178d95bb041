import { beforeAll, expect, test } from 'vitest';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { largestHouseholds } from '#app/modules/reports/internal/largest-households.server.ts';
import { placeOf } from '#app/modules/reports/public/to-public-month.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { parseVietnamMonth } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { reckonFigures } from '#tests/factories/figures.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createSale } from '#tests/factories/sales.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const month = parseVietnamMonth('2026-10') as VietnamMonth;
const codes = ['28360', '28249', '30214'] as const;
const places: string[] = [];
let districtIds: string[];

beforeAll(async () => {
  const { db } = market.app;
  const [one, neighbour, other, away] = [await createSeller(db), await createSeller(db), await createSeller(db, { communeCode: codes[1] }), await createSeller(db, { communeCode: codes[2] })];
  const communes = await Promise.all(codes.map((code) => db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code, validTo: null, formerDistrictId: { not: null } } })));
  places.push(...communes.map(({ id, formerDistrictId }) => placeOf(formerDistrictId ?? '', id)));
  districtIds = communes.map(({ formerDistrictId }) => formerDistrictId ?? '');
  const hanoi = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', validTo: null, formerDistrictId: { not: null }, parent: { code: '01' } }, orderBy: { code: 'asc' } });
  const { id } = await createProduct(db, one.id, { name: 'Trà' });
  const { id: variantId } = await db.variant.findFirstOrThrow({ where: { productId: id } });
  const placedAt = new Date('2026-10-31T16:59:00Z');
  // A piece is 500 đồng.
  await createSale(db, one.id, { placedAt, state: 'refunded', lines: [{ variantId, quantity: 3, returned: 1 }] });
  await createSale(db, one.id, { placedAt, lines: [{ variantId, quantity: 4, producerId: neighbour.id }, { variantId, quantity: 5, originCommuneId: communes[1]?.id ?? '' }] });
  await createSale(db, other.id, { placedAt, lines: [{ variantId, quantity: 4 }] });
  await createSale(db, away.id, { placedAt, lines: [{ variantId, quantity: 6, originCommuneId: hanoi.id }] });
  await createSale(db, neighbour.id, { placedAt, state: 'cancelled', lines: [{ variantId, quantity: 900 }] });
  await createSale(db, neighbour.id, { placedAt: new Date('2026-10-31T17:00:00Z'), lines: [{ variantId, quantity: 900 }] });
  await reckonFigures(market.app);
  await closeMonth(market.app, { scope: { areas: [{ id: '2025-07:82' }] }, month, actor: someActor() });
});

test('the household that sold most of a commune counts with all it sold in the month: where its goods come from, without what came back, the maker and not who sold for it', async () => {
  const largest = await largestHouseholds(market.app.db, { provinceCode: '82', month, districtIds });
  // 2 pieces from home and 5 from the second commune: 3,500 in both. What comes from another province counts at home.
  expect(Object.fromEntries(largest)).toEqual({ [places[0] ?? '']: 3_500, [places[1] ?? '']: 3_500, [places[2] ?? '']: 3_000 });
});

test('a place that nobody asks for is not told', async () => {
  const [, , third] = districtIds;
  const largest = await largestHouseholds(market.app.db, { provinceCode: '82', month, districtIds: [third ?? ''] });
  expect([...largest.keys()]).toEqual([places[2]]);
});
