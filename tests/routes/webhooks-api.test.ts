import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApiToken } from '#app/modules/systems/create-api-token.server.ts';
import { mostWebhooks } from '#app/modules/systems/system.ts';
import { openSecrets } from '#app/modules/systems/internal/webhook-secret.server.ts';
import { action as remove } from '#app/routes/api/webhook.ts';
import { action as add, loader as list } from '#app/routes/api/webhooks.ts';
import { loader as readOpenApi } from '#app/routes/api/openapi.ts';
import { asProblem } from '#app/platform/http/problem.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const areaId = '2025-07:82';
const keys = { own: '', other: '', figures: '' };

beforeAll(async () => {
  const key = (name: string, scopes: ('figures:read' | 'webhooks')[]) => createApiToken(market.app, { name, areaId, scopes, perMinute: 600, expiresAt: null });
  keys.own = await key('Kho dữ liệu tỉnh', ['figures:read', 'webhooks']);
  keys.other = await key('Cổng của huyện', ['webhooks']);
  keys.figures = await key('Chỉ đọc số liệu', ['figures:read']);
});
beforeEach(async () => void (await market.app.db.webhook.updateMany({ where: { removedAt: null }, data: { removedAt: new Date() } })));

type Run = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Response> | Response;
type Asked = { key?: string; method?: string; body?: unknown; id?: string };

/** Asks as a program does; what an address throws becomes a problem document, as the server makes it one. */
async function ask(run: Run, { key = keys.own, method = 'GET', body, id }: Asked = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(`http://localhost:3000/api/v1/webhooks${id === undefined ? '' : `/${id}`}`, { method, headers: key === '' ? {} : { authorization: `Bearer ${key}` }, ...(body !== undefined && { body: text }) });
  try {
    return asProblem(await run({ request, params: id === undefined ? {} : { id }, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } }));
  } catch (thrown) {
    if (thrown instanceof Response) return asProblem(thrown);
    throw thrown;
  }
}
const wanted = { url: 'https://kho.example.vn/tin', events: ['period.closed'] };
const made = async (asked: Asked = {}) => (await (await ask(add, { method: 'POST', body: wanted, ...asked })).json()) as { id: string; secret: string };
const items = async (key = keys.own) => ((await (await ask(list, { key })).json()) as { items: { id: string; url: string }[] }).items;

/** By which the document describes an answer, made into a check again. */
async function described(path: string, method: string, status: number) {
  const document = (await (await ask(readOpenApi)).json()) as { paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> }>>; components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> } };
  const content = Object.values(document.paths[path]?.[method]?.responses[status]?.content ?? {})[0];
  const schema = document.components.schemas[content?.schema.$ref.split('/').at(-1) ?? ''];
  if (!schema) throw new Error(`${method} ${path} ${status} is not described`);
  return z.fromJSONSchema(schema);
}

describe('a system with a key', () => {
  test('registers an address, is told its secret once, sees it in its list and removes it', async () => {
    const answer = await ask(add, { method: 'POST', body: { ...wanted, events: ['period.closed', 'period.closed'] } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'private, no-store']);
    const webhook = (await answer.json()) as { id: string; secret: string };
    expect(webhook).toEqual({ id: expect.any(String), url: wanted.url, events: ['period.closed'], createdAt: expect.any(String), pausedAt: null, secret: expect.stringMatching(/^whsec_/) });
    expect(answer.headers.get('location')).toBe(`/api/v1/webhooks/${webhook.id}`);
    expect((await described('/api/v1/webhooks', 'post', 201)).safeParse(webhook).error).toBeUndefined();
    const row = await market.app.db.webhook.findUniqueOrThrow({ where: { id: webhook.id } });
    expect([openSecrets(market.app.settings.secret, row, new Date()), row.secret.includes(webhook.secret)]).toEqual([[webhook.secret], false]);

    const listed = await ask(list);
    const body = await listed.json();
    expect((await described('/api/v1/webhooks', 'get', 200)).safeParse(body).error).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain('whsec_');
    expect(body).toMatchObject({ items: [{ id: webhook.id, url: wanted.url }] });

    const removed = await ask(remove, { method: 'DELETE', id: webhook.id });
    expect([removed.status, await removed.text()]).toEqual([204, '']);
    expect(await items()).toEqual([]);
    expect((await ask(remove, { method: 'DELETE', id: webhook.id })).status).toBe(404);
    const acts = await market.app.db.auditEntry.findMany({ where: { actorName: 'Kho dữ liệu tỉnh' }, orderBy: { id: 'asc' }, select: { action: true, address: true, after: true } });
    expect(acts).toEqual([{ action: 'system.add_webhook', address: '203.0.113.7', after: { url: wanted.url, events: ['period.closed'] } }, { action: 'system.remove_webhook', address: '203.0.113.7', after: { url: wanted.url } }]);
  });

  test('neither sees nor removes an address of another system of the same area', async () => {
    const { id } = await made();
    expect(await items(keys.other)).toEqual([]);
    expect((await ask(remove, { key: keys.other, method: 'DELETE', id })).status).toBe(404);
    expect((await items()).map((each) => each.id)).toEqual([id]);
  });

  test.each([
    ['http://kho.example.vn/tin', 'url'], ['https://127.0.0.1/tin', 'url'], ['https://10.1.2.3/', 'url'], ['https://169.254.169.254/latest', 'url'], ['https://[::1]/', 'url'], ['https://[fd00::1]/', 'url'], ['tin', 'url'],
    [`https://kho.example.vn/${'x'.repeat(500)}`, 'url'],
  ])('registers no address that is none of the open internet: %s', async (url, name) => {
    const answer = await ask(add, { method: 'POST', body: { ...wanted, url } });
    expect(answer.status).toBe(400);
    expect((await answer.json()) as object).toMatchObject({ parameters: [{ name }] });
    expect(await items()).toEqual([]);
  });

  test('is told what of its request makes no sense', async () => {
    for (const [body, name] of [['{', 'body'], [{ url: wanted.url }, 'events'], [{ ...wanted, events: [] }, 'events'], [{ ...wanted, events: ['all'] }, 'events.0'], [{ ...wanted, secret: 'mine' }, 'body'], ['[]', 'body']] as const) {
      const answer = await ask(add, { method: 'POST', body });
      const problem = (await answer.json()) as { parameters: { name: string }[] };
      expect([answer.status, problem.parameters.map((each) => each.name)], JSON.stringify(body)).toEqual([400, [name]]);
    }
    expect((await ask(add, { method: 'POST', body: 'x'.repeat(10_001) })).status).toBe(413);
    expect((await ask(add, { method: 'PUT', body: wanted })).status).toBe(405);
    expect((await ask(remove, { method: 'POST', id: crypto.randomUUID(), body: {} })).status).toBe(405);
    expect((await ask(remove, { method: 'DELETE', id: 'x' })).status).toBe(404);
  });

  test('needs the scope for it, and no key opens nothing', async () => {
    for (const [key, status] of [[keys.figures, 403], ['', 401]] as const) {
      const answers = [await ask(list, { key }), await ask(add, { key, method: 'POST', body: wanted }), await ask(remove, { key, method: 'DELETE', id: crypto.randomUUID() })];
      expect(answers.map((answer) => [answer.status, answer.headers.get('content-type')])).toEqual(Array(3).fill([status, 'application/problem+json']));
    }
  });

  test(`has ${mostWebhooks} addresses at most`, async () => {
    for (let n = 0; n < mostWebhooks; n += 1) await made({ body: { ...wanted, url: `${wanted.url}/${n}` } });
    expect((await ask(add, { method: 'POST', body: wanted })).status).toBe(409);
    const [first] = await items();
    await ask(remove, { method: 'DELETE', id: first?.id ?? '' });
    expect((await ask(add, { method: 'POST', body: wanted })).status).toBe(201);
  });
});
