import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Meilisearch } from 'meilisearch';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { keepSearch } from '#app/jobs/keep-search.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { beginRebuild } from '#app/modules/search/begin-rebuild.server.ts';
import { compareIndex } from '#app/modules/search/compare-index.server.ts';
import { continueRebuild } from '#app/modules/search/continue-rebuild.server.ts';
import { createSearchIndex } from '#app/modules/search/create-search.server.ts';
import { keepIndex } from '#app/modules/search/keep-index.server.ts';
import type { SearchIndex } from '#app/modules/search/port.ts';
import { readIndexing } from '#app/modules/search/read-indexing.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { sendChanges } from '#app/modules/search/send-changes.server.ts';
import { stopRebuild } from '#app/modules/search/stop-rebuild.server.ts';
import { takeChanges } from '#app/modules/search/take-changes.server.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const { meiliUrl, meiliKey, meiliIndexKey } = inject('services');
const index = `products_${randomUUID().slice(0, 8)}`;
const many = 1_200;
const warned: unknown[] = [];
let sellerId = '';
let ids: string[] = [];
let searchIndex: SearchIndex;
let master: Meilisearch;
const stops: (() => Promise<void>)[] = [];

const app = () => ({ ...market.app, settings: { ...market.app.settings, databaseUrl: market.databaseUrl }, db: market.app.db, clock: market.app.clock, log: { ...market.app.log, warn: (facts: unknown) => void warned.push(facts) } as typeof market.app.log, searchIndex });
const documents = () => master.index(index);
/** The name of a product as the engine has it; null where it does not have it. */
const nameInEngine = async (id: string) => ((await documents().getDocument(id).catch(() => null)) as { name: string } | null)?.name ?? null;
const rename = (id: string, name: string) =>
  market.app.db.$transaction(async (tx) => {
    await tx.product.update({ where: { id }, data: { name } });
    await announceChangedProducts(tx, [id]);
  });
async function settle() {
  while ((await takeChanges(app())) > 0);
  while ((await sendChanges(app())) > 0);
}
async function rebuilt() {
  for (let step = await continueRebuild(app()); step && !step.done; step = await continueRebuild(app()));
}
const keep = () => {
  const keeper = keepSearch(app());
  stops.push(() => keeper.stop());
};
const foundBy = async (word: string) => (await documents().search(word, { limit: 0 })).estimatedTotalHits;
async function until(done: () => Promise<boolean>) {
  const begun = performance.now();
  while (!(await done()));
  return performance.now() - begun;
}

beforeAll(async () => {
  if (!meiliUrl) return;
  const { db } = market.app;
  master = new Meilisearch({ host: meiliUrl, apiKey: meiliKey ?? '' });
  const made = createSearchIndex({ settings: { meiliUrl, meiliIndexKey }, index });
  if (!made) throw new Error('No index');
  searchIndex = made;
  sellerId = (await createSeller(db)).id;
  ids = (await db.product.createManyAndReturn({ data: Array.from({ length: many }, (_, n) => ({ slug: `mon-${n}`, sellerId, groupKey: 'fresh-food', state: 'on_sale' as const, name: `Món số ${n}` })), select: { id: true } })).map(({ id }) => id);
  await db.variant.createMany({ data: ids.map((productId) => ({ productId, position: 0, name: 'Gói', price: 20_000, weightGrams: 500, stock: 9 })) });
  await rebuildIndex(app());
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  warned.length = 0;
});
afterAll(async () => {
  for (const uid of [index, `${index}_next`]) await master?.deleteIndex(uid);
});

const nth = (n: number) => ids[n] ?? '';

describe.skipIf(!meiliUrl)('a change of the market', () => {
  test('is found in the engine within two seconds, also a thousand of them at once', async () => {
    keep();
    const groups = Array.from({ length: 50 }, (_, n) => ids.slice(n * 20, n * 20 + 20));
    const burst = async (name: string) => {
      await Promise.all(groups.map((group) => market.app.db.$transaction(async (tx) => {
        await tx.product.updateMany({ where: { id: { in: group } }, data: { name } });
        await announceChangedProducts(tx, group);
      })));
      return until(async () => (await foundBy(name)) === 1_000);
    };
    // What else the machine does meanwhile is not what is measured: the best of three counts.
    const took = Math.min(...[await burst('chanh bông tím'), await burst('bưởi da xanh'), await burst('cóc non')]);
    console.log(`1,000 changes were found ${Math.round(took)} ms after the last of them`);
    expect(took).toBeLessThan(2_000);
    await rename(nth(0), 'Quýt Đường');
    expect(await until(async () => (await foundBy('quýt đường')) === 1)).toBeLessThan(2_000);
  });

  test('ends right however often and by how many workers at once it is handled', async () => {
    keep();
    keep();
    const some = ids.slice(0, 12);
    await Promise.all(some.map(async (id, n) => {
      for (let turn = 1; turn <= 15; turn += 1) {
        await rename(id, `Lần ${turn} của ${n}`);
        // A change told twice, and one told late.
        if (turn % 5 === 0) await announceChangedProducts(market.app.db, [id, nth(n + 12)]);
      }
    }));
    await until(async () => (await readIndexing(market.app)).waiting === 0);
    expect(await Promise.all(some.map(nameInEngine))).toEqual(some.map((_, n) => `Lần 15 của ${n}`));
    expect(await compareIndex(app())).toMatchObject({ inTable: [], inEngine: [] });
  });

  test('that is undone is not told, and one that is committed waits while the engine cannot do it', async () => {
    await market.app.db.$transaction(async (tx) => {
      await announceChangedProducts(tx, [nth(1)]);
      throw new Error('undone');
    }).catch(() => {});
    expect(await takeChanges(app())).toBe(0);
    // An index of another key refuses documents as a full disk does: the task fails.
    const strange = `${index}_strange`;
    await master.createIndex(strange, { primaryKey: 'other' }).waitTask();
    const refusing = createSearchIndex({ settings: { meiliUrl, meiliIndexKey }, index: strange });
    if (!refusing) throw new Error('No index');
    await rename(nth(1), 'Ổi Ruột Hồng');
    await takeChanges(app());
    await expect(sendChanges({ ...app(), searchIndex: refusing })).rejects.toThrow('could not do a task');
    await settle();
    expect(await nameInEngine(nth(1))).toBe('Ổi Ruột Hồng');
    await master.deleteIndex(strange).waitTask();
  });

  test('is told to the operator while the engine cannot be kept up, and no longer', async () => {
    const away = createSearchIndex({ settings: { meiliUrl: 'http://127.0.0.1:9', meiliIndexKey: null } });
    const keeper = keepSearch({ ...app(), searchIndex: away });
    await rename(nth(2), 'Mận An Phước');
    await until(async () => (await readIndexing(market.app)).indexing === 'behind');
    await until(async () => (await market.app.db.searchProduct.findUnique({ where: { productId: nth(2) } }))?.name === 'Mận An Phước');
    await keeper.stop();
    expect(warned).toHaveLength(1);
    keep();
    await until(async () => isDeepStrictEqual(await readIndexing(market.app), { indexing: 'up', waiting: 0 }));
    expect(await nameInEngine(nth(2))).toBe('Mận An Phước');
    expect(await market.app.db.searchIndexState.findFirst()).toMatchObject({ fault: null, faultSince: null });
  });
});

describe.skipIf(!meiliUrl)('a rebuild', () => {
  test('is never seen half done, loses no change, and goes on where it was stopped', async () => {
    const { db } = market.app;
    await beginRebuild(app());
    await continueRebuild(app());
    await rename(nth(3), 'Vú Sữa Lò Rèn');
    await settle();
    expect(await Promise.all([searchIndex.count(), nameInEngine(nth(3))])).toEqual([many, 'Vú Sữa Lò Rèn']);
    expect((await readIndexing(market.app)).indexing).toBe('rebuilding');
    await continueRebuild(app());
    await stopRebuild(app());
    expect(await continueRebuild(app())).toBeNull();
    await rename(nth(4), 'Sa Kê');
    await db.$transaction(async (tx) => {
      await tx.product.update({ where: { id: nth(5) }, data: { state: 'withdrawn' } });
      await announceChangedProducts(tx, [nth(5)]);
    });
    await settle();
    const { builtThrough, built } = await db.searchIndexState.findFirstOrThrow();
    expect(built).toBe(many);
    await beginRebuild(app());
    expect(await db.searchIndexState.findFirst()).toMatchObject({ builtThrough, built, stopped: false });
    await rebuilt();
    expect(await searchIndex.count()).toBe(many - 1);
    expect(await Promise.all([nth(3), nth(4), nth(5)].map(nameInEngine))).toEqual(['Vú Sữa Lò Rèn', 'Sa Kê', null]);
    expect(await searchIndex.has('next')).toBe(false);
    expect(await compareIndex(app())).toMatchObject({ inTable: [], inEngine: [] });
  });

  test('whose process was killed while the indexes changed places is not undone by the next', async () => {
    const { db } = market.app;
    await beginRebuild(app(), { anew: true });
    await continueRebuild(app());
    await continueRebuild(app());
    const before = await db.searchIndexState.findFirstOrThrow();
    await searchIndex.publish();
    // What the killed process did not write: the row stands as it was before.
    expect(await db.searchIndexState.findFirst()).toEqual(before);
    await rebuilt();
    await rebuilt();
    expect(await searchIndex.count()).toBe(many - 1);
    expect(await compareIndex(app())).toMatchObject({ inTable: [], inEngine: [] });
  });

  test('whose process was killed after the indexes had changed places, and before the old one was gone, does not bring the old one back', async () => {
    await documents().addDocuments([{ id: 'chi-trong-ban-cu', name: 'Chỉ trong bản cũ', range: 1 }]).waitTask();
    await beginRebuild(app(), { anew: true });
    await continueRebuild(app());
    await continueRebuild(app());
    await master.swapIndexes([{ indexes: [index, `${index}_next`], rename: false }]).waitTask();
    await rebuilt();
    expect(await nameInEngine('chi-trong-ban-cu')).toBeNull();
    expect(await Promise.all([searchIndex.count(), searchIndex.has('next')])).toEqual([many - 1, false]);
  });

  test('is begun anew where the engine lost what was built so far, and not continued in an index without its rules', async () => {
    await beginRebuild(app(), { anew: true });
    await continueRebuild(app());
    await continueRebuild(app(), { most: 500 });
    await master.deleteIndex(`${index}_next`).waitTask();
    await rebuilt();
    expect(await Promise.all([searchIndex.count(), searchIndex.isWell()])).toEqual([many - 1, true]);
  });

  test('begins by itself where the engine lost its index, and no change makes one of its own', async () => {
    await documents().delete().waitTask();
    await rename(nth(6), 'Thanh Trà');
    await settle();
    expect(await searchIndex.count()).toBeNull();
    keep();
    await until(async () => (await searchIndex.count()) === many - 1);
    expect(await nameInEngine(nth(6))).toBe('Thanh Trà');
  });

  test('begins where the index works by other rules than this version of the market', async () => {
    await keepIndex(app());
    expect((await readIndexing(market.app)).indexing).toBe('up');
    await documents().updateSettings({ rankingRules: ['words'] }).waitTask();
    await keepIndex(app());
    expect((await readIndexing(market.app)).indexing).toBe('rebuilding');
    await rebuilt();
    expect(await searchIndex.isWell()).toBe(true);
  });
});

describe.skipIf(!meiliUrl)('the comparison', () => {
  test('finds and mends what was deleted, altered and added behind the back of the market, and tells of it', async () => {
    const { db } = market.app;
    await settle();
    expect(await compareIndex(app())).toMatchObject({ inTable: [], inEngine: [] });
    const held = await searchIndex.count();
    const foreign = randomUUID();
    await documents().deleteDocument(nth(20)).waitTask();
    await documents().updateDocuments([{ id: nth(21), price: 1 }, { id: nth(22), range: 999 }]).waitTask();
    await documents().addDocuments([{ id: foreign, name: 'Hàng lạ', range: 7 }, { id: 'hang-la', name: 'Hàng lạ', range: 8 }, { id: 'khac', name: 'Không có phần' }]).waitTask();
    await db.searchProduct.update({ where: { productId: nth(23) }, data: { price: 1 } });
    await db.searchProduct.delete({ where: { productId: nth(24) } });
    warned.length = 0;
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await db.searchDrift.createMany({ data: [89, 91].map((days) => ({ at: daysAgo(days), compared: days, inTable: 1, inEngine: 0, productIds: [] })) });
    const found = await compareIndex(app());
    // Kept for ninety days.
    expect((await db.searchDrift.findMany({ where: { compared: { in: [89, 91] } } })).map(({ compared }) => compared)).toEqual([89]);
    expect(found?.inTable.sort()).toEqual([nth(23), nth(24)].sort());
    expect(found?.inEngine).toEqual(expect.arrayContaining([nth(20), nth(21), nth(22), foreign, 'hang-la', 'khac']));
    expect(warned).toMatchObject([{ inTable: 2 }]);
    expect(await db.searchDrift.findMany({ orderBy: { at: 'desc' }, take: 1 })).toMatchObject([{ inTable: 2, inEngine: found?.inEngine.length }]);
    await settle();
    expect(await compareIndex(app())).toMatchObject({ inTable: [], inEngine: [] });
    expect(await searchIndex.count()).toBe(held);
    expect(await documents().getDocument(nth(21))).toMatchObject({ price: 20_000 });
    expect(await db.searchProduct.findUnique({ where: { productId: nth(23) } })).toMatchObject({ price: 20_000 });
  });

  test('finds whatever is altered of a document, each of its fields', async () => {
    await settle();
    const { id: _, ...fields } = (await documents().getDocument(nth(70))) as Record<string, unknown>;
    const altered = (value: unknown) => (typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value} lạ` : Array.isArray(value) ? [...value, 'lạ'] : { lat: 1, lng: 1 });
    const changed = Object.entries(fields).map(([name, value], at) => ({ id: nth(70 + at), [name]: altered(value) }));
    expect(changed.length).toBeGreaterThan(20);
    await documents().updateDocuments(changed).waitTask();
    expect((await compareIndex(app()))?.inEngine.sort()).toEqual(changed.map(({ id }) => id).sort());
    await settle();
    expect(await compareIndex(app())).toMatchObject({ inEngine: [] });
  });

  test('takes no change on its way for a fault', async () => {
    await rename(nth(30), 'Bòn Bon');
    await rename(nth(31), 'Dâu Hạ Châu');
    expect(await compareIndex(app())).toMatchObject({ inTable: [], inEngine: [] });
    await settle();
  });

  test('goes through a market larger than its budget part after part', async () => {
    await documents().deleteDocuments(ids.slice(40, 44)).waitTask();
    await documents().updateDocuments(ids.slice(50, 60).map((id) => ({ id, price: 3 }))).waitTask();
    const found = new Set<string>();
    for (let part = 0; part < 6; part += 1) {
      for (const id of (await compareIndex(app(), { budget: 300 }))?.inEngine ?? []) found.add(id);
      await settle();
      if (part > 0) continue;
      // What is missing shows in the counts, which are compared for all each time.
      expect(ids.slice(40, 44).filter((id) => !found.has(id))).toEqual([]);
      expect(found.size).toBeLessThan(14);
    }
    expect([...found].sort()).toEqual([...ids.slice(40, 44), ...ids.slice(50, 60)].sort());
    expect(await compareIndex(app())).toMatchObject({ inEngine: [] });
  });
});
