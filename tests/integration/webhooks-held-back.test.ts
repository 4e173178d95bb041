import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { addWebhook } from '#app/modules/systems/add-webhook.server.ts';
import { deliverNews } from '#app/modules/systems/deliver-news.server.ts';
import { endSystem } from '#app/modules/systems/end-system.server.ts';
import { spreadEvent } from '#app/modules/systems/spread-event.server.ts';
import { steerWebhook } from '#app/modules/systems/steer-webhook.server.ts';
import { publicInternet } from '#app/platform/outside/post-outside.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { startNewsReceiver } from '#tests/peers/news-receiver.ts';
import { testApp } from '#tests/setup/test-app.ts';

const now = new Date('2026-11-22T03:00:00Z');
const market = testApp({ clock: { now: () => now } });
const areaId = '2025-07:82';
const keeper = { areaIds: [areaId] };
const elsewhere = { areaIds: ['2025-07:86'] };

let peer: Awaited<ReturnType<typeof startNewsReceiver>>;
let app: AppContext;
let systemId: string;
beforeAll(async () => {
  peer = await startNewsReceiver();
  const outside = { ...publicInternet, resolve: async () => [{ address: '127.0.0.1', family: 4 }], mayReach: (address: string) => address === '127.0.0.1', protocols: ['http:'] };
  app = Object.create(market.app, { outside: { value: outside } }) as AppContext;
});
afterAll(() => peer.stop());
beforeEach(async () => {
  await app.db.webhook.updateMany({ data: { removedAt: now } });
  peer.received.length = 0;
  peer.answer((answer) => void answer.writeHead(204).end());
  systemId = randomUUID();
  await app.db.otherSystem.create({ data: { id: systemId, name: 'Kho dữ liệu tỉnh', contact: 'Anh Tâm', areaId, scopes: ['figures:read', 'webhooks'], perMinute: 60, perDay: 1_000, createdAt: now } });
});

async function register(events: ('period.closed' | 'figures.updated')[] = ['period.closed']): Promise<string> {
  const id = randomUUID();
  expect(await addWebhook(app, { actor: theMarket, keeper, systemId, id, url: peer.url, events })).toMatchObject({ ok: true });
  return id;
}
/** News that waits to be sent to an address: its id. */
async function waiting(webhookId: string): Promise<string> {
  await spreadEvent(app, { event: 'period.closed', key: randomUUID(), at: now.toISOString(), data: {} });
  return (await app.db.webhookDelivery.findFirstOrThrow({ where: { webhookId }, orderBy: { id: 'desc' } })).id;
}
const written = () => app.db.webhookDelivery.count({ where: { webhook: { systemId } } });
const steer = (webhookId: string, what: 'pause' | 'resume' | 'remove') => steerWebhook(app, { actor: theMarket, keeper, webhookId, what });

describe('news is not written down', () => {
  test('for an address that did not ask for its kind, one that was removed, and one of a system that has ended', async () => {
    await register(['figures.updated']);
    await steer(await register(), 'remove');
    await spreadEvent(app, { event: 'period.closed', key: 'nobody', at: now.toISOString(), data: {} });
    expect(await written()).toBe(0);
    await register();
    await app.db.otherSystem.update({ where: { id: systemId }, data: { endedAt: now } });
    await spreadEvent(app, { event: 'period.closed', key: 'ended', at: now.toISOString(), data: {} });
    expect(await written()).toBe(0);
  });
});

describe('news that was to be sent stays here', () => {
  test.each([
    ['its address is paused', (id: string) => steer(id, 'pause')],
    ['its address is removed', (id: string) => steer(id, 'remove')],
    ['its system ends', () => app.db.otherSystem.update({ where: { id: systemId }, data: { endedAt: now } })],
    ['it is to be sent only later', (webhookId: string) => app.db.webhookDelivery.updateMany({ where: { webhookId }, data: { nextAt: new Date(now.getTime() + 3_600_000) } })],
    ['it was given up', (webhookId: string) => app.db.webhookDelivery.updateMany({ where: { webhookId }, data: { givenUpAt: now } })],
    ['it has arrived', (webhookId: string) => app.db.webhookDelivery.updateMany({ where: { webhookId }, data: { sentAt: now } })],
  ] as [string, (webhookId: string) => Promise<unknown>][])('because %s before its job runs', async (_, change) => {
    const webhookId = await register();
    const deliveryId = await waiting(webhookId);
    await change(webhookId);
    await deliverNews(app, { deliveryId });
    expect(peer.received).toEqual([]);
  });
});

describe('an attempt', () => {
  test('that ran beside another is counted once, and an address that both found gone is told of once', async () => {
    const webhookId = await register();
    const [first, second] = [await waiting(webhookId), await waiting(webhookId)];
    let held = 0;
    const open: (() => void)[] = [];
    // Every request waits until all three are here: none of them knows of the others.
    peer.answer((answer) => {
      open.push(() => void answer.writeHead(410).end());
      if ((held += 1) === 3) for (const go of open) go();
    });
    await Promise.all([deliverNews(app, { deliveryId: first }), deliverNews(app, { deliveryId: first }), deliverNews(app, { deliveryId: second })]);
    expect(await app.db.webhookAttempt.count({ where: { deliveryId: first } })).toBe(1);
    const [told] = await app.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'systems.paused' AND j.payload ->> 'webhookId' = ${webhookId}`;
    expect(told?.count).toBe(1);
  });

  test('is written down whatever letters the answer holds', async () => {
    peer.answer((answer) => void answer.writeHead(500).end('a\0b'));
    const deliveryId = await waiting(await register());
    await deliverNews(app, { deliveryId });
    expect(await app.db.webhookAttempt.findFirst({ where: { deliveryId } })).toMatchObject({ status: 500, answer: 'ab' });
  });
});

describe('an address for news', () => {
  test('is not registered without a kind of news, for a system that may get none, nor at an address longer than can be read', async () => {
    const add = (facts: object) => addWebhook(app, { actor: theMarket, keeper, systemId, id: randomUUID(), url: peer.url, events: ['period.closed'], ...facts });
    expect(await add({ events: [] })).toMatchObject({ problem: { code: 'no_events' } });
    expect(await add({ url: `${peer.url}?${'x'.repeat(500)}` })).toMatchObject({ problem: { code: 'not_allowed' } });
    await app.db.otherSystem.update({ where: { id: systemId }, data: { scopes: ['figures:read'] } });
    expect(await add({})).toMatchObject({ problem: { code: 'no_scope' } });
  });

  test('is not there for officers of another province, nor once it is removed or its system has ended', async () => {
    const id = await register();
    const add = (who: typeof keeper) => addWebhook(app, { actor: theMarket, keeper: who, systemId, id: randomUUID(), url: peer.url, events: ['period.closed'] });
    await expect(add(elsewhere)).rejects.toMatchObject({ status: 404 });
    await expect(steerWebhook(app, { actor: theMarket, keeper: elsewhere, webhookId: id, what: 'pause' })).rejects.toMatchObject({ status: 404 });
    await steer(id, 'remove');
    await expect(steer(id, 'resume')).rejects.toMatchObject({ status: 404 });
    await endSystem(app, { actor: theMarket, keeper, systemId });
    await expect(add(keeper)).rejects.toMatchObject({ status: 404 });
  });
});
