import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TOTP, Secret } from 'otpauth';
import { changeSecondFactor } from '#app/modules/identity/change-second-factor.server.ts';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { findDemoCode } from '#app/modules/identity/find-demo-code.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { getSecondFactor } from '#app/modules/identity/get-second-factor.server.ts';
import { actorOf } from '#app/modules/identity/person.ts';
import type { SignedIn } from '#app/modules/identity/person.ts';
import { proveSecondFactor } from '#app/modules/identity/prove-second-factor.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { setDemoSecondFactors } from '#app/modules/identity/set-demo-second-factor.server.ts';
import { setSecondFactor } from '#app/modules/identity/set-second-factor.server.ts';
import { signIn } from '#app/modules/identity/sign-in.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const phone = '+84901000002';
const password = 'mật khẩu đúng';
const address = '203.0.113.7';
const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000));
const wrongSecondFactor = { ok: false, problem: { code: 'wrong_second_factor' } };

beforeAll(() => createPerson(market.app, { name: 'Nguyễn Minh Thu', phone, password, roles: [{ role: 'department_officer', areaId: '2025-07:82' }] }));
beforeEach(async () => {
  const { db } = market.app;
  clock.set(start);
  await db.tryCount.deleteMany();
  await db.secondFactor.deleteMany();
  await db.recoveryCode.deleteMany();
  await db.message.deleteMany();
});

/** A session that has only the first factor, and how the guard and the database know it. */
async function session() {
  const result = await signIn(market.app, { phone, password, address });
  if (!result.ok) throw new Error(result.problem.code);
  const cookie = result.value.cookies.map((each) => each.split(';')[0]).join('; ');
  const request = () => new Request('http://localhost:3000/admin', { headers: { cookie } });
  const look = async (): Promise<SignedIn> => {
    const found = await findSignedIn(market.app, request());
    if (!found) throw new Error('signed out');
    return found;
  };
  const typed = async (code: string) => {
    const signedIn = await look();
    return { signedIn, actor: actorOf(signedIn, address), code };
  };
  return {
    look,
    guard: () => requireOfficer({ app: market.app, clientAddress: address }, request(), 'see_figures').then(() => 'open', (thrown: Response) => thrown.headers.get('location')),
    state: async () => getSecondFactor(market.app, await look()),
    set: async (code: string) => setSecondFactor(market.app, await typed(code)),
    prove: async (code: string) => proveSecondFactor(market.app, await typed(code)),
    change: async (code: string, what: 'codes' | 'phone') => changeSecondFactor(market.app, { ...(await typed(code)), what }),
  };
}
type Session = Awaited<ReturnType<typeof session>>;

/** The code that a phone shows which has read the QR code's text. */
function phoneOf(otpauthAddress: string) {
  const secret = new URL(otpauthAddress).searchParams.get('secret') ?? '';
  return { show: () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() }) };
}

async function generatorOf(one: Session) {
  const state = await one.state();
  if (state.step !== 'set_up' && state.step !== 'move') throw new Error(`nothing to set up: ${state.step}`);
  return phoneOf(state.generator.address);
}

/** An officer who has set the factor up in an earlier session, and begins a new one. */
async function officer() {
  const first = await session();
  const generator = await generatorOf(first);
  const result = await first.set(generator.show());
  if (!result.ok) throw new Error(result.problem.code);
  later(30);
  await market.app.db.message.deleteMany();
  return { first, one: await session(), generator, codes: result.value.codes };
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('an officer’s second factor', () => {
  test('is set up by the first code of a generator; only then the pages open, and ten recovery codes are shown', async () => {
    const one = await session();
    expect(await one.guard()).toBe('/account/second-factor?back=%2Fadmin');
    const generator = await generatorOf(one);
    expect(await generatorOf(one)).toMatchObject({ show: expect.any(Function) });
    expect(await one.set(wrong(generator.show()))).toEqual(wrongSecondFactor);
    expect(await one.guard()).toBe('/account/second-factor?back=%2Fadmin');
    const result = await one.set(generator.show());
    expect(result.ok && new Set(result.value.codes).size).toBe(10);
    expect(await one.guard()).toBe('open');
    expect(await one.state()).toEqual({ step: 'proved', codesLeft: 10 });
    expect(await market.app.db.message.findMany()).toMatchObject([{ recipient: phone, body: expect.stringContaining('vừa cài mã xác nhận') }]);
  });

  test('cannot be read in the database: neither the secret nor the recovery codes', async () => {
    const one = await session();
    const state = await one.state();
    const secret = state.step === 'set_up' ? state.generator.secret : '';
    const { codes } = await officer();
    const kept = JSON.stringify([await market.app.db.secondFactor.findMany(), await market.app.db.recoveryCode.findMany()]);
    for (const text of [secret, ...codes]) expect(kept).not.toContain(text);
  });

  test('is asked for in each session, and counts for that one alone', async () => {
    const { one, generator } = await officer();
    const other = await session();
    expect(await one.state()).toMatchObject({ step: 'type' });
    expect(await one.prove(generator.show())).toEqual({ ok: true, value: {} });
    expect([await one.guard(), await other.guard()]).toEqual(['open', '/account/second-factor?back=%2Fadmin']);
  });

  test('takes a code once, also when it is sent twice at the same moment, and none of an earlier step after it', async () => {
    const { generator } = await officer();
    const [a, b] = [await session(), await session()];
    const before = generator.show();
    later(30);
    const results = await Promise.all([a.prove(generator.show()), b.prove(generator.show())]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await (results[0].ok ? b : a).prove(before)).toEqual(wrongSecondFactor);
    expect(await (results[0].ok ? b : a).prove(generator.show())).toEqual(wrongSecondFactor);
  });

  test('takes the code of the step before and after, for a clock that differs, and none further off', async () => {
    const { one, generator } = await officer();
    const early = generator.show();
    later(70);
    expect(await one.prove(early)).toEqual(wrongSecondFactor);
    const present = generator.show();
    later(30);
    expect(await one.prove(present)).toMatchObject({ ok: true });
  });

  test('is shut for a quarter of an hour after eight wrong codes, also for the right one', async () => {
    const { one, generator } = await officer();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => one.prove(wrong(wrong(generator.show())))));
    expect(guesses.filter((guess) => !guess.ok && guess.problem.code === 'wrong_second_factor')).toHaveLength(8);
    expect(await one.prove(generator.show())).toMatchObject({ problem: { code: 'too_many_second_factors', minutes: 15 } });
  });

  test('can be set up by nobody a second time: not from a session with the password alone', async () => {
    const { one, generator } = await officer();
    expect(await one.set(generator.show())).toEqual(wrongSecondFactor);
    await expect(one.change(generator.show(), 'phone')).rejects.toMatchObject({ status: 404 });
    await expect(one.change(generator.show(), 'codes')).rejects.toMatchObject({ status: 404 });
  });
});

describe('a recovery code', () => {
  test('opens once instead of the phone, is on record, and its owner is told', async () => {
    const { one, codes } = await officer();
    const [code = ''] = codes;
    expect(await one.prove(` ${code.toUpperCase().replace('-', ' ')}`)).toMatchObject({ ok: true });
    expect(await one.guard()).toBe('open');
    expect(await (await session()).prove(code)).toEqual(wrongSecondFactor);
    expect(await one.state()).toEqual({ step: 'proved', codesLeft: 9 });
    expect(await market.app.db.auditEntry.findFirst({ where: { action: 'person.use_recovery_code' } })).toMatchObject({ actorName: 'Nguyễn Minh Thu', address, after: { left: 9 } });
    expect(await market.app.db.message.findMany()).toMatchObject([{ recipient: phone, body: expect.stringContaining('còn 9 mã') }]);
  });

  test('counts no more once there are new ones', async () => {
    const { first, one, generator, codes } = await officer();
    const renewed = await first.change(generator.show(), 'codes');
    expect(renewed.ok && renewed.value.codes).toHaveLength(10);
    expect(await one.prove(codes[0] ?? '')).toEqual(wrongSecondFactor);
    expect(await one.prove(renewed.ok ? (renewed.value.codes[0] ?? '') : '')).toMatchObject({ ok: true });
  });
});

test('a move to another phone leaves the old one in force until the new one has shown a code, and asks every other session again', async () => {
  const { first, one, generator } = await officer();
  expect(await one.prove(generator.show())).toMatchObject({ ok: true });
  later(30);
  expect(await first.change(wrong(generator.show()), 'phone')).toEqual(wrongSecondFactor);
  expect(await first.change(generator.show(), 'phone')).toEqual({ ok: true, value: { codes: [] } });
  const moved = await generatorOf(first);
  const third = await session();
  later(30);
  expect(await third.prove(generator.show()), 'the old phone, meanwhile').toMatchObject({ ok: true });
  expect(await first.set(moved.show())).toMatchObject({ ok: true });
  later(30);
  expect([await first.guard(), await one.guard(), await third.guard()]).toEqual(['open', '/account/second-factor?back=%2Fadmin', '/account/second-factor?back=%2Fadmin']);
  expect(await one.prove(generator.show()), 'the old phone, afterwards').toEqual(wrongSecondFactor);
  expect(await one.prove(moved.show())).toMatchObject({ ok: true });
});

describe('the code of a demonstration’s officer', () => {
  const demo = testApp({ clock });
  const thu = '+84900000003';

  test('is shown in the demonstration to let strangers in, again and again, and never in a real market', async () => {
    const { app } = demo;
    await createPerson(app, { name: 'Nguyễn Minh Thu', phone: thu, password, roles: [{ role: 'department_officer', areaId: '2025-07:82' }] });
    await setDemoSecondFactors({ db: app.db, settings: app.settings, now: start });
    const { id: userId } = await app.db.user.findUniqueOrThrow({ where: { phoneNumber: thu } });
    const enter = async () => {
      const result = await signIn(app, { phone: thu, password, address });
      const cookie = result.ok ? result.value.cookies.map((each) => each.split(';')[0]).join('; ') : '';
      const signedIn = await findSignedIn(app, new Request('http://localhost:3000/', { headers: { cookie } }));
      if (!signedIn) throw new Error('not signed in');
      return (code: string) => proveSecondFactor(app, { signedIn, actor: actorOf(signedIn, address), code });
    };
    expect(await findDemoCode(app, { userId, step: 'type' })).toBeNull();
    await writeInstallationFact(app.db, 'demonstration', 'yes');
    const code = (await findDemoCode(app, { userId, step: 'type' })) ?? '';
    for (let visitor = 0; visitor < 3; visitor += 1) expect(await (await enter())(code)).toMatchObject({ ok: true });
    await writeInstallationFact(app.db, 'demonstration', 'no');
    const prove = await enter();
    expect(await prove(code)).toMatchObject({ ok: true });
    expect(await (await enter())(code), 'once in a real market').toEqual(wrongSecondFactor);
  });
});
