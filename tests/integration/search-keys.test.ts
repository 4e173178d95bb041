import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import { DataFolder } from '#scripts/embedded/data-folder.ts';
import { makeMeiliKeys } from '#scripts/embedded/meilisearch-keys.ts';
import { findMeilisearch, startMeilisearch } from '#scripts/embedded/meilisearch.ts';
import { environmentOf } from '#scripts/market/market-process.ts';
import { startServices } from '#scripts/market/services.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ meilisearch: true });
const { meiliUrl, meiliKey, meiliSearchKey, meiliIndexKey } = inject('services');

const closes: (() => Promise<unknown>)[] = [];

const ask = async (key: string | null, method: string, address: string, body?: unknown, server = meiliUrl) =>
  (await fetch(`${server}/${address}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) })).status;
const document = [{ id: 'a', name: 'Xoài' }];

/** [what it would be, method, path, body]. */
const acts: [string, string, string, unknown?][] = [
  ['writing a document', 'POST', 'indexes/products/documents', document],
  ['deleting all documents', 'DELETE', 'indexes/products/documents'],
  ['reading all documents', 'POST', 'indexes/products/documents/fetch', {}],
  ['changing the rules', 'PATCH', 'indexes/products/settings', { stopWords: ['xoài'] }],
  ['deleting the index', 'DELETE', 'indexes/products'],
  ['making an index', 'POST', 'indexes', { uid: 'products_other' }],
  ['putting another index in its place', 'POST', 'swap-indexes', [{ indexes: ['products', 'products_next'], rename: false }]],
  ['reading the tasks', 'GET', 'tasks'],
  ['copying everything', 'POST', 'dumps'],
  ['reading the keys', 'GET', 'keys'],
  ['making a key', 'POST', 'keys', { actions: ['*'], indexes: ['*'], expiresAt: null }],
];

async function emptyFolder(): Promise<DataFolder> {
  const place = await mkdtemp(path.join(tmpdir(), 'cho-phien-keys-'));
  await chmod(place, 0o755);
  closes.push(() => rm(place, { recursive: true, force: true }));
  return DataFolder.open(place);
}

afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});

describe.skipIf(!meiliUrl)('the keys of Meilisearch', () => {
  test.each(acts)('the web server cannot do: %s', async (_, method, path, body) => {
    expect(await ask(meiliSearchKey, method, path, body)).toBe(403);
  });

  test('the web server can search the goods, and no index of another', async () => {
    expect([200, 404]).toContain(await ask(meiliSearchKey, 'POST', 'indexes/products/search', { q: '' }));
    expect(await ask(meiliSearchKey, 'POST', 'indexes/people/search', { q: '' })).toBe(403);
  });

  test('the worker can keep the index of the goods, and reach neither keys nor what is another’s', async () => {
    expect(await ask(meiliIndexKey, 'GET', 'keys')).toBe(403);
    expect(await ask(meiliIndexKey, 'POST', 'dumps')).toBe(403);
    expect(await ask(meiliIndexKey, 'POST', 'indexes/people/documents', document)).toBe(403);
    expect(await ask(meiliIndexKey, 'POST', 'indexes', { uid: 'people' })).toBe(403);
  });

  test('each process is given its own, and none the master key', () => {
    const web = environmentOf('web', market.app.settings);
    const worker = environmentOf('worker', market.app.settings);
    for (const environment of [web, worker]) {
      expect(Object.values(environment)).not.toContain(meiliKey);
      // Over what the operator has set for the start command.
      expect(environment.MEILI_MASTER_KEY).toBe('');
    }
    expect([web.MEILI_SEARCH_KEY, web.MEILI_INDEX_KEY]).toEqual([meiliSearchKey, '']);
    expect([worker.MEILI_SEARCH_KEY, worker.MEILI_INDEX_KEY]).toEqual([meiliSearchKey, meiliIndexKey]);
  });

  test('are the narrow ones also where the operator gives the market the master key', async () => {
    const folder = await emptyFolder();
    const operator = readOperatorSettings({ DATA_DIR: folder.path, LOG_LEVEL: 'silent', DATABASE_URL: market.databaseUrl, MEILI_URL: meiliUrl ?? '', MEILI_MASTER_KEY: meiliKey ?? '' });
    const { settings } = await startServices(operator, folder);
    expect([settings.meiliSearchKey, settings.meiliIndexKey]).toEqual([meiliSearchKey, meiliIndexKey]);
  });

  test('are made narrow again where one of them may do more', async () => {
    const folder = await emptyFolder();
    const server = await startMeilisearch(folder, (await findMeilisearch(folder)) ?? '');
    if (!server) throw new Error('Meilisearch does not start');
    closes.unshift(() => server.stop());
    const write = (key: string) => ask(key, 'POST', 'indexes/products/documents', document, server.url);
    const { search } = await makeMeiliKeys(server.url, server.key);
    const { uid } = (await (await fetch(`${server.url}/keys/${search}`, { headers: { authorization: `Bearer ${server.key}` } })).json()) as { uid: string };
    await ask(server.key, 'DELETE', `keys/${uid}`, undefined, server.url);
    expect(await ask(server.key, 'POST', 'keys', { uid, actions: ['*'], indexes: ['*'], expiresAt: null }, server.url)).toBe(201);
    expect(await write(search)).toBe(202);
    await makeMeiliKeys(server.url, server.key);
    expect(await write(search)).toBe(403);
  });
});
