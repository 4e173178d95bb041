import { beforeAll, describe, expect, test } from 'vitest';
import { finalStates, steps } from '#app/modules/orders/order.ts';
import type { StepName } from '#app/modules/orders/order.ts';
import { monthNumber, dayOf, vietnamDay } from '#app/shared/dates.ts';
import type { Place } from '../places.ts';
import { makeBuyers } from './buyers.ts';
import { makeOrders } from './make-orders.ts';
import type { SellableProduct, SellingSeller } from './make-orders.ts';
import type { OrderRow, OrderRows } from './order-rows.ts';

const now = new Date('2026-11-21T03:00:00Z');
const places: Place[] = [
  ['82', 'mekong'], ['79', 'southeast'], ['01', 'red-river'], ['92', 'mekong'], ['48', 'central'], ['44', 'central'],
].flatMap(([provinceCode = '', region = ''], index) =>
  Array.from({ length: 5 }, (_, n) => {
    const code = `${index}${n}`;
    return { communeId: `2025-07:${code}`, code, name: `Xã ${code}`, kind: 'Xã', provinceCode, region, districtId: 'district' };
  }),
);

const goods = { name: { vi: 'Hàng', en: 'Goods' }, group: 'fresh-food', pictures: ['mango'], ingredients: null, storage: null, certificate: null, documents: [] } as const;
const variant = (price: number) => ({ name: { vi: '1 kg', en: '1 kg' }, price, netGrams: 1000, weightGrams: 1200, stock: 5 });

function product(slug: string, seller: string, more: Partial<SellableProduct> = {}): SellableProduct {
  return {
    ...goods, slug, seller, pictures: ['mango'], documents: [], summary: goods.name, story: goods.name, shelfLifeDays: null, season: null, demand: 5,
    variants: [variant(50_000), variant(90_000)], variantIds: [`${slug}-0`, `${slug}-1`], publishedOn: dayOf('2025-01-01'), ...more,
  };
}

function seller(slug: string, more: Partial<SellingSeller> = {}): SellingSeller {
  return { slug, id: `id-${slug}`, communeId: '2025-07:00', districtId: 'district', provinceCode: '82', region: 'mekong', ownerId: null, open: false, ...more };
}

const summerFruit = product('summer', 'a', { season: [5, 6, 7] });
const newProduct = product('new', 'b', { publishedOn: dayOf('2026-06-01') });
const rate = (zone: 'province' | 'region' | 'country', firstFee: number) => ({ zone, firstGrams: 500, firstFee, stepGrams: 500, stepFee: 1000 });

function tell(): OrderRows {
  return makeOrders({
    now,
    products: [summerFruit, newProduct, product('rice', 'a'), product('mat', 'c', { demand: 2 })],
    sellers: new Map([seller('a', { open: true }), seller('b'), seller('c')].map((each) => [each.slug, each])),
    buyers: makeBuyers(places, '82'),
    rates: { province: rate('province', 16_000), region: rate('region', 22_000), country: rate('country', 30_000) },
    provinceOn: (code) => `2025-07:${code}`,
  });
}

describe('the orders of the demonstration', () => {
  let rows: OrderRows;
  let byId: Map<string, OrderRow>;

  beforeAll(() => {
    rows = tell();
    byId = new Map(rows.orders.map((order) => [order.id, order]));
  });

  test('are the same each time', () => {
    expect(tell()).toEqual(rows);
  });

  test('are some ten thousand, nearly nine of ten delivered, most of these completed', () => {
    expect(rows.orders.length).toBeGreaterThan(9_000);
    expect(rows.orders.length).toBeLessThan(12_000);
    const share = (...states: string[]) => rows.orders.filter(({ state }) => states.includes(state)).length / rows.orders.length;
    expect(share('delivered', 'completed')).toBeGreaterThan(0.86);
    expect(share('delivered', 'completed')).toBeLessThan(0.92);
    expect(share('completed')).toBeGreaterThan(0.84);
    expect(share('declined', 'cancelled')).toBeGreaterThan(0.05);
    expect(share('returned')).toBeGreaterThan(0.015);
  });

  test('add up: lines to orders, orders to checkouts', () => {
    const lines = Map.groupBy(rows.lines, ({ order_id }) => order_id);
    for (const order of rows.orders) {
      const own = lines.get(order.id) ?? [];
      expect(order.goods).toBe(own.reduce((sum, line) => sum + line.amount, 0));
      expect(order.weight_grams).toBe(own.reduce((sum, line) => sum + line.weight_grams * line.quantity, 0));
      expect(order.total).toBe(order.goods + order.fee);
    }
    const orders = Map.groupBy(rows.orders, ({ group_id }) => group_id);
    for (const group of rows.groups) {
      const own = orders.get(group.id) ?? [];
      expect([group.goods, group.fee]).toEqual([own.reduce((sum, order) => sum + order.goods, 0), own.reduce((sum, order) => sum + order.fee, 0)]);
      expect(own.length).toBeGreaterThanOrEqual(1);
      expect(own.length).toBeLessThanOrEqual(3);
      expect(new Set(own.map(({ seller_id }) => seller_id)).size).toBe(own.length);
    }
  });

  test('have keys and codes of their own', () => {
    for (const list of [rows.groups.map(({ id }) => id), rows.groups.map(({ code }) => code), rows.groups.map(({ key }) => key), rows.orders.map(({ code }) => code)]) {
      expect(new Set(list).size).toBe(list.length);
    }
    for (const list of [rows.orders, rows.lines, rows.events]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  test('took only steps that an order can take, one after the other, none in the future', () => {
    const allowed = (step: string | null, from: string | null, to: string) => steps[step as StepName].to === to && (steps[step as StepName].from as readonly (string | null)[]).includes(from);
    for (const [id, events] of Map.groupBy(rows.events, ({ order_id }) => order_id)) {
      events.forEach((event, index) => {
        const before = events[index - 1];
        expect(event.from_state).toBe(before?.to_state ?? null);
        if (before) expect(allowed(event.step, event.from_state, event.to_state)).toBe(true);
        expect(event.at >= (before?.at ?? '')).toBe(true);
        expect(event.at <= now.toISOString()).toBe(true);
      });
      const order = byId.get(id);
      const last = events.at(-1);
      expect(order?.state).toBe(last?.to_state);
      expect(order?.state_since).toBe(last?.at);
      expect(order?.closed_at).toBe(events.find(({ to_state }) => to_state === 'delivered' || finalStates.includes(to_state))?.at ?? null);
    }
  });

  test('older than four weeks have ended; of the last days some still wait, and some were forgotten', () => {
    const waiting = rows.orders.filter(({ state }) => !finalStates.includes(state));
    expect(waiting.filter(({ placed_at }) => placed_at < '2026-10-24')).toEqual([]);
    expect([...new Set(waiting.map(({ state }) => state))]).toEqual(expect.arrayContaining(['placed', 'confirmed', 'handed_over', 'delivered']));
    expect(waiting.some(({ state, timer_at, placed_at }) => state === 'confirmed' && timer_at === null && placed_at < '2026-11-17')).toBe(true);
    for (const { state, timer_at } of waiting) if (state === 'delivered') expect(timer_at).not.toBeNull();
    expect(waiting.some(({ state, seller_id }) => state === 'placed' && seller_id === 'id-a')).toBe(true);
  });

  test('hardly hold a fruit out of its season, and nothing before it was on sale', () => {
    const sold = (slug: string) => rows.lines.filter(({ variant_id }) => variant_id.startsWith(slug)).map(({ order_id }) => vietnamDay(new Date(byId.get(order_id)?.placed_at ?? '')));
    const fruit = sold('summer');
    const late = fruit.filter((day) => ![5, 6, 7].includes(monthNumber(day)));
    expect(fruit.length).toBeGreaterThan(300);
    expect(late.length).toBeLessThan(fruit.length * 0.12);
    expect(sold('new').filter((day) => day < '2026-06-01')).toEqual([]);
  });

  test('come to a third from the province itself', () => {
    const home = rows.groups.filter(({ province_id }) => province_id === '2025-07:82').length / rows.groups.length;
    expect(home).toBeGreaterThan(0.3);
    expect(home).toBeLessThan(0.45);
  });
});
