import type { AppLoadContext } from '@remix-run/server-runtime';
import { beforeEach, describe, expect, test } from 'vitest';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { forgetSessions } from '#app/modules/identity/forget-sessions.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import * as account from '#app/routes/account/account.tsx';
import * as sessions from '#app/routes/account/sessions.tsx';
import * as passwordPage from '#app/routes/account/set-password.tsx';
import * as secondFactor from '#app/routes/account/second-factor.tsx';
import * as signIn from '#app/routes/account/sign-in.tsx';
import * as codePage from '#app/routes/account/sign-in-code.tsx';
import { readPhoneCode } from '#tests/factories/codes.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const origin = 'http://localhost:3000';
const password = 'mật khẩu đúng';
const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));

beforeEach(async () => {
  clock.set(start);
  await market.app.db.tryCount.deleteMany();
  await market.app.db.phoneCode.deleteMany();
  await market.app.db.message.deleteMany();
});

type Page = { loader(args: never): Promise<unknown>; action?(args: never): Promise<unknown> };
const chromeOnAndroid = 'Mozilla/5.0 (Linux; Android 13; SM-A047F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';

/** A browser with its cookies. */
function browser(userAgent = chromeOnAndroid) {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });
  async function answer(run: ((args: never) => Promise<unknown>) | undefined, request: Request): Promise<Response> {
    const value: unknown = await run?.({ request, params: {}, context: context() } as never).catch((thrown: unknown) => thrown);
    if (!(value instanceof Response)) throw value;
    for (const set of value.headers.getSetCookie()) {
      const [name = '', text = ''] = set.split(';')[0]?.split(/=(.*)/s) ?? [];
      if (/max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, text);
    }
    return value;
  }
  const headers = () => ({ cookie: cookie(), 'user-agent': userAgent });
  return {
    cookies,
    get: (page: Page, path: string) => answer(page.loader, new Request(origin + path, { headers: headers() })),
    post: (page: Page, path: string, fields: Record<string, string>) => answer(page.action, new Request(origin + path, { method: 'POST', body: new URLSearchParams(fields), headers: headers() })),
    who: () => findSignedIn(market.app, new Request(origin, { headers: headers() })),
  };
}
type Browser = ReturnType<typeof browser>;
const place = (answer: Response) => [answer.status, answer.headers.get('location')];

async function person(phone: `+84${string}`, ownPassword: string | null = password) {
  const made = await createPerson(market.app, { name: 'Lê Thị Sáu', phone, password: ownPassword, roles: [] });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.userId;
}

async function signedIn(phone: `+84${string}`, one: Browser = browser()): Promise<Browser> {
  expect((await one.post(signIn, '/sign-in', { phone, password })).status).toBe(303);
  return one;
}
const ask = (one: Browser, phone: string, more = {}) => one.post(signIn, '/sign-in', { phone, do: 'code', ...more });
const enter = (one: Browser, code: string) => one.post(codePage, '/sign-in/code', { code });

describe('signing in by a code', () => {
  test('lets the person of the number in and leads to where they wanted to go', async () => {
    const userId = await person('+84901000001');
    const one = browser();
    expect(place(await ask(one, '0901 000 001', { back: '/orders?x=1' }))).toEqual([303, '/sign-in/code']);
    expect(await (await one.get(codePage, '/sign-in/code')).json()).toMatchObject({ phone: '+84901000001', provider: null });
    expect(place(await enter(one, await readPhoneCode(market.app.db, '+84901000001')))).toEqual([303, '/orders?x=1']);
    expect(await one.who()).toMatchObject({ userId, secondFactor: false });
    expect(one.cookies.has('signing-in')).toBe(false);
    expect(await market.app.db.auditEntry.findFirst({ where: { action: 'person.sign_in', personId: userId } })).toMatchObject({ address: '203.0.113.7', after: { way: 'code' } });
  });

  test('makes a person of whoever proves a number that nobody has, once, and lets them give a name', async () => {
    const phone = '+84901000002';
    const [one, two] = [browser(), browser()];
    await ask(one, phone);
    expect(await market.app.db.user.count({ where: { phoneNumber: phone } })).toBe(0);
    expect(place(await enter(one, await readPhoneCode(market.app.db, phone)))).toEqual([303, '/account']);
    await ask(two, phone);
    await enter(two, await readPhoneCode(market.app.db, phone));
    const [first, second] = [await one.who(), await two.who()];
    expect(first).toMatchObject({ name: '0901 000 002', phone, roles: [] });
    expect(second?.userId).toBe(first?.userId);
    expect((await one.post(account, '/account', { name: ' 12 ' })).status).toBe(422);
    expect(place(await one.post(account, '/account', { name: ' Trần  Văn Bảy ' }))).toEqual([303, '/account?done=name']);
    expect(await two.who()).toMatchObject({ name: 'Trần Văn Bảy' });
  });

  test('says the same of a number that somebody has and of one that nobody has', async () => {
    await person('+84901000003');
    const answers = [];
    for (const phone of ['0901000003', '0909090909']) {
      const one = browser();
      const asked = await ask(one, phone);
      const wrong = await enter(one, '000000');
      answers.push([place(asked), wrong.status, await wrong.text(), [...one.cookies.keys()]]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(await market.app.db.message.count()).toBe(2);
  });

  test('names what is wrong beside the number or the code', async () => {
    const one = browser();
    for (const phone of ['', 'ai đó', '028 3829 1234']) {
      const refused = await ask(one, phone);
      expect([refused.status, await refused.json()]).toMatchObject([422, { problem: 'wrong_phone', phone }]);
    }
    await ask(one, '0901000004');
    expect(await (await enter(one, 'abc')).json()).toMatchObject({ problem: 'wrong_code' });
    later(11);
    expect(await (await enter(one, await readPhoneCode(market.app.db, '+84901000004'))).json()).toMatchObject({ problem: 'code_expired' });
    expect(await one.who()).toBeNull();
  });

  test('sends another code after a minute, and not before; the sixth of an hour is refused with the time to wait', async () => {
    const one = browser();
    await ask(one, '0901000005');
    const again = () => one.post(codePage, '/sign-in/code', { do: 'again' });
    expect(place(await again())).toEqual([303, '/sign-in/code?done=soon']);
    expect(await market.app.db.message.count()).toBe(1);
    for (let n = 0; n < 4; n += 1) {
      later(1);
      expect(place(await again())).toEqual([303, '/sign-in/code?done=again']);
    }
    later(1);
    const refused = await again();
    expect([refused.status, await refused.json()]).toMatchObject([429, { problem: 'too_many_codes', minutes: 55 }]);
    expect(await market.app.db.message.count()).toBe(5);
  });

  test('begins at the sign-in page: without a number asked for there, or after twenty minutes, one is led back to it', async () => {
    const one = browser();
    expect(place(await one.get(codePage, '/en/sign-in/code'))).toEqual([303, '/en/sign-in']);
    await ask(one, '0901000006');
    const carried = one.cookies.get('signing-in') ?? '';
    expect(Buffer.from(carried, 'base64url').toString()).not.toContain('901000006');
    one.cookies.set('signing-in', `${carried.slice(0, -2)}AA`);
    expect(place(await one.get(codePage, '/sign-in/code'))).toEqual([303, '/sign-in']);
    one.cookies.set('signing-in', carried);
    later(21);
    expect(place(await one.get(codePage, '/sign-in/code'))).toEqual([303, '/sign-in']);
  });
});

describe('a person’s own sessions', () => {
  test('are listed with the device in words, this one first, and with no network address', async () => {
    await person('+84901000011');
    await signedIn('+84901000011', browser('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36'));
    later(3 * 24 * 60);
    const here = await signedIn('+84901000011');
    const { sessions: listed } = await (await here.get(sessions, '/account/sessions')).json();
    expect(listed).toMatchObject([
      { isThis: true, device: { kind: 'phone', system: 'Android', browser: 'Chrome' }, since: '2026-11-24T03:00:00.000Z' },
      { isThis: false, device: { kind: 'computer', system: 'Windows', browser: 'Chrome' }, since: '2026-11-21T03:00:00.000Z', lastSeen: '2026-11-21T03:00:00.000Z' },
    ]);
    expect((await market.app.db.session.findMany()).every(({ ipAddress }) => ipAddress === null)).toBe(true);
  });

  test('know to the day when they were used last, by one write a day', async () => {
    const userId = await person('+84901000012');
    const one = await signedIn('+84901000012');
    const lastSeen = async () => (await market.app.db.session.findFirstOrThrow({ where: { userId } })).updatedAt.toISOString();
    later(60);
    await one.who();
    expect(await lastSeen()).toBe('2026-11-21T03:00:00.000Z');
    later(24 * 60);
    await one.who();
    later(10);
    await one.who();
    expect(await lastSeen()).toBe('2026-11-22T04:00:00.000Z');
  });

  test('end one by one or all but this one, and whoever held them is signed out; both are on record', async () => {
    const userId = await person('+84901000013');
    const [here, one, two, three] = [await signedIn('+84901000013'), await signedIn('+84901000013'), await signedIn('+84901000013'), await signedIn('+84901000013')];
    const idOf = async (each: Browser) => (await each.who())?.sessionId ?? '';
    expect(place(await here.post(sessions, '/account/sessions', { session: await idOf(one) }))).toEqual([303, '/account/sessions?ended=1']);
    expect([await one.who(), (await two.who())?.userId]).toEqual([null, userId]);
    expect(place(await here.post(sessions, '/account/sessions', { do: 'others' }))).toEqual([303, '/account/sessions?ended=2']);
    expect([await two.who(), await three.who(), (await here.who())?.userId]).toEqual([null, null, userId]);
    const acts = await market.app.db.auditEntry.findMany({ where: { action: 'person.sign_out_elsewhere', personId: userId }, orderBy: { id: 'asc' } });
    expect(acts.map(({ after }) => after)).toEqual([{ sessions: 1 }, { sessions: 2 }]);
  });

  test('of somebody else cannot be ended: they do not exist', async () => {
    await person('+84901000014');
    await person('+84901000015');
    const [mine, theirs] = [await signedIn('+84901000014'), await signedIn('+84901000015')];
    for (const session of [(await theirs.who())?.sessionId ?? '', 'x', (await mine.who())?.sessionId ?? '']) {
      expect((await mine.post(sessions, '/account/sessions', { session })).status).toBe(404);
    }
    expect([await theirs.who(), await mine.who()].every(Boolean)).toBe(true);
  });

  test('go from the database once they have run out, and no other', async () => {
    const userId = await person('+84901000016');
    await signedIn('+84901000016');
    later(89 * 24 * 60);
    const young = await signedIn('+84901000016');
    later(24 * 60);
    await forgetSessions(market.app);
    expect(await market.app.db.session.count({ where: { userId } })).toBe(1);
    expect(await young.who()).not.toBeNull();
  });
});

describe('a password', () => {
  const save = (one: Browser, fields: Record<string, string>) => one.post(passwordPage, '/account/password', fields);

  test('is changed by whoever knows the old one; every other session ends', async () => {
    const userId = await person('+84901000021');
    const [here, other] = [await signedIn('+84901000021'), await signedIn('+84901000021')];
    const wrong = await save(here, { old: 'không phải', password: 'khóm và lúa' });
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { problem: 'wrong_old_password' }]);
    expect(place(await save(here, { old: password, password: 'khóm và lúa' }))).toEqual([303, '/account?done=password']);
    expect([(await here.who())?.userId, await other.who()]).toEqual([userId, null]);
    expect((await browser().post(signIn, '/sign-in', { phone: '0901000021', password })).status).toBe(422);
    expect((await browser().post(signIn, '/sign-in', { phone: '0901000021', password: 'khóm và lúa' })).status).toBe(303);
    expect(await market.app.db.auditEntry.findFirst({ where: { action: 'person.set_password', personId: userId } })).toMatchObject({ after: { sessionsEnded: 1 } });
  });

  test('is set by a code where there is none: a session that was left open is not enough', async () => {
    const phone = '+84901000022';
    await person(phone, null);
    const one = browser();
    await ask(one, phone);
    await enter(one, await readPhoneCode(market.app.db, phone));
    expect(await (await one.get(passwordPage, '/account/password')).json()).toMatchObject({ hasPassword: false });
    expect((await save(one, { old: '', password: 'khóm và lúa' })).status).toBe(422);
    expect(place(await save(one, { do: 'send' }))).toEqual([303, '/account/password?by=code']);
    const code = await readPhoneCode(market.app.db, phone);
    const stranger = browser();
    await ask(stranger, phone);
    expect((await enter(stranger, code)).status, 'it signs nobody in').toBe(422);
    expect(await (await save(one, { code: '000000', password: 'khóm và lúa' })).json()).toMatchObject({ problem: 'wrong_code' });
    expect(place(await save(one, { code, password: 'khóm và lúa' }))).toEqual([303, '/account?done=password']);
    expect((await browser().post(signIn, '/sign-in', { phone, password: 'khóm và lúa' })).status).toBe(303);
  });

  test('that is too short or too easy is refused before the proof is asked', async () => {
    await person('+84901000023');
    const one = await signedIn('+84901000023');
    for (const [typed, problem] of [['ngắn', 'password_short'], ['0901000023', 'password_easy'], ['11111111', 'password_easy']] as const) {
      expect(await (await save(one, { old: password, password: typed })).json()).toMatchObject({ problem });
    }
  });

  test('that is guessed is refused for a quarter of an hour after eight guesses', async () => {
    await person('+84901000024');
    const one = await signedIn('+84901000024');
    for (let guess = 0; guess < 8; guess += 1) expect((await save(one, { old: `sai ${guess}`, password: 'khóm và lúa' })).status).toBe(422);
    expect((await save(one, { old: password, password: 'khóm và lúa' })).status).toBe(429);
  });
});

test.each([
  ['/account', account],
  ['/account/password', passwordPage],
  ['/account/sessions', sessions],
  ['/account/second-factor', secondFactor],
] as [string, Page][])('%s asks who is there first', async (path, page) => {
  const stranger = browser();
  const wanted = [302, `/sign-in?${new URLSearchParams({ back: path })}`];
  expect(place(await stranger.get(page, path))).toEqual(wanted);
  expect(place(await stranger.post(page, path, { name: 'x' }))).toEqual(wanted);
});

test('the page of the second factor shows the secret, then the recovery codes once, and leads back', async () => {
  await person('+84901000031');
  const one = await signedIn('+84901000031');
  const page = await (await one.get(secondFactor, '/account/second-factor?back=%2Fadmin')).json();
  expect(page).toMatchObject({ state: { step: 'set_up' }, back: '/admin', demoCode: null });
  const refused = await one.post(secondFactor, '/account/second-factor', { do: 'set', code: '000000', back: '/admin' });
  expect([refused.status, await refused.json()]).toMatchObject([422, { problem: { code: 'wrong_second_factor' }, codes: null }]);
  const { TOTP } = await import('otpauth');
  const code = new TOTP({ secret: page.state.generator.secret }).generate({ timestamp: clock.now().getTime() });
  const done = await one.post(secondFactor, '/account/second-factor', { do: 'set', code, back: '/admin' });
  expect(done.headers.get('cache-control')).toBe('private, no-store');
  expect(await done.json()).toMatchObject({ codes: { length: 10 }, next: '/admin' });
  expect((await one.get(secondFactor, '/account/second-factor')).headers.get('cache-control')).toBe('private, no-store');
  expect((await one.who())?.secondFactor).toBe(true);
});
