import type { AppLoadContext } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import * as sellerPage from '#app/routes/admin/seller.tsx';
import * as sellersPage from '#app/routes/admin/sellers.tsx';
import * as scanFile from '#app/routes/files/scan.ts';
import * as bankStep from '#app/routes/sell/bank.tsx';
import * as draft from '#app/routes/sell/draft.ts';
import * as goodsStep from '#app/routes/sell/goods.tsx';
import * as shopStep from '#app/routes/sell/shop.tsx';
import * as start from '#app/routes/sell/start.tsx';
import * as checklist from '#app/routes/seller/checklist.tsx';
import { signedInPerson } from '#tests/factories/people.ts';
import { acceptAllPapers, createApplicant } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';
import sharp from 'sharp';

const market = testApp();
const origin = 'http://localhost:3000';
const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });
const get = (path: string, cookie = '', params = {}) => ({ request: new Request(origin + path, { headers: { cookie } }), params, context: context() });

function post(path: string, fields: Record<string, string> | FormData, cookie = '', params = {}) {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return { request: new Request(origin + path, { method: 'POST', body, headers: { cookie } }), params, context: context() };
}

/** What a loader or action answers or throws. */
async function answer(run: Promise<unknown>): Promise<Response> {
  const value: unknown = await run.catch((error: unknown) => error);
  if (value instanceof Response) return value;
  throw value;
}

const shop = { name: 'Hộ Tư Sáng', contactName: 'Lê Văn Tư', kind: 'household', communeCode: '28360', street: 'Ấp Hòa Phúc', intent: 'next' };

describe('the steps of a registration', () => {
  test('are closed to nobody and to who has not done the one before', async () => {
    for (const { loader } of [shopStep, goodsStep, bankStep]) expect((await answer(loader(get('/sell/x')))).headers.get('location')).toBe('/sign-in?back=%2Fsell%2Fx');
    expect((await answer(draft.action(post('/sell/draft', { name: 'Hộ' })))).status).toBe(401);
    const { cookie } = await signedInPerson(market.app);
    for (const step of [goodsStep, bankStep]) {
      expect((await answer(step.loader(get('/en/sell/x', cookie)))).headers.get('location')).toBe('/en/sell');
      expect((await answer(step.action(post('/sell/x', { intent: 'skip' }, cookie)))).headers.get('location')).toBe('/sell');
    }
  });

  test('keep what was typed with its mistakes, and go on once they are mended', async () => {
    const { cookie, userId } = await signedInPerson(market.app);
    const wrong = await answer(shopStep.action(post('/sell/shop', { ...shop, street: '', kind: 'bank' }, cookie)));
    expect([wrong.status, await wrong.json()]).toEqual([422, { fields: { name: 'Hộ Tư Sáng', contactName: 'Lê Văn Tư', kind: 'bank', communeCode: '28360', street: '' }, errors: { kind: 'kind', street: 'street' } }]);
    expect(await market.app.db.roleGrant.count({ where: { userId } })).toBe(0);
    const right = await answer(shopStep.action(post('/sell/shop', shop, cookie)));
    expect([right.status, right.headers.get('location')]).toEqual([303, '/sell/goods']);
    expect((await answer(start.loader(get('/sell?go', cookie)))).headers.get('location')).toBe('/sell/goods');
  });

  test('take part of a person’s own draft only: another person’s shop cannot be reached by them', async () => {
    const mine = await signedInPerson(market.app);
    await answer(shopStep.action(post('/sell/shop', shop, mine.cookie)));
    const own = await market.app.db.seller.findFirstOrThrow({ where: { phone: mine.phone } });
    const theirs = await signedInPerson(market.app);
    await market.app.db.registrationDraft.create({ data: { userId: theirs.userId, fields: {}, sellerId: own.id, updatedAt: new Date() } });
    expect((await answer(bankStep.action(post('/sell/bank', { intent: 'skip' }, theirs.cookie)))).headers.get('location')).toBe('/sell');
    expect(await market.app.db.seller.findUnique({ where: { id: own.id } })).toMatchObject({ state: 'draft' });
  });

  test('lead somebody who has a shop to it, unless a second one is begun', async () => {
    const seller = await createApplicant(market.app.db, { state: 'verified' });
    const { cookie } = await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
    expect((await answer(start.loader(get('/sell', cookie)))).headers.get('location')).toBe('/seller');
    expect((await answer(start.loader(get('/sell?new', cookie)))).status).toBe(200);
  });
});

describe('an officer’s page of a seller', () => {
  let near: Awaited<ReturnType<typeof createApplicant>>;
  let far: Awaited<ReturnType<typeof createApplicant>>;
  let commune: Awaited<ReturnType<typeof signedInPerson>>;
  let department: Awaited<ReturnType<typeof signedInPerson>>;

  beforeAll(async () => {
    near = await createApplicant(market.app.db);
    far = await createApplicant(market.app.db, { communeCode: '30046' });
    await acceptAllPapers(market.app.db, near.id);
    commune = await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: near.communeId }] });
    department = await signedInPerson(market.app, { roles: [{ role: 'department_officer', areaId: '2025-07:82' }] });
  });
  const decide = (id: string, intent: string, { cookie }: { cookie: string }, more: Record<string, string> = {}) => answer(sellerPage.action(post(`/admin/sellers/${id}`, { intent, ...more }, cookie, { id })));

  test('is there for the officer of the commune and the department, and for nobody else', async () => {
    const open = async (id: string, { cookie }: { cookie: string }) => (await answer(sellerPage.loader(get(`/admin/sellers/${id}`, cookie, { id })))).status;
    expect([await open(near.id, commune), await open(far.id, commune), await open(far.id, department), await open('x', department)]).toEqual([200, 404, 200, 404]);
    const owner = await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: near.id }] });
    expect(await open(near.id, owner)).toBe(404);
    const list = await (await answer(sellersPage.loader(get('/admin/sellers?show=all', commune.cookie)))).json();
    expect(list.sellers.map(({ id }: { id: string }) => id)).toContain(near.id);
    expect(list.sellers.map(({ id }: { id: string }) => id)).not.toContain(far.id);
  });

  test('lets a commune’s officer pass on, and leaves to the department what is the department’s', async () => {
    for (const intent of ['approve', 'suspend', 'restore', 'trust']) expect((await decide(near.id, intent, commune)).status).toBe(404);
    const passed = await decide(near.id, 'pass_on', commune);
    expect([passed.status, passed.headers.get('location')]).toEqual([303, `/admin/sellers/${near.id}?done=pass_on`]);
    const late = await decide(near.id, 'refuse', commune, { text: 'đổi ý' });
    expect([late.status, (await late.json()).problem]).toEqual([409, 'moved']);
    expect((await decide(near.id, 'approve', department)).status).toBe(303);
    const soon = await decide(near.id, 'suspend', department, { text: 'x', startsOn: '2026-01-01' });
    expect([soon.status, (await soon.json()).problem]).toEqual([422, 'too_soon']);
    expect((await decide(near.id, 'explode', department)).status).toBe(400);
  });
});

describe('the scan of an identity card', () => {
  test('opens for the seller’s owner and the officers who check it, and is not there for anybody else', async () => {
    const seller = await createApplicant(market.app.db);
    const owner = await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
    const form = new FormData();
    form.set('intent', 'send');
    form.set('item', 'identity');
    form.set('scan', new File([new Uint8Array(await sharp({ create: { width: 400, height: 300, channels: 3, background: '#fff' } }).png().toBuffer())], 'cccd.png'));
    expect((await answer(checklist.action(post('/seller/checklist', form, owner.cookie)))).headers.get('location')).toBe('/seller/checklist?done=paper#identity');
    const { scanKey } = await market.app.db.sellerCheck.findFirstOrThrow({ where: { sellerId: seller.id } });
    const file = (scanKey ?? '').replace('scans/', '');
    const open = async (cookie: string) => answer(scanFile.loader(get(`/files/${file}`, cookie, { file })));
    const own = await open(owner.cookie);
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const inCommune = await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: seller.communeId }] });
    expect((await open(inCommune.cookie)).status).toBe(200);
    const elsewhere = await createApplicant(market.app.db, { communeCode: '30046' });
    const outside = await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: elsewhere.communeId }, { role: 'seller_owner', sellerId: elsewhere.id }] });
    for (const cookie of ['', outside.cookie]) expect((await open(cookie)).status).toBe(404);
  });
});
