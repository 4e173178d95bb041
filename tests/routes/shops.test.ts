import type { AppLoadContext } from '@remix-run/server-runtime';
import { describe, expect, test } from 'vitest';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import * as shop from '#app/routes/account/shop.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const context = (): AppLoadContext => ({ app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] });

async function choose(cookie: string, sellerId: string): Promise<Response> {
  const request = new Request('http://localhost:3000/account/shop', { method: 'POST', body: new URLSearchParams({ shop: sellerId, back: '/en/seller' }), headers: { cookie } });
  return shop.action({ request, params: {}, context: context() }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

const open = async (cookie: string) => (await requireSeller(context(), new Request('http://localhost:3000/seller', { headers: { cookie } }), 'manage_goods')).seller;

describe('somebody with several shops', () => {
  test('switches with one tap, and opens none that is not theirs', async () => {
    const { db } = market.app;
    const [first, second, foreign] = [await createSeller(db, { name: 'Vườn một' }), await createSeller(db, { name: 'Vườn hai' }), await createSeller(db)];
    const { cookie } = await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: first.id }, { role: 'seller_staff', sellerId: second.id }] });
    expect(await open(cookie)).toMatchObject({ name: 'Vườn một', otherShops: [{ id: second.id, name: 'Vườn hai', helping: false }] });
    const answer = await choose(cookie, second.id);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/seller']);
    const [chosen = ''] = answer.headers.getSetCookie();
    expect(chosen).toMatch(/^shop=[0-9a-f-]{36}; .*HttpOnly.*SameSite=Lax/);
    expect(await open(`${cookie}; ${chosen.split(';')[0]}`)).toMatchObject({ name: 'Vườn hai', otherShops: [{ id: first.id }] });
    for (const id of [foreign.id, 'no id', '']) expect((await choose(cookie, id)).status).toBe(404);
    expect(await open(`${cookie}; shop=${foreign.id}`)).toMatchObject({ name: 'Vườn một' });
  });
});
