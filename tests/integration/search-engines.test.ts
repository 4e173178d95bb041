import { beforeAll, describe, expect, inject, test } from 'vitest';
import { meiliIndex } from '#app/modules/search/adapters/meilisearch-index.server.ts';
import { meiliSearch } from '#app/modules/search/adapters/meilisearch.server.ts';
import { postgresSearch } from '#app/modules/search/adapters/postgres.server.ts';
import { lexiconReader } from '#app/modules/search/lexicon-reader.server.ts';
import type { SearchEngine, SearchIndex } from '#app/modules/search/port.ts';
import { searchProducts } from '#app/modules/search/search-products.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { parseSearchQuery } from '#app/modules/search/search-query.ts';
import { indexProducts } from '#app/modules/search/index-products.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

const database = testDatabase();
const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
const names = new Map<string, string>();
type Engine = { search: SearchEngine; searchIndex: SearchIndex | null };
const engines: Record<string, () => Engine | null> = {
  PostgreSQL: () => ({ search: postgresSearch(database.db), searchIndex: null }),
  Meilisearch: () => {
    const { meiliUrl, meiliKey } = inject('services');
    const connection = meiliUrl && { url: meiliUrl, key: meiliKey, index: 'search_engines_test' };
    return connection ? { search: meiliSearch(connection), searchIndex: meiliIndex(connection) } : null;
  },
};
let sellerId = '';

beforeAll(async () => {
  const { db } = database;
  const caiBe = await createSeller(db, { name: 'Hợp tác xã Hòa Lộc' });
  const saDec = await createSeller(db, { name: 'Cơ sở Tư Bột', communeCode: '29905' });
  sellerId = saDec.id;
  const goods: [string, Parameters<typeof createProduct>[2]][] = [
    [caiBe.id, { name: 'Xoài cát Hòa Lộc', nameEn: 'Hòa Lộc mango', price: 90_000, certificate: { stars: 5 } }],
    [caiBe.id, { name: 'Bơ sáp', price: 60_000 }],
    [caiBe.id, { name: 'Bò một nắng', group: 'raw-food', price: 320_000, certificate: { stars: 3 } }],
    [caiBe.id, { name: 'Bổ phế thảo mộc', group: 'supplements', price: 70_000, stock: 0 }],
    [caiBe.id, { name: 'Dừa sáp', price: 150_000, certificate: { stars: 4 } }],
    [caiBe.id, { name: 'Dưa lưới', price: 55_000 }],
    [caiBe.id, { name: 'Khóm Tân Phước', price: 25_000, certificate: { stars: 4 } }],
    [caiBe.id, { name: 'Cà phê rang mộc', nameEn: 'Roasted coffee', group: 'coffee-cocoa', price: 98_000 }],
    [saDec.id, { name: 'Gạo ST25', group: 'raw-food', price: 180_000, certificate: { stars: 4 } }],
    [saDec.id, { name: 'Gạo thơm Jasmine', group: 'raw-food', price: 110_000 }],
    [saDec.id, { name: 'Bột gạo Sa Đéc', group: 'raw-food', price: 35_000, publishedAt: new Date('2026-10-01T00:00:00Z') }],
    [saDec.id, { name: 'Sầu riêng Ri6', price: 140_000, certificate: { stars: 3, endsOn: '2026-11-20' } }],
    [saDec.id, { name: 'Đậu phộng rang', group: 'processed-food', price: 30_000 }],
    [saDec.id, { name: 'Ổi nháp', state: 'draft' }],
  ];
  for (const [seller, facts] of goods) names.set((await createProduct(db, seller, facts)).id, facts.name);
});

describe.each(Object.entries(engines))('searching through %s', (engineName, make) => {
  const found = async (address: string, change: { sellerId?: string } = {}) => {
    const engine = make();
    if (!engine) throw new Error('No engine');
    const app = { db: database.db, clock, lexicon: lexiconReader({ db: database.db, clock, settings: { homeProvince: '82' } }), ...engine };
    const { cards, total, facets } = await searchProducts(app, { ...parseSearchQuery(new URLSearchParams(address)), ...change });
    const ids = cards.map(({ id }) => id);
    return { ids, total, facets, names: ids.map((id) => names.get(id)) };
  };

  beforeAll(async () => {
    const engine = make();
    if (!engine) return console.warn(`${engineName} is not on this machine: its tests are left out.`);
    await rebuildIndex({ db: database.db, clock, ...engine });
  });
  const check = test.skipIf(engineName === 'Meilisearch' && !inject('services').meiliUrl);

  check('finds goods without accents, with accents and in decomposed text', async () => {
    for (const q of ['ca phe', 'cà phê', 'CÀ PHÊ', 'cà phê'.normalize('NFD'), 'cà phe']) {
      expect((await found(`q=${encodeURIComponent(q)}`)).names, q).toEqual(['Cà phê rang mộc']);
    }
    expect((await found('q=ðậu%20phộng')).names).toEqual(['Đậu phộng rang']);
  });

  check('puts first what has the accents that were typed, and keeps what only has the letters', async () => {
    for (const [q, first] of [['bơ', 'Bơ sáp'], ['bò', 'Bò một nắng'], ['bổ', 'Bổ phế thảo mộc'], ['dừa', 'Dừa sáp'], ['dưa', 'Dưa lưới'], ['dứa', 'Khóm Tân Phước']] as const) {
      const { names: list, total } = await found(`q=${encodeURIComponent(q)}`);
      expect(list[0], q).toBe(first);
      expect(total, q).toBe(3);
    }
    expect((await found('q=bo')).total).toBe(3);
  });

  check('knows northern and southern names, each only where it means the same', async () => {
    expect((await found('q=thơm')).names).toEqual(expect.arrayContaining(['Khóm Tân Phước', 'Gạo thơm Jasmine']));
    expect((await found('q=khóm')).names).toEqual(['Khóm Tân Phước']);
    expect((await found('q=lạc')).names).toEqual(['Đậu phộng rang']);
  });

  check('takes codes literally and forgives a slip in a long word', async () => {
    expect((await found('q=st25')).names).toEqual(['Gạo ST25']);
    expect((await found('q=ri6')).names).toEqual(['Sầu riêng Ri6']);
    expect((await found('q=ri7')).total).toBe(0);
    expect((await found('q=st24')).total).toBe(0);
    expect((await found('q=sau%20rieg')).names).toEqual(['Sầu riêng Ri6']);
  });

  check('finds by a begun word, in English, by seller and by place', async () => {
    expect((await found('q=sầu%20ri')).names).toEqual(['Sầu riêng Ri6']);
    expect((await found('q=mango')).names).toEqual(['Xoài cát Hòa Lộc']);
    expect((await found('q=tư%20bột')).total).toBe(5);
    expect((await found('q=gạo%20sa%20đéc')).names[0]).toBe('Bột gạo Sa Đéc');
  });

  check('finds nothing that is not on sale', async () => {
    expect((await found('q=ổi%20nháp')).total).toBe(0);
    expect((await found('')).total).toBe(13);
  });

  check('narrows by every filter and by several at once', async () => {
    expect((await found('stars=5&stars=4')).total).toBe(4);
    expect((await found('group=raw-food&district=thanh-pho-sa-dec-dong-thap')).total).toBe(3);
    expect((await found('commune=28360&min=60000&max=90000')).names.sort()).toEqual(['Bơ sáp', 'Bổ phế thảo mộc', 'Xoài cát Hòa Lộc']);
    expect((await found('commune=28360&min=60000&max=90000&inStock=1')).total).toBe(2);
    expect((await found('', { sellerId })).total).toBe(5);
  });

  check('counts each facet with all filters but its own', async () => {
    const { total, facets } = await found('group=raw-food&stars=4&inStock=1');
    expect(total).toBe(1);
    expect(facets.group).toEqual({ 'fresh-food': 2, 'raw-food': 1 });
    expect(facets.stars).toEqual({ 3: 1, 4: 1 });
    expect(facets.district).toEqual({ 'thanh-pho-sa-dec-dong-thap': 1 });
    expect((await found('q=bo')).facets.inStock).toEqual({ true: 2 });
    const places = await found('district=huyen-cai-be-tien-giang&commune=28360');
    expect(places.facets.district).toEqual({ 'huyen-cai-be-tien-giang': 8, 'thanh-pho-sa-dec-dong-thap': 5 });
    expect(places.facets.commune).toEqual({ 28360: 8 });
  });

  check('does not count stars of a certificate that has ended', async () => {
    expect((await found('stars=3')).names).toEqual(['Bò một nắng']);
  });

  check('sorts, and shows no product on two pages', async () => {
    expect((await found('sort=price-asc&perPage=3')).names).toEqual(['Khóm Tân Phước', 'Đậu phộng rang', 'Bột gạo Sa Đéc']);
    expect((await found('sort=price-desc&perPage=1')).names).toEqual(['Bò một nắng']);
    expect((await found('sort=newest&perPage=1')).names).toEqual(['Bột gạo Sa Đéc']);
    expect((await found('sort=stars&perPage=1')).names).toEqual(['Xoài cát Hòa Lộc']);
    const pages = await Promise.all([1, 2, 3].map((page) => found(`perPage=5&page=${page}`)));
    expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(13);
    expect((await found('perPage=5&page=4')).ids).toEqual([]);
    expect((await found('')).names.at(-1)).toBe('Bổ phế thảo mộc');
  });

  check('takes anything for a text without failing', async () => {
    for (const q of ["' OR 1=1 --", 'a & b | !c', '"', ':*', '\\', '苹果', '%00', 'x'.repeat(500), '\uD800', '🥭', 'x:A', '<->', 'AND OR NOT', "l'eau"]) {
      await expect(found(`q=${encodeURIComponent(q.toWellFormed())}`), q).resolves.toBeDefined();
    }
    expect((await found('q=苹果')).total).toBe(0);
  });

  check('follows a product that is renamed, sold out or withdrawn', async () => {
    const engine = make();
    if (!engine) return;
    const app = { db: database.db, clock, ...engine };
    const { id } = await createProduct(database.db, sellerId, { name: `Chanh dây ${engineName}` });
    await indexProducts(app, [id]);
    expect((await found('q=chanh%20day')).ids).toEqual([id]);
    await database.db.product.update({ where: { id }, data: { name: 'Chuối già hương' } });
    await database.db.variant.updateMany({ where: { productId: id }, data: { stock: 0 } });
    await indexProducts(app, [id]);
    expect((await found('q=chanh%20day')).total).toBe(0);
    expect(await found('q=chuoi')).toMatchObject({ ids: [id], facets: { inStock: {} } });
    await database.db.product.update({ where: { id }, data: { state: 'withdrawn' } });
    await indexProducts(app, [id]);
    expect((await found('q=chuoi')).total).toBe(0);
    expect((await engine.searchIndex?.count()) ?? 13).toBe(13);
  });
});
