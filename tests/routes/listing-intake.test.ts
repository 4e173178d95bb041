import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/server-runtime';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import * as signIn from '#app/routes/account/sign-in.tsx';
import * as intake from '#app/routes/seller/listing-intake.ts';
import * as upload from '#app/routes/seller/upload.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const origin = 'http://localhost:3000';
const password = 'mật khẩu đúng';
type Shop = { person: string; shop: string; cookie: string };
let mine: Shop;
let theirs: Shop;

const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });

/** What a loader or action answers or throws. */
async function answer(run: Promise<unknown>): Promise<Response> {
  const value: unknown = await run.catch((error: unknown) => error);
  if (value instanceof Response) return value;
  throw value;
}

async function shop(phone: Phone): Promise<Shop> {
  const seller = await createSeller(market.app.db, { name: `Gian hàng ${phone.slice(-2)}` });
  const made = await createPerson(market.app, { name: 'Chủ vườn', phone, password, roles: [{ role: 'seller_owner', sellerId: seller.id }] });
  const person = made.ok ? made.value.userId : '';
  const request = new Request(`${origin}/sign-in`, { method: 'POST', body: new URLSearchParams({ phone, password }) });
  const response = await answer(signIn.action({ request, params: {}, context: context() }));
  return { person, shop: seller.id, cookie: response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
}

const headersOf = ({ person, shop, cookie }: Shop) => ({ cookie, 'x-listing-person': person, 'x-listing-shop': shop });

function piece(who: Shop, id: string, bytes: Uint8Array<ArrayBuffer>, { method = 'PATCH', offset = 0, size = bytes.length } = {}) {
  const headers = { ...headersOf(who), 'upload-offset': String(offset), 'upload-length': String(size) };
  const request = new Request(`${origin}/seller/uploads/${id}`, { method, headers, ...(method === 'PATCH' && { body: bytes }) });
  const args = { request, params: { id }, context: context() };
  return answer(method === 'HEAD' ? upload.loader(args) : upload.action(args));
}

function handIn(who: Shop, fields: Record<string, string>) {
  const listing = randomUUID();
  const typed = { kind: 'quick', do: 'publish', lang: 'vi', listing, intake: listing, productName: 'Mận hồng đào', unit: 'kg', price: '45k', stock: '30', reach: 'region', ...fields };
  const request = new Request(`${origin}/seller/listing-intake`, { method: 'POST', headers: headersOf(who), body: new URLSearchParams(typed) });
  return answer(intake.action({ request, params: {}, context: context() }));
}

async function photograph(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp({ create: { width: 320, height: 320, channels: 3, background: '#c03050' } }).jpeg().toBuffer());
}

const productsOf = ({ shop }: Shop) => market.app.db.product.findMany({ where: { sellerId: shop }, include: { pictures: true } });

beforeAll(async () => {
  mine = await shop('+84901000021');
  theirs = await shop('+84901000022');
});

describe('the address for pieces of a file', () => {
  test('says how much is there, to whom it belongs and to nobody else', async () => {
    const id = randomUUID();
    const bytes = await photograph();
    expect((await piece(mine, id, bytes, { method: 'HEAD' })).status).toBe(404);
    const taken = await piece(mine, id, bytes);
    expect([taken.status, taken.headers.get('upload-offset')]).toEqual([204, String(bytes.length)]);
    const told = await piece(mine, id, bytes, { method: 'HEAD' });
    expect([told.status, told.headers.get('upload-offset'), told.headers.get('cache-control')]).toEqual([200, String(bytes.length), 'no-store']);
    const again = await piece(mine, id, bytes);
    expect([again.status, again.headers.get('upload-offset')]).toEqual([409, String(bytes.length)]);
    for (const method of ['HEAD', 'PATCH']) expect((await piece(theirs, id, bytes, { method })).status).toBe(404);
    expect((await piece(theirs, id, bytes, { method: 'DELETE' })).status).toBe(204);
    expect((await piece(mine, id, bytes, { method: 'HEAD' })).status).toBe(200);
    expect((await piece(mine, id, bytes, { method: 'DELETE' })).status).toBe(204);
    expect((await piece(mine, id, bytes, { method: 'HEAD' })).status).toBe(404);
  });

  test('refuses what is too large, of no sense, or of another person on the same phone', async () => {
    const bytes = await photograph();
    expect((await piece(mine, randomUUID(), bytes, { size: 16 * 1024 * 1024 })).status).toBe(413);
    expect((await piece(mine, randomUUID(), bytes, { offset: 5 })).status).toBe(400);
    expect((await piece(mine, randomUUID(), new Uint8Array(200_000))).status).toBe(400);
    expect((await piece(mine, randomUUID(), bytes, { method: 'PUT' })).status).toBe(405);
    expect((await piece({ ...mine, person: theirs.person }, randomUUID(), bytes)).status).toBe(403);
    expect((await piece({ ...mine, cookie: '' }, randomUUID(), bytes)).headers.get('location')).toMatch(/^\/sign-in/);
  });
});

describe('the address for listings', () => {
  test('takes one in with its photographs, and says the same again', async () => {
    const id = randomUUID();
    await piece(mine, id, await photograph());
    const listing = randomUUID();
    const first = await handIn(mine, { listing, intake: listing, picture: id, pictureName: 'man.jpg' });
    expect(await first.json()).toEqual({ code: 'taken', handedIn: true, again: false, missing: [], refused: [] });
    const again = await handIn(mine, { listing, intake: listing, picture: id, pictureName: 'man.jpg' });
    expect(await again.json()).toMatchObject({ code: 'taken', again: true });
    expect(await productsOf(mine)).toMatchObject([{ id: listing, state: 'in_review', pictures: [{}] }]);
  });

  test('asks for photographs that it has not got, and names mistakes by their fields', async () => {
    expect(await (await handIn(mine, { picture: randomUUID() })).json()).toEqual({ code: 'pictures_missing' });
    const wrong = await handIn(mine, { productName: 'Đặc sản', price: 'đắt' });
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { code: 'mistakes', errors: { price: ['price'], groupKey: ['group'] } }]);
    const editor = await handIn(mine, { kind: 'full', name: 'Mận', groupKey: 'fresh-food', originCommuneId: '2025-07:nowhere' });
    expect(await editor.json()).toMatchObject({ code: 'mistakes', reply: { error: { originCommuneId: ['origin'] } } });
  });

  test('never takes what one person wrote in the name of another, and nothing for a shop of others', async () => {
    const before = [await productsOf(mine), await productsOf(theirs)];
    const other = await handIn({ ...theirs, person: mine.person, shop: theirs.shop }, {});
    expect([other.status, await other.json()]).toEqual([409, { code: 'other_person' }]);
    expect(await (await handIn({ ...mine, shop: theirs.shop }, {})).json()).toEqual({ code: 'other_person' });
    expect((await handIn({ ...mine, cookie: '' }, {})).headers.get('location')).toMatch(/^\/sign-in/);
    const [own] = await productsOf(mine);
    expect((await handIn(theirs, { listing: own?.id ?? '', intake: randomUUID() })).status).toBe(404);
    expect([await productsOf(mine), await productsOf(theirs)]).toEqual(before);
  });

  test('sends what was written for one shop to that shop, whichever of the two is open', async () => {
    const second = await createSeller(market.app.db, { name: 'Gian hàng thứ hai' });
    await market.app.db.roleGrant.create({ data: { userId: mine.person, role: 'seller_owner', sellerId: second.id } });
    const to = { ...mine, cookie: `${mine.cookie}; shop=${mine.shop}`, shop: second.id };
    expect(await (await handIn(to, { productName: 'Mận của gian thứ hai', do: 'save' })).json()).toMatchObject({ code: 'taken' });
    expect(await productsOf({ ...mine, shop: second.id })).toMatchObject([{ name: 'Mận của gian thứ hai', state: 'draft' }]);
  });
});
