import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { signIn } from '#app/modules/identity/sign-in.server.ts';
import { signOut } from '#app/modules/identity/sign-out.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const address = '203.0.113.7';
const source = () => ({ app: market.app, clientAddress: address });
const password = 'mật khẩu đúng';
let sellerId: string;

async function person(phone: Phone, roles: Parameters<typeof createPerson>[1]['roles']) {
  const result = await createPerson(market.app, { name: 'Lê Thị Sáu', phone, password, roles });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.userId;
}

beforeAll(async () => {
  sellerId = (await createSeller(market.app.db)).id;
  await person('+84901000001', [{ role: 'seller_owner', sellerId }]);
  await person('+84901000002', [{ role: 'department_officer', areaId: '2025-07:82' }]);
  await person('+84901000003', []);
});
beforeEach(() => market.app.db.tryCount.deleteMany());

/** The cookies of somebody who has just signed in, and their `Set-Cookie` values. */
async function cookiesOf(phone: string) {
  const result = await signIn(market.app, { phone, password, address });
  if (!result.ok) throw new Error(result.problem.code);
  return { ...result.value, header: result.value.cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
}

const request = (cookie?: string, path = '/seller') => new Request(`http://localhost:3000${path}`, { headers: cookie ? { cookie } : {} });

async function refusal(attempt: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await attempt.then(() => null, (error: unknown) => error);
  if (!(thrown instanceof Response)) throw new Error('nothing was refused');
  return thrown;
}

describe('signing in', () => {
  test.each(['0901 000 001', '+84901000001', '84-901-000-001'])('works with the number typed as "%s"', async (phone) => {
    const { home, header } = await cookiesOf(phone);
    expect(home).toBe('/seller');
    expect(await findSignedIn(market.app, request(header))).toMatchObject({
      name: 'Lê Thị Sáu',
      phone: '+84901000001',
      roles: [{ role: 'seller_owner', sellerId, areaId: null }],
    });
  });

  test('leads an officer to the figures and everybody else to the account', async () => {
    expect((await cookiesOf('0901000002')).home).toBe('/admin');
    expect((await cookiesOf('0901000003')).home).toBe('/account');
  });

  test('gives a cookie that no script can read and no other site can send', async () => {
    const { cookies } = await cookiesOf('0901000001');
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^market\.session_token=/);
    expect(cookies[0]).toMatch(/; HttpOnly/i);
    expect(cookies[0]).toMatch(/; SameSite=Lax/i);
    expect(cookies[0]).toMatch(/; Path=\//i);
    expect(cookies[0]).not.toMatch(/; Secure/i);
  });

  test('keeps the session of a market on https on https', async () => {
    const app = { db: Object.create(market.app.db), clock: market.app.clock, settings: { ...market.app.settings, publicUrl: 'https://market.example.vn' } };
    const result = await signIn(app, { phone: '0901000001', password, address });
    expect(result.ok && result.value.cookies[0]).toMatch(/^__Secure-market\.session_token=.*; Secure/i);
  });

  test('says the same of an unknown number, a wrong password and a number that is none', async () => {
    for (const attempt of [
      { phone: '0901000001', password: 'khác' },
      { phone: '0909999999', password },
      { phone: 'ai đó', password },
      { phone: '0901000001', password: '' },
      { phone: '0901000001', password: 'x'.repeat(5_000) },
    ]) {
      expect(await signIn(market.app, { ...attempt, address })).toEqual({ ok: false, problem: { code: 'wrong_sign_in' } });
    }
  });

  test('is refused for a number after eight wrong passwords at once, and for no other number', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => signIn(market.app, { phone: '0901000001', password: 'khác', address })));
    const codes = tries.map((result) => (result.ok ? 'in' : result.problem.code));
    expect(codes.filter((code) => code === 'wrong_sign_in')).toHaveLength(8);
    expect(codes.filter((code) => code === 'too_many_sign_ins')).toHaveLength(12);
    expect(await signIn(market.app, { phone: '0901000001', password, address })).toMatchObject({ problem: { code: 'too_many_sign_ins' } });
    expect(await signIn(market.app, { phone: '0901000002', password, address })).toMatchObject({ ok: true });
  });

  test('cannot be shut for its owner by a stranger who guesses', async () => {
    const stranger = '198.51.100.9';
    for (let guess = 0; guess < 10; guess += 1) await signIn(market.app, { phone: '0901000001', password: `wrong ${guess}`, address: stranger });
    expect(await signIn(market.app, { phone: '0901000001', password, address: stranger })).toMatchObject({ problem: { code: 'too_many_sign_ins' } });
    expect(await signIn(market.app, { phone: '0901000001', password, address })).toMatchObject({ ok: true });
  });

  test('is counted anew after one that went well', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let wrong = 0; wrong < 5; wrong += 1) await signIn(market.app, { phone: '0901000003', password: 'khác', address });
      expect(await signIn(market.app, { phone: '0901000003', password, address })).toMatchObject({ ok: true });
    }
  });

  test('keeps no password that can be read, and no address of the person', async () => {
    await cookiesOf('0901000001');
    const accounts = await market.app.db.account.findMany();
    for (const account of accounts) expect(account.password).not.toContain(password);
    expect((await market.app.db.session.findMany()).every(({ ipAddress }) => !ipAddress)).toBe(true);
  });
});

describe('a session', () => {
  test('ends with signing out, also for somebody who kept the cookie', async () => {
    const { header } = await cookiesOf('0901000001');
    const forgotten = await signOut(market.app, request(header));
    expect(forgotten.some((cookie) => /^market\.session_token=;.*Max-Age=0/i.test(cookie))).toBe(true);
    expect(await findSignedIn(market.app, request(header))).toBeNull();
  });

  test('cannot be made up', async () => {
    const { header } = await cookiesOf('0901000001');
    const [name, value = ''] = header.split('=');
    expect(await findSignedIn(market.app, request(`${name}=${value.slice(0, 12)}${value[12] === 'x' ? 'y' : 'x'}${value.slice(13)}`))).toBeNull();
    expect(await findSignedIn(market.app, request('market.session_token=abc.def'))).toBeNull();
    expect(await findSignedIn(market.app, request())).toBeNull();
  });

  test('that has run out signs nobody in', async () => {
    const { header } = await cookiesOf('0901000003');
    await market.app.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect(await findSignedIn(market.app, request(header))).toBeNull();
  });
});

describe('a guard', () => {
  test('leads somebody who is not signed in to the sign-in page and back, in their language', async () => {
    const vietnamese = await refusal(requireSeller(source(), request(undefined, '/seller/orders?show=done'), 'manage_goods'));
    expect([vietnamese.status, vietnamese.headers.get('location')]).toEqual([302, '/sign-in?back=%2Fseller%2Forders%3Fshow%3Ddone']);
    const english = await refusal(requireOfficer(source(), request(undefined, '/en/admin'), 'see_figures'));
    expect([english.status, english.headers.get('location')]).toEqual([302, '/en/sign-in?back=%2Fen%2Fadmin']);
  });

  test('answers 404 to somebody without the role', async () => {
    const seller = (await cookiesOf('0901000001')).header;
    const officer = (await cookiesOf('0901000002')).header;
    const nobody = (await cookiesOf('0901000003')).header;
    expect((await refusal(requireOfficer(source(), request(seller), 'see_figures'))).status).toBe(404);
    expect((await refusal(requireSeller(source(), request(officer), 'manage_goods'))).status).toBe(404);
    expect((await refusal(requireSeller(source(), request(nobody), 'manage_goods'))).status).toBe(404);
  });

  test('lets the right person in, with the place of the role', async () => {
    const seller = await requireSeller(source(), request((await cookiesOf('0901000001')).header), 'manage_goods');
    expect(seller).toMatchObject({ sellerId, seller: { id: sellerId, state: 'verified' } });
    const { header } = await cookiesOf('0901000002');
    expect((await refusal(requireOfficer(source(), request(header), 'see_figures'))).headers.get('location')).toContain('/account/second-factor');
    await market.app.db.session.updateMany({ where: { user: { phoneNumber: '+84901000002' } }, data: { secondFactorAt: new Date() } });
    const officer = await requireOfficer(source(), request(header), 'see_figures');
    expect(officer.areaId).toBe('2025-07:82');
  });
});

test('a phone number belongs to one person', async () => {
  expect(await createPerson(market.app, { name: 'Người khác', phone: '+84901000001', password: 'gì đó', roles: [] })).toEqual({
    ok: false,
    problem: { code: 'phone_taken' },
  });
  expect(await signIn(market.app, { phone: '0901000001', password, address })).toMatchObject({ ok: true });
});
