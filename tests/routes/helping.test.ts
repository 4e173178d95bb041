import type { AppLoadContext } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { revokeRole } from '#app/modules/identity/revoke-role.server.ts';
import { revokeConsent } from '#app/modules/sellers/revoke-consent.server.ts';
import * as consents from '#app/routes/admin/consents.tsx';
import * as home from '#app/routes/seller/home.tsx';
import * as helpers from '#app/routes/seller/helpers.tsx';
import * as members from '#app/routes/seller/members.tsx';
import * as orders from '#app/routes/seller/orders.tsx';
import * as products from '#app/routes/seller/products.tsx';
import * as shop from '#app/routes/seller/shop.tsx';
import * as scan from '#app/routes/team/consent-scan.ts';
import * as household from '#app/routes/team/household.tsx';
import * as team from '#app/routes/team/home.tsx';
import { createConsent, createHousehold } from '#tests/factories/consents.ts';
import { createProduct } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const origin = 'http://localhost:3000';
const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });

type Call = { path: string; cookie: string; fields?: Record<string, string>; params?: Record<string, string> };
function ask({ path, cookie, fields, params = {} }: Call) {
  const body = fields && new URLSearchParams(fields);
  return { request: new Request(origin + path, { ...(body && { method: 'POST', body }), headers: { cookie } }), params, context: context() };
}

async function status(run: Promise<unknown>): Promise<number> {
  const value: unknown = await run.catch((error: unknown) => error);
  if (value instanceof Response) return value.status;
  throw value;
}

let here: Awaited<ReturnType<typeof people>>;
beforeAll(async () => {
  here = await people();
});

/** A household, its owner, and a helper of its commune with a session. */
async function people() {
  const { db } = market.app;
  const home = await createHousehold(db);
  const product = await createProduct(db, home.id, { name: 'Xoài cát', stock: 20 });
  const owner = await signedInPerson(market.app, { name: 'Chị Sáu', roles: [{ role: 'seller_owner', sellerId: home.id }] });
  const helper = await signedInPerson(market.app, { name: 'Nguyễn Thị Hoa', roles: [{ role: 'community_member', areaId: home.communeId }] });
  const actor = { userId: helper.userId, name: helper.name, address: null, consentId: null };
  return { household: home, sellerId: home.id, variantId: product.variants[0]?.id ?? '', owner, helper: { ...helper, actor }, cookie: `${helper.cookie}; shop=${home.id}` };
}

describe('a member of the community team', () => {
  const pages = { goods: home, orders, shop } as const;

  test('opens nothing of a household without a consent, and with one the parts that it names', async () => {
    const { sellerId, helper, cookie } = here;
    const open = async () => Promise.all(Object.entries(pages).map(async ([part, { loader }]) => [part, await status(loader(ask({ path: '/seller', cookie })))]));
    expect(await open()).toEqual([['goods', 404], ['orders', 404], ['shop', 404]]);
    const consent = await createConsent(market.app, sellerId, helper.actor, { parts: ['goods'] });
    expect(await open()).toEqual([['goods', 200], ['orders', 404], ['shop', 404]]);
    await revokeConsent(market.app, { actor: here.owner.userId ? { ...helper.actor, userId: here.owner.userId } : helper.actor, consentId: consent.id, by: { sellerId } });
    expect(await open()).toEqual([['goods', 404], ['orders', 404], ['shop', 404]]);
  });

  test("never opens the household's helpers and members", async () => {
    await createConsent(market.app, here.sellerId, here.helper.actor);
    for (const page of [helpers, members]) expect(await status(page.loader(ask({ path: '/seller', cookie: here.cookie })))).toBe(404);
  });

  test('sees no order and no buyer on the first page without that part', async () => {
    const other = await people();
    await createConsent(market.app, other.sellerId, other.helper.actor, { parts: ['goods'] });
    const answer = await home.loader(ask({ path: '/seller', cookie: other.cookie }));
    expect(await answer.json()).toMatchObject({ waiting: [], seller: { helping: { parts: ['goods'] } } });
  });

  test('has no say any more, at once, when the role is taken away: what is under way fails, and the consent is over', async () => {
    const other = await people();
    const consent = await createConsent(market.app, other.sellerId, other.helper.actor);
    const count = () => status(products.action(ask({ path: '/seller/products', cookie: other.cookie, fields: { intent: 'stock', variantId: other.variantId, stock: '7' } })));
    expect(await count()).toBe(303);
    const grant = await market.app.db.roleGrant.findFirstOrThrow({ where: { userId: other.helper.userId } });
    const scope = { communeIds: [other.household.communeId], areas: [{ id: '2025-07:82', level: 'province' as const, fullName: 'Tỉnh Đồng Tháp' }] };
    const boss = { ...other.helper.actor, userId: other.owner.userId, name: 'Sở' };
    expect(await revokeRole(market.app, { actor: boss, scope, roles: ['department_officer'], grantId: grant.id })).toMatchObject({ ok: true });
    expect(await count()).toBe(404);
    expect((await market.app.db.assistanceConsent.findUniqueOrThrow({ where: { id: consent.id } })).revokedAt).not.toBeNull();
  });

  test('of another commune finds neither the household nor its consent, even with one of before', async () => {
    const elsewhere = await createHousehold(market.app.db, { communeCode: '30046' });
    const stranger = await signedInPerson(market.app, { roles: [{ role: 'community_member', areaId: elsewhere.communeId }] });
    await createConsent(market.app, here.sellerId, { userId: stranger.userId, name: stranger.name, address: null, consentId: null });
    const cookie = `${stranger.cookie}; shop=${here.sellerId}`;
    expect(await status(home.loader(ask({ path: '/seller', cookie })))).toBe(404);
    expect(await status(household.loader(ask({ path: '/team/households/x', cookie, params: { id: here.sellerId } })))).toBe(404);
    expect(await status(team.action(ask({ path: '/team', cookie, fields: { intent: 'enter', sellerId: here.sellerId } })))).toBe(404);
    const list = await (await team.loader(ask({ path: '/team', cookie }))).json();
    expect(list.households.map(({ id }) => id)).toEqual([elsewhere.id]);
  });

  test('enters a shop only under a live consent, and stops', async () => {
    const other = await people();
    const enter = () => team.action(ask({ path: '/team', cookie: other.helper.cookie, fields: { intent: 'enter', sellerId: other.sellerId } }));
    expect((await enter()).headers.get('location')).toBe(`/team/households/${other.sellerId}`);
    await createConsent(market.app, other.sellerId, other.helper.actor, { parts: ['orders'] });
    const entered = await enter();
    expect([entered.headers.get('location'), entered.headers.get('set-cookie')]).toEqual(['/seller/orders', expect.stringContaining(`shop=${other.sellerId}`)]);
    const stopped = await team.action(ask({ path: '/team', cookie: other.cookie, fields: { intent: 'stop' } }));
    expect(stopped.headers.get('set-cookie')).toMatch(/^shop=; Max-Age=0/);
  });
});

describe('a consent', () => {
  test('is ended by the officer of the commune whom the household calls, and by no other', async () => {
    const other = await people();
    const consent = await createConsent(market.app, other.sellerId, other.helper.actor);
    const end = async (areaId: string) => {
      const officer = await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId }] });
      return status(consents.action(ask({ path: '/admin/consents', cookie: officer.cookie, fields: { consentId: consent.id } })));
    };
    const { id: elsewhere } = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '30046', validTo: null } });
    expect(await end(elsewhere)).toBe(404);
    expect(await end(other.household.communeId)).toBe(303);
    expect(await market.app.db.auditEntry.count({ where: { subjectId: consent.id, action: 'consent.revoke' } })).toBe(1);
  });

  test('on paper shows its photograph to the household, the helper and the officer of the commune, and to nobody else', async () => {
    const other = await people();
    const consent = await createConsent(market.app, other.sellerId, other.helper.actor);
    const paperKey = 'scans/0193aaaa-0000-7000-8000-000000000001.jpg';
    await market.app.storage.put(paperKey, new Uint8Array([1, 2, 3]));
    await market.app.db.assistanceConsent.update({ where: { id: consent.id }, data: { way: 'paper', paperKey } });
    const officer = (areaId: string) => signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId }] });
    const { id: elsewhere } = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '30046', validTo: null } });
    const see = (cookie: string) => status(scan.loader(ask({ path: `/consents/${consent.id}/paper`, cookie, params: { id: consent.id } })));
    for (const { cookie } of [other.owner, other.helper, await officer(other.household.communeId)]) expect(await see(cookie)).toBe(200);
    for (const { cookie } of [here.owner, here.helper, await officer(elsewhere), await signedInPerson(market.app)]) expect(await see(cookie)).toBe(404);
    expect(await see('')).toBe(302);
  });
});
