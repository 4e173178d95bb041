import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { handlers } from '#app/jobs/handlers.ts';
import { forgetCodes } from '#app/modules/notifications/forget-codes.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { resumeMessages } from '#app/modules/notifications/resume-messages.server.ts';
import { sendMessage } from '#app/modules/notifications/send-message.server.ts';
import { sendPhoneCode } from '#app/modules/notifications/send-phone-code.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import { httpSmsGateway } from '#app/platform/sms/sms-gateway.server.ts';
import { startSmsPeer } from '#tests/peers/sms-gateway.ts';
import type { SmsPeer } from '#tests/peers/sms-gateway.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-21T03:00:00Z');
const clock = fixedClock(start);
const market = testApp({ clock });
const phone = '+84901000001';
let peer: SmsPeer;

beforeAll(async () => {
  peer = await startSmsPeer();
});
afterAll(() => peer.close());
beforeEach(async () => {
  clock.set(start);
  await market.app.db.message.deleteMany();
  await market.app.db.phoneCode.deleteMany();
  await market.app.db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`;
  peer.requests.length = 0;
  peer.moods.length = 0;
});

/** The market with a gateway at the peer. */
function connected(settings: Record<string, string> = {}, more: Partial<AppContext> = {}): AppContext {
  const { sms } = readOperatorSettings({ SMS_URL: peer.url, ...settings });
  const properties = { sms: sms && httpSmsGateway(sms), ...more };
  return Object.create(market.app, Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, { value }])));
}

let count = 0;
/** A message in the outbox; answers its row's id. */
async function queued(body = 'Đơn CP123 đã được nhận.', more: object = {}): Promise<string> {
  const dedupeKey = `test:${(count += 1)}`;
  await queueMessages(market.app.db, [{ dedupeKey, channel: 'sms', recipient: phone, body, ...more }]);
  return (await market.app.db.message.findUniqueOrThrow({ where: { dedupeKey } })).id;
}
const row = (id: string) => market.app.db.message.findUniqueOrThrow({ where: { id } });
const sentTexts = () => peer.sent.map(({ text }) => text);

async function jobs(): Promise<number> {
  const [found] = await market.app.db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'notifications.send'`;
  return found?.n ?? 0;
}

/** The jobs that wait now, done once as the worker does them. */
const work = (app: AppContext) => runOnce({ connectionString: market.databaseUrl, taskList: handlers(app), noHandleSignals: true });

describe('a text message', () => {
  test('goes to the gateway in a job, once the transaction that wrote it is committed', async () => {
    const app = connected();
    await market.app.db.$transaction(async (tx) => {
      await queueMessages(tx, [{ dedupeKey: 'committed', channel: 'sms', recipient: phone, body: 'Được giữ.' }]);
      expect(await jobs(), 'as the worker sees it').toBe(0);
    });
    const broken = market.app.db.$transaction(async (tx) => {
      await queueMessages(tx, [{ dedupeKey: 'broken', channel: 'sms', recipient: phone, body: 'Không có.' }]);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    await work(app);
    expect(peer.requests.map(({ body }) => body)).toMatchObject([{ to: phone, text: 'Được giữ.' }]);
    expect(await market.app.db.message.findUnique({ where: { dedupeKey: 'committed' } })).toMatchObject({ sentAt: start, attempts: 1, trouble: null });
  });

  test('is handed over as the operator has written the document, with the key of the message', async () => {
    const id = await queued('Hàng "khóm" đã {to} giao.');
    await sendMessage(connected({ SMS_TOKEN: 'token', SMS_BODY: '{"ApiKey":"k","list":[{"Phone":"{to0}","Other":"{to84}","Content":"CHO PHIEN: {text}","RequestId":"{id}"}],"SmsType":2}' }), { messageId: id });
    expect(peer.requests).toMatchObject([
      {
        headers: { authorization: 'Bearer token', 'idempotency-key': id, 'content-type': 'application/json' },
        body: { ApiKey: 'k', list: [{ Phone: '0901000001', Other: '84901000001', Content: 'CHO PHIEN: Hàng "khóm" đã {to} giao.', RequestId: id }], SmsType: 2 },
      },
    ]);
  });

  test('is handed over once, however often its event is told and by however many workers at once', async () => {
    const id = await queued();
    const app = connected();
    await Promise.all(Array.from({ length: 5 }, () => sendMessage(app, { messageId: id })));
    await sendMessage(app, { messageId: id });
    expect(peer.requests).toHaveLength(1);
    expect((await row(id)).attempts).toBe(1);
  });

  test.each([
    ['is away', { status: 503 }, 'answered 503'],
    ['has had too much', { status: 429 }, 'answered 429'],
    ['does not know the market’s key', { status: 401 }, 'answered 401'],
    ['sends elsewhere', { status: 307 }, 'TypeError'],
  ] as const)('waits while the gateway %s, and goes when it is back', async (_, mood, trouble) => {
    const id = await queued();
    const app = connected();
    peer.moods.push(mood);
    await sendMessage(app, { messageId: id });
    expect(await row(id)).toMatchObject({ sentAt: null, refusedAt: null, attempts: 1, trouble: expect.stringContaining(trouble) });
    await sendMessage(app, { messageId: id });
    expect(await row(id)).toMatchObject({ sentAt: start, attempts: 2, trouble: null });
  });

  test('reaches the phone once where the line broke after the gateway had taken it', async () => {
    const id = await queued('Chỉ một lần.');
    const app = connected();
    peer.moods.push('line breaks');
    await sendMessage(app, { messageId: id });
    await sendMessage(app, { messageId: id });
    expect(peer.requests.map(({ headers }) => headers['idempotency-key'])).toEqual([id, id]);
    expect(sentTexts().filter((text) => text === 'Chỉ một lần.')).toHaveLength(1);
  });

  test('is given up where the gateway refuses this one, and does not hold up the next', async () => {
    const [bad, good] = [await queued('Một số không có.'), await queued('Số đúng.')];
    const app = connected();
    peer.moods.push({ status: 422 });
    await sendMessage(app, { messageId: bad });
    await sendMessage(app, { messageId: bad });
    await sendMessage(app, { messageId: good });
    expect(await row(bad)).toMatchObject({ sentAt: null, refusedAt: start, attempts: 1, trouble: 'answered 422' });
    expect(await row(good)).toMatchObject({ sentAt: start });
  });

  test('counts as taken only with the words that the gateway uses for it, where the operator has named them', async () => {
    const id = await queued();
    const app = connected({ SMS_TAKEN: '"CodeResult":"100"' });
    peer.moods.push({ status: 200, text: '{"CodeResult":"103"}' }, { status: 200, text: '{"CodeResult":"100"}' });
    await sendMessage(app, { messageId: id });
    expect((await row(id)).trouble).toContain('SMS_TAKEN');
    await sendMessage(app, { messageId: id });
    expect(await row(id)).toMatchObject({ sentAt: start, attempts: 2 });
  });

  test('that nobody needs any more is not sent', async () => {
    const id = await queued('Mã 123456', { uselessAt: start, holdsCode: true });
    await sendMessage(connected(), { messageId: id });
    expect(peer.requests).toEqual([]);
    expect(await row(id)).toMatchObject({ refusedAt: start, trouble: 'too late', attempts: 0, body: 'Mã ••••••' });
  });

  test('keeps no code in its row once it is sent', async () => {
    await sendPhoneCode(market.app, { phone, purpose: 'sign_in', subject: '', text: (code) => `Mã là ${code}.` });
    const app = connected();
    await work(app);
    expect(sentTexts().at(-1)).toMatch(/^Mã là \d{6}\.$/);
    expect((await market.app.db.message.findFirstOrThrow()).body).toBe('Mã là ••••••.');
  });

  test('stays in the outbox without a gateway, and in a demonstration whatever is set', async () => {
    const id = await queued();
    await work(market.app);
    await sendMessage(connected({}, { installation: async () => ({ demonstration: true, province: 'Đồng Tháp' }) }), { messageId: id });
    expect(peer.requests).toEqual([]);
    expect(await row(id)).toMatchObject({ sentAt: null, refusedAt: null, attempts: 0 });
  });
});

describe('what has waited', () => {
  const age = (id: string, minutes: number) => market.app.db.message.update({ where: { id }, data: { createdAt: new Date(start.getTime() - minutes * 60_000) } });

  test('without a job is told anew, and goes; what is three days old is left to people', async () => {
    const app = connected();
    const [fresh, waiting, old] = [await queued('Mới.'), await queued('Đã chờ.'), await queued('Quá cũ.')];
    await age(waiting, 11);
    await age(old, 3 * 24 * 60 + 1);
    await market.app.db.$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`;
    expect(await resumeMessages(market.app)).toBe(0);
    expect(await resumeMessages(app)).toBe(1);
    await work(app);
    expect([(await row(fresh)).sentAt, (await row(waiting)).sentAt, (await row(old)).sentAt]).toEqual([null, start, null]);
  });

  test('is told once, though it is told anew while its job still waits', async () => {
    const app = connected();
    await age(await queued('Một việc.'), 30);
    await resumeMessages(app);
    await resumeMessages(app);
    expect(await jobs()).toBe(1);
  });
});

test('codes that nobody can use any more are forgotten: rows after two days, digits in messages after one', async () => {
  const send = () => sendPhoneCode(market.app, { phone, purpose: 'sign_in', subject: '', text: (code) => `Mã là ${code}.` });
  await send();
  clock.set(new Date(start.getTime() + 47 * 3_600_000));
  await send();
  expect(await forgetCodes(market.app)).toEqual({ codes: 0, messages: 1 });
  clock.set(new Date(start.getTime() + 49 * 3_600_000));
  expect(await forgetCodes(market.app)).toEqual({ codes: 1, messages: 0 });
  const bodies = (await market.app.db.message.findMany({ orderBy: { id: 'asc' } })).map(({ body }) => body);
  expect(bodies).toEqual(['Mã là ••••••.', expect.stringMatching(/^Mã là \d{6}\.$/)]);
});
