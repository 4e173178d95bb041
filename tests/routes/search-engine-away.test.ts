import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { setImmediate as breath } from 'node:timers/promises';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppContext } from '#app/app-context.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import { keepSearch } from '#app/jobs/keep-search.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { compareIndex } from '#app/modules/search/compare-index.server.ts';
import { createServerApp } from '#app/server/app.ts';
import { loadBuild } from '#app/server/load-build.ts';
import { DataFolder } from '#scripts/embedded/data-folder.ts';
import { keepMeilisearch } from '#scripts/embedded/keep-meilisearch.ts';
import { makeMeiliKeys } from '#scripts/embedded/meilisearch-keys.ts';
import { findMeilisearch, startMeilisearch } from '#scripts/embedded/meilisearch.ts';
import type { EmbeddedMeilisearch } from '#scripts/embedded/meilisearch.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const told: string[] = [];
const ends: (() => Promise<unknown>)[] = [];
let place = '';
let meilisearch: EmbeddedMeilisearch | null = null;
let web: AppContext;
let worker: AppContext;
let origin = '';

const get = (address: string) => fetch(origin + address, { headers: { connection: 'close' } });
const ready = async () => (await (await get('/readyz')).json()) as { search: { state: string; engine: string; indexing: string; waiting: number } };
async function until(done: () => Promise<boolean>) {
  while (!(await done())) await breath();
}

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'cho-phien-away-'));
  await chmod(place, 0o755);
  const folder = await DataFolder.open(place);
  const program = await findMeilisearch(folder);
  if (program === null) return;
  meilisearch = await startMeilisearch(folder, program);
  if (!meilisearch) return;
  const keys = await makeMeiliKeys(meilisearch.url, meilisearch.key);
  void keepMeilisearch(folder, program, { first: meilisearch, port: meilisearch.port, tell: (text) => told.push(text) });
  await buildApp();
  const settings = { ...market.app.settings, databaseUrl: market.databaseUrl, meiliUrl: meilisearch.url, meiliSearchKey: keys.search };
  web = await createAppContext({ ...settings, meiliIndexKey: null }, 'web');
  worker = await createAppContext({ ...settings, meiliIndexKey: keys.index }, 'worker');
  const keeper = keepSearch(worker);
  const { build } = await loadBuild(false);
  const app = await createServerApp({ build, viteMiddleware: null, context: web });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ends.push(() => new Promise<void>((resolve) => void server.close(() => resolve())), () => keeper.stop(), () => web.close(), () => worker.close());
  const sellerId = (await createSeller(worker.db)).id;
  for (const name of ['Xoài Cát Chu', 'Ổi Ruby', 'Mít Thái']) {
    const { id } = await createProduct(worker.db, sellerId, { name });
    await announceChangedProducts(worker.db, [id]);
  }
  await until(async () => (await worker.searchIndex?.count()) === 3);
}, 240_000);

afterAll(async () => {
  for (const end of ends) await end();
  if (place) await rm(place, { recursive: true, force: true });
});

describe('Meilisearch that ends in the middle of a stream of searches', () => {
  test('is noticed by no reader, comes back by itself, and has what changed meanwhile', async (context) => {
    if (!meilisearch) return context.skip();
    const answers: { status: number; found: boolean; took: number }[] = [];
    const streaming = { on: true };
    const stream = async (word: string, slug: string) => {
      for (let turn = 0; streaming.on; turn += 1) {
        const begun = performance.now();
        // Each address is another, so that no answer comes out of a cache.
        const response = await get(`/search?q=${encodeURIComponent(word)}&max=${1_000_000 + turn}`);
        answers.push({ status: response.status, found: (await response.text()).includes(slug), took: performance.now() - begun });
      }
    };
    const streams = [stream('xoài', 'xoai-cat-chu'), stream('oi ruby', 'oi-ruby'), stream('mít', 'mit-thai')];
    await until(async () => answers.length > 10);
    // On a busy machine an engine may be late at first, and be left alone for a while.
    await until(async () => (await ready()).search.state === 'up');
    expect((await ready()).search).toMatchObject({ indexing: 'up', waiting: 0 });

    process.kill(meilisearch.pid, 'SIGKILL');
    await until(async () => (await ready()).search.state === 'fallback');
    const { id } = await worker.db.product.findFirstOrThrow({ where: { name: 'Mít Thái' } });
    await worker.db.$transaction(async (tx) => {
      await tx.product.update({ where: { id }, data: { name: 'Mít Thái Ruột Đỏ' } });
      await announceChangedProducts(tx, [id]);
    });
    const after = answers.length;
    await until(async () => answers.length > after + 10);

    await until(async () => (await ready()).search.state === 'up');
    await until(async () => (await ready()).search.waiting === 0);
    streaming.on = false;
    await Promise.all(streams);
    expect(answers.filter(({ status, found }) => status !== 200 || !found)).toEqual([]);
    expect(told.join('\n')).toContain('Meilisearch has ended');
    expect(told.join('\n')).toContain('Meilisearch runs again');
    const record = await fetch(`${meilisearch.url}/indexes/products/documents/${id}`, { headers: { authorization: `Bearer ${meilisearch.key}` } });
    expect(await record.json()).toMatchObject({ name: 'Mít Thái Ruột Đỏ' });
    expect(await compareIndex(worker)).toMatchObject({ inTable: [], inEngine: [] });
    console.log(`${answers.length} searches, none failed; the longest took ${Math.round(Math.max(...answers.map(({ took }) => took)))} ms`);
  }, 120_000);
});
