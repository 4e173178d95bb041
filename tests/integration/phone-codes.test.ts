import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkPhoneCode } from '#app/modules/notifications/check-phone-code.server.ts';
import { sendPhoneCode } from '#app/modules/notifications/send-phone-code.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { readPhoneCode } from '#tests/factories/codes.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const phone = '+84901000001';
const use = { phone, purpose: 'sign_in', subject: '' } as const;
const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));

beforeEach(async () => {
  clock.set(start);
  await market.app.db.phoneCode.deleteMany();
  await market.app.db.message.deleteMany();
});

const send = (changes: Partial<Parameters<typeof sendPhoneCode>[1]> = {}) => sendPhoneCode(market.app, { ...use, text: (code) => `Mã ${code}`, ...changes });
const check = (code: string, changes: object = {}) => checkPhoneCode(market.app, { ...use, code, ...changes });
async function sent(changes: Partial<Parameters<typeof sendPhoneCode>[1]> = {}) {
  expect(await send(changes)).toMatchObject({ ok: true });
  return readPhoneCode(market.app.db, changes.phone ?? phone);
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a one-time code', () => {
  test('is six digits in one text message, and only its hash is kept', async () => {
    const code = await sent();
    const messages = await market.app.db.message.findMany();
    expect(messages).toMatchObject([{ channel: 'sms', recipient: phone, body: `Mã ${code}`, holdsCode: true, uselessAt: new Date('2026-11-21T03:10:00Z') }]);
    const [row] = await market.app.db.phoneCode.findMany();
    expect(row?.hash).not.toContain(code);
    expect(row?.hash).toHaveLength(43);
  });

  test('counts once, also when it is typed twice at the same moment', async () => {
    const code = await sent();
    const results = await Promise.all(Array.from({ length: 4 }, () => check(`${code.slice(0, 3)} ${code.slice(3)}`)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await check(code)).toEqual({ ok: false, problem: { code: 'wrong_code' } });
  });

  test('counts once when two that typed it wait for the same row', async () => {
    const code = await sent();
    const { db } = market.app;
    const checks: ReturnType<typeof check>[] = [];
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM phone_code FOR UPDATE`;
      checks.push(check(code), check(code));
      await vi.waitFor(async () => {
        const [waiting] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting?.count).toBe(2);
      });
    });
    expect((await Promise.all(checks)).map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('is none for another phone, another purpose, another subject', async () => {
    const code = await sent({ purpose: 'consent', subject: 'a' });
    for (const other of [{ phone: '+84901000002' }, { purpose: 'sign_in' }, { subject: 'b' }]) {
      expect(await check(code, { purpose: 'consent', subject: 'a', ...other })).toMatchObject({ ok: false });
    }
    expect(await check(code, { purpose: 'consent', subject: 'a' })).toMatchObject({ ok: true });
  });

  test('ends after ten minutes', async () => {
    const code = await sent();
    later(10);
    expect(await check(code)).toEqual({ ok: false, problem: { code: 'code_expired' } });
    const second = await sent();
    later(9.9);
    expect(await check(second)).toMatchObject({ ok: true });
  });

  test('ends after five wrong ones, and they are counted when many guess at once', async () => {
    const code = await sent();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => check(wrong(code))));
    expect(guesses.filter((guess) => !guess.ok && guess.problem.code === 'wrong_code')).toHaveLength(5);
    expect(await check(code)).toEqual({ ok: false, problem: { code: 'too_many_tries' } });
    expect(await check(await sent())).toMatchObject({ ok: true });
  });

  test('that came late counts beside the one asked for after it, and goes with it', async () => {
    const first = await sent();
    const second = await sent();
    expect(await check(first)).toMatchObject({ ok: true });
    expect(await check(second)).toMatchObject({ ok: false });
  });

  test('that cannot be one is a slip, no guess', async () => {
    const code = await sent();
    for (let slip = 0; slip < 9; slip += 1) expect(await check('12345')).toEqual({ ok: false, problem: { code: 'wrong_code' } });
    expect(await check(code)).toMatchObject({ ok: true });
  });

  test('is sent only if the transaction around it is committed', async () => {
    const broken = market.app.db.$transaction(async (tx) => {
      await sendPhoneCode({ db: tx, clock, settings: market.app.settings }, { ...use, text: (code) => code });
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(await market.app.db.message.count()).toBe(0);
    expect(await market.app.db.phoneCode.count()).toBe(0);
  });
});

describe('codes to a number', () => {
  test('are five an hour at most, also when all are asked for at once; the sixth is told how long to wait', async () => {
    await sent();
    later(20);
    const results = await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(4);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'too_many_codes', minutes: 40 } });
    expect(await market.app.db.message.count()).toBe(5);
    later(40);
    expect(await send()).toMatchObject({ ok: true });
  });

  test('are fifteen a day at most', async () => {
    for (let hour = 0; hour < 3; hour += 1) {
      for (let n = 0; n < 5; n += 1) await sent();
      later(61);
    }
    expect(await send()).toMatchObject({ problem: { code: 'too_many_codes', minutes: 24 * 60 - 3 * 61 } });
  });

  test('for one purpose leave room for another', async () => {
    for (let n = 0; n < 5; n += 1) await sent();
    expect(await send()).toMatchObject({ ok: false });
    expect(await send({ purpose: 'consent', subject: 'a' })).toMatchObject({ ok: true });
  });
});

test('one network address asks for sixty codes an hour at most, to whatever numbers; the address itself is not kept', async () => {
  for (let n = 0; n < 60; n += 1) await sent({ phone: `+849010001${String(n).padStart(2, '0')}`, address: '203.0.113.7' });
  expect(await send({ phone: '+84901000300', address: '203.0.113.7' })).toEqual({ ok: false, problem: { code: 'too_many_codes', minutes: 60 } });
  expect(await send({ phone: '+84901000300', address: '198.51.100.9' })).toMatchObject({ ok: true });
  const rows = await market.app.db.phoneCode.findMany();
  expect(rows.every(({ source }) => source && !source.includes('203.0.113.7'))).toBe(true);
});
