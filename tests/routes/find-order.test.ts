import { beforeAll, describe, expect, test } from 'vitest';
import { formatPhone } from '#app/shared/phone.ts';
import { createOrders } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
let order: { key: string; code: string; phone: string };

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db);
  const { variants } = await createProduct(db, seller.id, { name: 'Sầu riêng Ngũ Hiệp' });
  const { key, code, buyerPhone: phone } = await createOrders(market.app, [{ variantId: variants[0]?.id ?? '' }]);
  order = { key, code, phone };
});

const find = (code: string, phone: string, page = '/orders') => market.send(page, { method: 'POST', body: new URLSearchParams({ code, phone }) });

describe('Finding an order again', () => {
  test('leads to its secret page, in the language of the form', async () => {
    const answer = await find(` ${order.code.toLowerCase()} `, formatPhone(order.phone));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/orders/${order.key}`);
    expect((await find(order.code, order.phone, '/en/orders')).headers.get('location')).toBe(`/en/orders/${order.key}`);
  });

  test('a wrong code and a wrong number are answered alike, and what was typed stays', async () => {
    const [code, number] = await Promise.all([find('CPXXXXXXXX', '0912 000 001'), find(order.code, '0912 000 002')]);
    for (const [answer, typed] of [[code, '0912 000 001'], [number, '0912 000 002']] as const) {
      expect(answer.status).toBe(404);
      const text = await answer.text();
      expect(text).toContain('Không có đơn nào với mã và số điện thoại này.');
      expect(text).toContain(`value="${typed}"`);
    }
  });

  test('a field that makes no sense is named', async () => {
    const answer = await find(order.code, '12');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Số điện thoại chưa đúng.');
  });

  test('a number may try ten times, and its neighbours behind the same address are not kept waiting', async () => {
    const statuses = [];
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await find('CPXXXXXXXX', '0912 000 003')).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429]);
    expect((await find(order.code, order.phone)).status).toBe(303);
  });
});
