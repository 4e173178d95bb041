import { describe, expect, inject, test } from 'vitest';
import { environmentOf } from '#scripts/market/market-process.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ meilisearch: true });
const { meiliUrl, meiliKey, meiliSearchKey, meiliIndexKey } = inject('services');

const ask = async (key: string | null, method: string, path: string, body?: unknown) =>
  (await fetch(`${meiliUrl}/${path}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) })).status;
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
});
