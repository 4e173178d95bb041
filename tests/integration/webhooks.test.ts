import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { handlers } from '#app/jobs/handlers.ts';
import { addWebhook } from '#app/modules/systems/add-webhook.server.ts';
import { changeSecret } from '#app/modules/systems/change-secret.server.ts';
import { deliverNews } from '#app/modules/systems/deliver-news.server.ts';
import { getWebhook } from '#app/modules/systems/get-webhook.server.ts';
import { sendAgain, sendTest } from '#app/modules/systems/send-by-hand.server.ts';
import { spreadEvent } from '#app/modules/systems/spread-event.server.ts';
import { steerWebhook } from '#app/modules/systems/steer-webhook.server.ts';
import { tellNewDay } from '#app/modules/systems/tell-new-day.server.ts';
import { publicInternet } from '#app/platform/outside/post-outside.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { isSigned, startNewsReceiver } from '#tests/peers/news-receiver.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-11-22T03:00:00Z');
const clock = { now: () => now };
const market = testApp({ clock });
const areaId = '2025-07:82';
const keeper = { areaIds: [areaId] };

let peer: Awaited<ReturnType<typeof startNewsReceiver>>;
let app: AppContext;
/** Long enough for a machine that is busy; the test of one that answers too slowly shortens it. */
const patience = { usual: 10_000, short: 1_500 };
let waits = patience.usual;
let systemId: string;
beforeAll(async () => {
  peer = await startNewsReceiver();
  const outside = { ...publicInternet, resolve: async () => [{ address: '127.0.0.1', family: 4 }], mayReach: (address: string) => address === '127.0.0.1', protocols: ['http:'], get patience() { return waits; } };
  app = Object.create(market.app, { outside: { value: outside } }) as AppContext;
});
afterAll(() => peer.stop());
beforeEach(async () => {
  await app.db.webhook.updateMany({ data: { removedAt: now } });
  peer.received.length = 0;
  waits = patience.usual;
  peer.answer((answer) => void answer.writeHead(204).end());
  systemId = randomUUID();
  await app.db.otherSystem.create({ data: { id: systemId, name: 'Kho dữ liệu tỉnh', contact: 'Anh Tâm', areaId, scopes: ['figures:read', 'webhooks'], perMinute: 60, perDay: 1_000, createdAt: now } });
});

async function register(url = peer.url) {
  const id = randomUUID();
  const result = await addWebhook(app, { actor: theMarket, keeper, systemId, id, url, events: ['period.closed', 'figures.updated'] });
  return { id, result, secret: result.ok ? result.value.secret : '' };
}
const closed = (key: string) => ({ event: 'period.closed' as const, key, at: now.toISOString(), data: { period: '2026-10', address: 'https://market.example.vn/api/v1/reports/figures' } });
const logOf = async (webhookId: string) => (await getWebhook(app, { keeper, systemId, webhookId, page: 1 })).deliveries;

/** Runs what is due now, as the worker does. */
async function runDue() {
  const due = await app.db.webhookDelivery.findMany({ where: { nextAt: { lte: now }, webhook: { systemId } }, orderBy: { id: 'asc' } });
  for (const { id } of due) await deliverNews(app, { deliveryId: id });
}

describe('news of the market', () => {
  test('goes to an address that asked for it, signed, and is written down with what was answered', async () => {
    peer.answer((answer) => void answer.writeHead(200).end('cảm ơn'));
    const { id, secret } = await register();
    await spreadEvent(app, closed('closed 2026-10'));
    await runDue();
    const [news] = peer.received;
    expect(news && isSigned(news, secret, now)).toBe(true);
    expect(news && isSigned({ ...news, body: `${news.body} ` }, secret, now)).toBe(false);
    expect(JSON.parse(news?.body ?? '')).toEqual({ type: 'period.closed', timestamp: now.toISOString(), data: { period: '2026-10', address: 'https://market.example.vn/api/v1/reports/figures' } });
    expect(await logOf(id)).toMatchObject([{ id: news?.headers['webhook-id'], event: 'period.closed', state: 'sent', tries: [{ status: 200, answer: 'cảm ơn' }] }]);
  });

  test('told twice is sent once, and is not sent while its event is not committed', async () => {
    await register();
    await Promise.all([spreadEvent(app, closed('twice')), spreadEvent(app, closed('twice'))]);
    await runDue();
    await runDue();
    expect(peer.received).toHaveLength(1);
    const jobs = await app.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'systems.deliver' AND key IS NOT NULL`;
    expect(jobs[0]?.count).toBeGreaterThan(0);
  });

  test('of the day that is over names the day and where to read it, and no figure', async () => {
    now = new Date('2026-11-22T17:40:00Z');
    await register();
    await tellNewDay(app);
    await tellNewDay(app);
    await runDue();
    expect(peer.received.map(({ body }) => (JSON.parse(body) as { data: object }).data)).toEqual([{ day: '2026-11-22', address: expect.stringContaining('/api/v1/reports/figures?from=2026-11-22&to=2026-11-22') }]);
  });

  test('does not go to a system that may get none any more', async () => {
    await register();
    await app.db.otherSystem.update({ where: { id: systemId }, data: { scopes: ['figures:read'] } });
    await spreadEvent(app, closed('no scope'));
    await runDue();
    expect(peer.received).toEqual([]);
  });
});

describe('news that does not arrive', () => {
  test('is sent again under one id with growing pauses for over two days; then the address is paused and its keepers hear of it', async () => {
    await createPersonWith(app, { name: 'Chị Hoa', phone: '+84900111222', roles: [{ role: 'department_officer', areaId }] });
    peer.answer((answer) => void answer.writeHead(503).end('x'.repeat(5_000)));
    const { id } = await register();
    const begin = now;
    await spreadEvent(app, closed('away'));
    const pauses: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      await runDue();
      const { nextAt } = await app.db.webhookDelivery.findFirstOrThrow({ where: { webhookId: id } });
      if (!nextAt) break;
      pauses.push(nextAt.getTime() - now.getTime());
      now = nextAt;
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect((now.getTime() - begin.getTime()) / 3_600_000).toBeGreaterThan(48);
    expect((now.getTime() - begin.getTime()) / 3_600_000).toBeLessThan(72);
    expect(new Set(peer.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [delivery] = await logOf(id);
    expect(delivery).toMatchObject({ state: 'given_up', tries: { length: 9 } });
    expect(delivery?.tries[0]?.answer.length).toBe(500);
    expect(await app.db.webhook.findUnique({ where: { id } })).toMatchObject({ pausedBecause: 'failing' });
    const paused = await app.db.$queryRaw<{ payload: { webhookId: string; deliveryId: string } }[]>`SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'systems.paused'`;
    const facts = paused.find(({ payload }) => payload.webhookId === id)?.payload;
    const tell = handlers(app)['systems.paused'];
    await tell?.(facts, {} as never);
    await tell?.(facts, {} as never);
    expect(await app.db.message.findMany({ where: { recipient: '+84900111222' }, select: { body: true } })).toEqual([{ body: expect.stringContaining('Kho d') }]);
  });

  test('waits while its address is paused, and goes out when it is resumed; only what the next day makes old does not wait', async () => {
    const { id } = await register();
    await steerWebhook(app, { actor: theMarket, keeper, webhookId: id, what: 'pause' });
    await spreadEvent(app, closed('held'));
    await tellNewDay(app);
    await runDue();
    expect(peer.received).toEqual([]);
    await steerWebhook(app, { actor: theMarket, keeper, webhookId: id, what: 'resume' });
    await runDue();
    expect(peer.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['period.closed']);
  });

  test('pauses the address at once where it says that it is gone', async () => {
    peer.answer((answer) => void answer.writeHead(410).end());
    const { id } = await register();
    await spreadEvent(app, closed('gone'));
    await runDue();
    expect(await app.db.webhook.findUnique({ where: { id } })).toMatchObject({ pausedBecause: 'gone' });
    expect(peer.received).toHaveLength(1);
  });

  test('is sent again by hand under its id, and so is a test', async () => {
    const { id } = await register();
    await spreadEvent(app, closed('by hand'));
    await runDue();
    const [first] = await logOf(id);
    await sendAgain(app, { keeper, webhookId: id, deliveryId: first?.id ?? '' });
    await sendTest(app, { keeper, webhookId: id });
    await runDue();
    expect(peer.received.map(({ headers }) => headers['webhook-id']).slice(0, 2)).toEqual([first?.id, first?.id]);
    expect((JSON.parse(peer.received[2]?.body ?? '') as { type: string }).type).toBe('test');
  });

  test.each([
    ['is led elsewhere', (answer: ServerResponse) => void answer.writeHead(302, { location: peer.url }).end(), { status: 302 }],
    ['is answered too slowly', () => {}, { status: null, trouble: 'too_slow' }],
    ['is answered without an end', (answer: ServerResponse) => {
      answer.writeHead(500);
      const more = setInterval(() => answer.write('a'.repeat(900)), 5);
      answer.on('close', () => clearInterval(more));
    }, { status: 500 }],
    ['is cut off', (answer: ServerResponse) => void answer.destroy(), { status: null, trouble: 'unreachable' }],
  ])('because it %s is told so, after one request', async (_how, answering, told) => {
    peer.answer(answering);
    if ('trouble' in told && told.trouble === 'too_slow') waits = patience.short;
    const { id } = await register();
    await spreadEvent(app, closed(randomUUID()));
    await runDue();
    expect(peer.received).toHaveLength(1);
    expect((await logOf(id))[0]?.tries[0]).toMatchObject(told);
  });
});

describe('an address for news', () => {
  test('signs with two secrets while one takes the place of the other, and with the new one alone after that', async () => {
    const { id, secret } = await register();
    const { webhook } = await getWebhook(app, { keeper, systemId, webhookId: id, page: 1 });
    const changed = await changeSecret(app, { actor: theMarket, keeper, webhookId: id, seen: webhook.seen, overlap: 1 });
    const next = changed.ok ? changed.value.secret : '';
    expect(await changeSecret(app, { actor: theMarket, keeper, webhookId: id, seen: webhook.seen, overlap: 1 })).toMatchObject({ ok: false, problem: { code: 'sent_twice' } });
    await spreadEvent(app, closed('overlap'));
    await runDue();
    now = new Date(now.getTime() + 25 * 3_600_000);
    await spreadEvent(app, closed('after'));
    await runDue();
    expect(peer.received.map((news) => [secret, next].map((each) => isSigned(news, each, new Date(Number(news.headers['webhook-timestamp']) * 1_000))))).toEqual([[true, true], [false, true]]);
  });

  test('is not kept with its secret in plain words', async () => {
    const { id, secret } = await register();
    expect(JSON.stringify(await app.db.webhook.findUnique({ where: { id } }))).not.toContain(secret.slice(6));
  });

  test('that is sent twice by a form is one', async () => {
    const input = { actor: theMarket, keeper, systemId, id: randomUUID(), url: peer.url, events: ['period.closed' as const] };
    expect((await addWebhook(app, input)).ok).toBe(true);
    expect(await addWebhook(app, input)).toMatchObject({ ok: false, problem: { code: 'sent_twice' } });
    expect(await app.db.webhook.count({ where: { systemId } })).toBe(1);
  });

  test.each(['http://data.example.vn/', 'https://user:secret@data.example.vn/', 'ftp://data.example.vn/', 'https://127.0.0.1/', 'https://127.1/', 'https://0x7f000001/', 'https://[::1]/', 'https://[::ffff:10.0.0.1]/', 'https://169.254.169.254/latest/meta-data/', 'no address'])('%s is refused when it is typed', async (url) => {
    const result = await addWebhook(market.app, { actor: theMarket, keeper, systemId, id: randomUUID(), url, events: ['period.closed'] });
    expect(result).toMatchObject({ ok: false, problem: { code: 'not_allowed' } });
  });
});
