import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import { districtsByDistance } from '#app/modules/areas/nearness.ts';
import { meiliIndex } from '#app/modules/search/adapters/meilisearch-index.server.ts';
import { meiliSearch } from '#app/modules/search/adapters/meilisearch.server.ts';
import { postgresSearch } from '#app/modules/search/adapters/postgres.server.ts';
import type { Clause, ClauseWord } from '#app/modules/search/clause.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { recountWords } from '#app/modules/search/internal/lexicon/count-words.server.ts';
import { lexiconReader } from '#app/modules/search/lexicon-reader.server.ts';
import { emptyFacets } from '#app/modules/search/port.ts';
import type { Searcher, SearchIndex } from '#app/modules/search/port.ts';
import { placeQuery } from '#app/modules/search/place-query.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { searchProducts } from '#app/modules/search/search-products.server.ts';
import { emptyQuery, parseSearchQuery } from '#app/modules/search/search-query.ts';
import type { SearchQuery } from '#app/modules/search/search-query.ts';
import { sendChanges } from '#app/modules/search/send-changes.server.ts';
import { readSizes } from '#app/modules/search/sizes.ts';
import { foldedWords, spelledWords } from '#app/modules/search/words.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

/* What both engines promise, each on its own server. Meilisearch is searched by the key that may only search, as in the web process. */

const [database, province] = [testDatabase(), testDatabase()];
const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
const settings = { homeProvince: '82' };

type Engine = { search: Searcher; searchIndex: SearchIndex | null };
const engines: Record<string, (db: Database, index: string) => Engine | null> = {
  PostgreSQL: (db) => ({ search: postgresSearch(db), searchIndex: null }),
  Meilisearch: (_, index) => {
    const { meiliUrl: url, meiliSearchKey, meiliIndexKey } = inject('services');
    return url ? { search: meiliSearch({ url, key: meiliSearchKey, index }), searchIndex: meiliIndex({ url, key: meiliIndexKey, index }) } : null;
  },
};

/** Words as they are typed without accents; a last one with * is only begun. */
const words = (text: string): ClauseWord[] => text.split(' ').map((word) => ({ text: foldedWords(word)[0] ?? '', form: 'folded', ...(word.endsWith('*') && { begun: true }) }));
const accented = (text: string): ClauseWord[] => spelledWords(text).map((word) => ({ text: word, form: 'spelled' }));
const clause = (text: string, change: Partial<Clause> = {}): Clause => ({ words: text ? words(text) : [], weight: 1, ...change });

const names = new Map<string, string>();
const idOf = (name: string) => [...names].find(([, each]) => each === name)?.[0] ?? '';
let saDec = '';
let sellerOfProvince = '';

beforeAll(async () => {
  const { db } = database;
  const caiBe = await createSeller(db, { name: 'Hợp tác xã Hòa Lộc' });
  const household = await createSeller(db, { name: 'Cơ sở Tư Bột', communeCode: '29905' });
  saDec = household.id;
  await db.seller.update({ where: { id: saDec }, data: { kind: 'household' } });
  type Facts = Parameters<typeof createProduct>[2] & { reach?: 'province' | 'region'; season?: number[]; unit?: string; grams?: number | null };
  const goods: [string, Facts][] = [
    [caiBe.id, { name: 'Xoài cát Hòa Lộc', nameEn: 'Hòa Lộc mango', price: 90_000, certificate: { stars: 5 }, season: [10, 11, 12], reach: 'region' }],
    [caiBe.id, { name: 'Bơ sáp', price: 60_000, season: [6, 7] }],
    [caiBe.id, { name: 'Bò một nắng', group: 'raw-food', price: 320_000, certificate: { stars: 3 }, unit: 'Gói 500 g', grams: 500 }],
    [caiBe.id, { name: 'Bổ phế thảo mộc', group: 'supplements', price: 70_000, stock: 0, unit: 'Chai 0,5 lít', grams: null }],
    [caiBe.id, { name: 'Dừa sáp', price: 150_000, certificate: { stars: 4 }, reach: 'province' }],
    [caiBe.id, { name: 'Dưa lưới', price: 55_000 }],
    [caiBe.id, { name: 'Khóm Tân Phước', price: 25_000, certificate: { stars: 4 } }],
    [caiBe.id, { name: 'Cà phê rang mộc', nameEn: 'Roasted coffee', group: 'coffee-cocoa', price: 98_000, unit: 'Gói 500 g', grams: 500 }],
    [saDec, { name: 'Gạo ST25', group: 'raw-food', price: 180_000, certificate: { stars: 4 }, unit: 'Túi 5 kg', grams: 5_000 }],
    [saDec, { name: 'Gạo thơm Jasmine', group: 'raw-food', price: 110_000, unit: 'Túi 5 kg', grams: 5_000 }],
    [saDec, { name: 'Bột gạo Sa Đéc', group: 'raw-food', price: 35_000, publishedAt: new Date('2026-10-01T00:00:00Z') }],
    [saDec, { name: 'Sầu riêng Ri6', price: 140_000, certificate: { stars: 3, endsOn: '2026-11-20' } }],
    [saDec, { name: 'Đậu phộng rang', group: 'processed-food', price: 30_000 }],
    [saDec, { name: 'Ổi nháp', state: 'draft' }],
  ];
  for (const [seller, { reach, season, unit, grams, ...facts }] of goods) {
    const { id } = await createProduct(db, seller, facts);
    await db.product.update({ where: { id }, data: { ...(reach && { reach }), ...(season && { seasonMonths: season }) } });
    if (unit) await db.variant.updateMany({ where: { productId: id }, data: { name: unit, netGrams: grams ?? null } });
    names.set(id, facts.name);
  }
});

/** In each former district of the province a seller in two of its communes, where it has two, with goods in stock and one without; and many that nothing tells apart. */
beforeAll(async () => {
  const { db } = province;
  for (const { key, communes } of await listFormerDistricts(db, settings.homeProvince, vietnamDay(clock.now()))) {
    for (const { code } of communes.slice(0, 2)) {
      const seller = await createSeller(db, { name: `Tổ hợp tác ${code}`, communeCode: code });
      await createProduct(db, seller.id, { name: `Bánh tráng ${key} ${code}` });
      await createProduct(db, seller.id, { name: `Bánh hết ${key} ${code}`, stock: 0 });
    }
  }
  const seller = await createSeller(db, { name: 'Vựa Trứng', communeCode: '29905' });
  sellerOfProvince = seller.id;
  await db.$executeRaw(Prisma.sql`
    WITH made AS (
      INSERT INTO product (id, slug, seller_id, group_key, state, name, season_months, published_at, updated_at)
      SELECT uuidv7(), 'trung-vit-' || n, ${seller.id}::uuid, 'fresh-food', 'on_sale', 'Trứng vịt', '{}', '2026-05-01', now() FROM generate_series(1, 60) AS n RETURNING id
    )
    INSERT INTO variant (id, product_id, position, name, price, weight_grams, stock, updated_at) SELECT uuidv7(), id, 0, 'Chục', 30000, 700, 5, now() FROM made`);
});

describe.each(Object.entries(engines))('searching through %s', (engineName, make) => {
  const engine = () => {
    const made = make(database.db, 'products_engines_test');
    if (!made) throw new Error('No engine');
    return made;
  };
  const check = test.skipIf(engineName === 'Meilisearch' && !inject('services').meiliUrl);
  const found = async (query: Partial<SearchQuery>, ...clauses: Clause[]) => {
    const { ids, total, facets } = await engine().search.search({ ...emptyQuery, ...query }, clauses);
    return { ids, total, facets, names: ids.map((id) => names.get(id)) };
  };
  const at = async (address: string, ...clauses: Clause[]) => found(parseSearchQuery(new URLSearchParams(address)), ...clauses);

  beforeAll(async () => {
    for (const [each, index] of [[database, 'products_engines_test'], [province, 'products_province_test']] as const) {
      const made = make(each.db, index);
      if (!made) return console.warn(`${engineName} is not on this machine: its tests are left out.`);
      await rebuildIndex({ db: each.db, clock, ...made });
      await recountWords(each.db);
    }
  });

  describe('words', () => {
    check('are found in names, in English, in other names, in sellers and places, and only where all of them are', async () => {
      expect((await found({}, clause('ca phe'))).names).toEqual(['Cà phê rang mộc']);
      expect((await found({}, clause('mango'))).names).toEqual(['Xoài cát Hòa Lộc']);
      expect((await found({}, clause('dua'))).names.sort()).toEqual(['Dưa lưới', 'Dừa sáp', 'Khóm Tân Phước']);
      expect((await found({}, clause('tu bot'))).total).toBe(5);
      expect((await found({}, clause('sa dec'))).total).toBe(5);
      expect((await found({}, clause('ca bo'))).total).toBe(0);
      expect(await found({}, clause('khong co'))).toMatchObject({ ids: [], total: 0 });
    });

    check('are whole words, unless they are begun', async () => {
      expect((await found({}, clause('xoa'))).total).toBe(0);
      expect((await found({}, clause('xoa*'))).names).toEqual(['Xoài cát Hòa Lộc']);
      expect((await found({}, clause('sau ri*'))).names).toEqual(['Sầu riêng Ri6']);
      expect((await found({}, { words: [...words('ri*'), ...words('sau')], weight: 1 })).names).toEqual(['Sầu riêng Ri6']);
      expect((await found({}, clause('st24'))).total).toBe(0);
      expect((await found({}, clause('st25'))).names).toEqual(['Gạo ST25']);
    });

    check('with their accents find what has these accents, also beside words without', async () => {
      for (const [typed, name] of [['bơ', 'Bơ sáp'], ['bò', 'Bò một nắng'], ['bổ', 'Bổ phế thảo mộc'], ['dưa', 'Dưa lưới'], ['dừa', 'Dừa sáp'], ['dứa', 'Khóm Tân Phước']] as const) {
        expect((await found({}, { words: accented(typed), weight: 1 })).names, typed).toEqual([name]);
      }
      expect((await found({}, { words: [...accented('cà'), ...words('phe')], weight: 1 })).names).toEqual(['Cà phê rang mộc']);
      expect((await found({}, { words: accented('cá phê'), weight: 1 })).total).toBe(0);
      expect((await found({}, { words: [{ text: 'sa61', form: 'spelled', begun: true }], weight: 1 })).total).toBe(0);
      expect((await found({}, { words: [{ text: 'sa62', form: 'spelled', begun: true }], weight: 1 })).names).toEqual(['Sầu riêng Ri6']);
    });

    check('stand in the name before other names before the rest; at its beginning, and side by side, before elsewhere', async () => {
      expect((await found({}, clause('thom'))).names).toEqual(['Gạo thơm Jasmine', 'Khóm Tân Phước']);
      expect((await found({}, clause('gao'))).names[2]).toBe('Bột gạo Sa Đéc');
      expect((await found({}, clause('sa dec'))).names[0]).toBe('Bột gạo Sa Đéc');
      expect((await found({}, clause('hoa loc'))).names[0]).toBe('Xoài cát Hòa Lộc');
    });
  });

  describe('clauses', () => {
    check('are found together, each product counted once, the heavier clause first', async () => {
      const list = await found({}, clause('bo', { weight: 3 }), clause('bo sap', { weight: 1 }), clause('gao', { weight: 2 }));
      expect(list.total).toBe(6);
      expect(new Set(list.ids).size).toBe(6);
      expect(list.facets.group).toEqual({ 'fresh-food': 1, 'raw-food': 4, supplements: 1 });
      expect([list.names.slice(0, 2).sort(), list.names.slice(2, 5).sort(), list.names[5]]).toEqual([['Bò một nắng', 'Bơ sáp'], ['Bột gạo Sa Đéc', 'Gạo ST25', 'Gạo thơm Jasmine'], 'Bổ phế thảo mộc']);
      // A word in the heavier clause's rest outdoes a name in the lighter one.
      expect((await found({}, clause('hoa loc', { weight: 1 }), clause('tu bot', { weight: 2 }))).names.slice(0, 5)).not.toContain('Xoài cát Hòa Lộc');
    });

    check('ask for a place: a district, or a commune', async () => {
      expect((await found({}, clause('gao', { from: { districts: ['thanh-pho-sa-dec-dong-thap'], communes: [] } }))).total).toBe(3);
      expect((await found({}, clause('gao', { from: { districts: [], communes: ['28360'] } }))).total).toBe(0);
      expect((await found({}, clause('', { from: { districts: ['thanh-pho-sa-dec-dong-thap'], communes: ['28360'] } }))).total).toBe(13);
      expect((await found({}, clause('', { from: { districts: [], communes: [] } }))).total).toBe(0);
    });

    check('without a word stand beside those with words', async () => {
      const list = await found({}, clause('xoai', { weight: 2 }), clause('', { from: { districts: ['thanh-pho-sa-dec-dong-thap'], communes: [] } }));
      expect(list.total).toBe(6);
      expect(list.names[0]).toBe('Xoài cát Hòa Lộc');
    });

    check('ask for a size, of the weight or of what the name says of litres', async () => {
      expect((await found({}, clause('gao', { size: '5000g' }))).names.sort()).toEqual(['Gạo ST25', 'Gạo thơm Jasmine']);
      expect((await found({}, clause('', { size: '500g' }))).names.sort()).toEqual(['Bò một nắng', 'Cà phê rang mộc']);
      expect((await found({}, clause('', { size: '500ml' }))).names).toEqual(['Bổ phế thảo mộc']);
      expect((await found({}, clause('', { size: '50g' }))).total).toBe(0);
    });

    check('find the same first goods where only a few are wanted, and count nothing', async () => {
      const soldOut = clause('bo phe', { weight: 3 });
      const lists: Clause[][] = [[clause('bo')], [clause('gao', { weight: 2 }), clause('bo')], [soldOut, clause('bo sap', { weight: 2 }), clause('gao*')], [soldOut, clause('bo sap')]];
      for (const clauses of lists) {
        for (const perPage of [1, 2, 3, 8]) {
          const list = await found({ perPage, few: true }, ...clauses);
          expect(list.names).toEqual((await found({ perPage }, ...clauses)).names);
          expect(list.facets).toEqual(emptyFacets());
        }
      }
      expect((await found({ perPage: 1, few: true }, soldOut, clause('bo sap'))).names).toEqual(['Bơ sáp']);
      expect((await found({ perPage: 8, few: true }, clause('khong co'))).names).toEqual([]);
    });

    check('pin products in their order, whatever their words', async () => {
      const pins = [idOf('Đậu phộng rang'), idOf('Bơ sáp'), idOf('Sầu riêng Ri6')];
      const list = await found({}, { words: [], productIds: pins, weight: 9 }, clause('xoai'), clause('bo'));
      expect(list.names.slice(0, 4)).toEqual(['Đậu phộng rang', 'Bơ sáp', 'Sầu riêng Ri6', expect.any(String)]);
      expect(list.total).toBe(6);
      expect((await found({}, { words: [], productIds: [idOf('Ổi nháp'), '00000000-0000-7000-8000-000000000000'], weight: 1 })).total).toBe(0);
    });
  });

  describe('filters', () => {
    check('narrow, each and together', async () => {
      expect((await at('stars=5&stars=4')).total).toBe(4);
      expect((await at('group=raw-food&district=thanh-pho-sa-dec-dong-thap')).total).toBe(3);
      expect((await at('commune=28360&min=60000&max=90000')).names.sort()).toEqual(['Bơ sáp', 'Bổ phế thảo mộc', 'Xoài cát Hòa Lộc']);
      expect((await at('commune=28360&min=60000&max=90000&inStock=1')).total).toBe(2);
      expect((await at('kind=household')).total).toBe(5);
      expect((await at('kind=household,cooperative')).total).toBe(13);
      expect((await at('kind=farm')).total).toBe(0);
      expect((await at('inSeason=1')).names).toEqual(['Xoài cát Hòa Lộc']);
      expect((await found({ sellerId: saDec })).total).toBe(5);
      expect((await at('group=raw-food', clause('bo'))).names).toEqual(['Bò một nắng']);
    });

    check('leave what may travel so far', async () => {
      expect((await found({ zone: 'province' })).total).toBe(13);
      expect((await found({ zone: 'region' })).names).not.toContain('Dừa sáp');
      expect((await found({ zone: 'region' })).total).toBe(12);
      expect((await found({ zone: 'country' })).total).toBe(11);
      expect((await found({ zone: 'country' }, clause('xoai'))).total).toBe(0);
    });

    check('do not count for their own facet, also where several values of several are chosen', async () => {
      const { total, facets } = await at('group=raw-food&group=coffee-cocoa&stars=4&stars=3&inStock=1');
      expect(total).toBe(2);
      expect(facets.group).toEqual({ 'fresh-food': 2, 'raw-food': 2 });
      expect(facets.stars).toEqual({ 3: 1, 4: 1 });
      expect(facets.district).toEqual({ 'huyen-cai-be-tien-giang': 1, 'thanh-pho-sa-dec-dong-thap': 1 });
      expect(facets.kind).toEqual({ cooperative: 1, household: 1 });
      expect(facets.inStock).toEqual({ true: 2 });
      expect((await at('group=raw-food&stars=4')).facets.stars).toEqual({ 3: 1, 4: 1 });
      const places = await at('district=huyen-cai-be-tien-giang&commune=28360');
      expect(places.facets.district).toEqual({ 'huyen-cai-be-tien-giang': 8, 'thanh-pho-sa-dec-dong-thap': 5 });
      expect(places.facets.commune).toEqual({ 28360: 8 });
      expect((await at('kind=household')).facets.kind).toEqual({ cooperative: 8, household: 5 });
      expect((await at('inSeason=1')).facets).toMatchObject({ inSeason: { true: 1 }, group: { 'fresh-food': 1 } });
    });

    check('count prices by bands, stars from three on, goods in stock and in season', async () => {
      const { facets } = await at('');
      expect(facets.price).toEqual({ 0: 3, 1: 5, 2: 4, 3: 1 });
      expect((await at('min=100000&max=199999')).facets.price).toEqual({ 0: 3, 1: 5, 2: 4, 3: 1 });
      expect((await at('min=100000&max=199999')).total).toBe(4);
      expect(facets.stars).toEqual({ 3: 1, 4: 3, 5: 1 });
      expect(facets.inStock).toEqual({ true: 12 });
      expect(facets.inSeason).toEqual({ true: 1 });
      expect((await at('', clause('bo'))).facets.inStock).toEqual({ true: 2 });
    });

    check('do not know stars of a certificate that has ended', async () => {
      expect((await at('stars=3')).names).toEqual(['Bò một nắng']);
    });
  });

  describe('orders', () => {
    check('are those that a buyer may choose', async () => {
      expect((await at('sort=price-asc&perPage=3')).names).toEqual(['Khóm Tân Phước', 'Đậu phộng rang', 'Bột gạo Sa Đéc']);
      expect((await at('sort=price-desc&perPage=2')).names).toEqual(['Bò một nắng', 'Gạo ST25']);
      expect((await at('sort=newest&perPage=1')).names).toEqual(['Bột gạo Sa Đéc']);
      expect((await at('sort=stars&perPage=1')).names).toEqual(['Xoài cát Hòa Lộc']);
      expect((await at('sort=price-desc', clause('gao'))).names).toEqual(['Gạo ST25', 'Gạo thơm Jasmine', 'Bột gạo Sa Đéc']);
    });

    check('by the price of a kilogram put last what has none', async () => {
      // 22,000, 35,000, 36,000 and 640,000 đồng.
      expect((await at('sort=price-per-kg&inStock=1&group=raw-food')).names).toEqual(['Gạo thơm Jasmine', 'Bột gạo Sa Đéc', 'Gạo ST25', 'Bò một nắng']);
      await database.db.variant.updateMany({ where: { productId: idOf('Đậu phộng rang') }, data: { netGrams: null } });
      await changed(idOf('Đậu phộng rang'));
      expect(await database.db.searchProduct.findUnique({ where: { productId: idOf('Đậu phộng rang') } })).toMatchObject({ pricePerKg: null });
      expect((await at('sort=price-per-kg')).names.slice(-2)).toEqual(['Đậu phộng rang', 'Bổ phế thảo mộc']);
      await database.db.variant.updateMany({ where: { productId: idOf('Đậu phộng rang') }, data: { netGrams: 1000 } });
      await changed(idOf('Đậu phộng rang'));
    });

    check('all show goods in stock first and those that are out of it last', async () => {
      const pins: Clause = { words: [], productIds: [idOf('Bổ phế thảo mộc')], weight: 5 };
      const nearest = { commune: '28360', districts: districtsByDistance('huyen-cai-be-tien-giang') };
      for (const sort of ['relevance', 'newest', 'price-asc', 'price-desc', 'price-per-kg', 'stars', 'near'] as const) {
        expect((await found({ sort, nearest })).names.at(-1), sort).toBe('Bổ phế thảo mộc');
        expect((await found({ sort, nearest }, pins, clause('bo'))).names.at(-1), sort).toBe('Bổ phế thảo mộc');
      }
      expect((await found({}, clause('bo phe'))).names).toEqual(['Bổ phế thảo mộc']);
    });
  });

  describe('near a commune', () => {
    const wide = () => {
      const made = make(province.db, 'products_province_test');
      if (!made) throw new Error('No engine');
      return made;
    };
    const near = async (code: string, ...clauses: Clause[]) => {
      const query = await placeQuery({ db: province.db, clock, settings }, { ...emptyQuery, sort: 'near', near: code, perPage: 100 });
      const { ids, total } = await wide().search.search(query, clauses);
      const rows = await province.db.searchProduct.findMany({ where: { productId: { in: ids } } });
      return { total, goods: ids.flatMap((id) => rows.filter(({ productId }) => productId === id)) };
    };

    check('its own goods come first, then those of its former district, then district by district, in stock before out of stock', async () => {
      const districts = await listFormerDistricts(province.db, settings.homeProvince, vietnamDay(clock.now()));
      for (const { key, communes } of districts) {
        const own = communes[1]?.code ?? communes[0]?.code ?? '';
        for (const clauses of [[clause('banh')], [clause('trang', { weight: 2 }), clause('banh')]]) {
          const { goods } = await near(own, ...clauses);
          const list = goods.map(({ inStock, districtKey, communeCode }) => ({ inStock, districtKey, own: communeCode === own }));
          const order = districtsByDistance(key);
          const sorted = list.toSorted((a, b) => Number(b.inStock) - Number(a.inStock) || order.indexOf(a.districtKey) - order.indexOf(b.districtKey) || Number(b.own) - Number(a.own));
          expect(list, `${key} ${own}`).toEqual(sorted);
          expect(list[0]).toEqual({ inStock: true, districtKey: key, own: true });
        }
      }
    });

    check('holds without words too, and counts nothing twice', async () => {
      const { total, goods } = await near('29905');
      expect(total).toBe(await province.db.searchProduct.count());
      expect(goods[0]).toMatchObject({ communeCode: '29905', districtKey: 'thanh-pho-sa-dec-dong-thap' });
      expect(new Set(goods.map(({ productId }) => productId)).size).toBe(goods.length);
    });

    check('what fits better comes first among goods of one place only', async () => {
      const { goods } = await near('29905', clause('banh', { weight: 1 }), clause('vit', { weight: 2 }));
      const kinds = goods.filter(({ inStock }) => inStock).map(({ name, communeCode }) => `${communeCode === '29905' ? 'here' : 'there'} ${name.slice(0, 5)}`);
      expect([...new Set(kinds)]).toEqual(['here Trứng', 'here Bánh ', 'there Bánh ']);
    });

    check('pages show no product twice and lose none, down to the last', async () => {
      for (const query of [{ sort: 'relevance' }, { sort: 'price-asc' }, { sort: 'near', nearest: { commune: '28360', districts: districtsByDistance('huyen-cai-be-tien-giang') } }] as Partial<SearchQuery>[]) {
        for (const clauses of [[], [clause('trung vit', { weight: 2 }), clause('vit')]]) {
          const pages = [];
          for (let page = 1; page <= 15; page += 1) pages.push((await wide().search.search({ ...emptyQuery, ...query, page, perPage: 13 }, clauses)).ids);
          const ids = pages.flat();
          const total = clauses.length > 0 ? 60 : await province.db.searchProduct.count();
          expect([ids.length, new Set(ids).size], query.sort).toEqual([total, total]);
        }
      }
      expect((await wide().search.search({ ...emptyQuery, page: 400, perPage: 24 }, [])).ids).toEqual([]);
    });
  });

  const changed = async (id: string) => {
    const app = { db: database.db, clock, ...engine() };
    await indexProducts(app, [id]);
    if (app.searchIndex) await sendChanges({ ...app, searchIndex: app.searchIndex });
  };

  describe('a whole search', () => {
    const searched = async (address: string) => {
      const app = { db: database.db, clock, settings, lexicon: lexiconReader({ db: database.db, clock, settings }), ...engine() };
      const { cards, total, reading } = await searchProducts(app, parseSearchQuery(new URLSearchParams(address)));
      return { names: cards.map(({ name }) => name), total, reading };
    };

    check('finds goods without accents, with accents and in decomposed text', async () => {
      for (const q of ['ca phe', 'cà phê', 'CÀ PHÊ', 'cà phê'.normalize('NFD'), 'cà phe']) {
        expect((await searched(`q=${encodeURIComponent(q)}`)).names, q).toEqual(['Cà phê rang mộc']);
      }
      expect((await searched('q=ðậu%20phộng')).names).toEqual(['Đậu phộng rang']);
    });

    check('puts first what has the accents that were typed, and keeps what only has the letters', async () => {
      for (const [q, first] of [['bơ', 'Bơ sáp'], ['bò', 'Bò một nắng'], ['dừa', 'Dừa sáp'], ['dưa', 'Dưa lưới']] as const) {
        const { names: list } = await searched(`q=${encodeURIComponent(q)}`);
        expect(list[0], q).toBe(first);
      }
      expect((await searched('q=bo')).total).toBe(3);
    });

    check('takes codes literally and forgives a slip in a long word', async () => {
      expect((await searched('q=st25')).names).toEqual(['Gạo ST25']);
      expect((await searched('q=ri6')).names).toEqual(['Sầu riêng Ri6']);
      expect((await searched('q=sau%20rieg')).names[0]).toBe('Sầu riêng Ri6');
    });

    check('prefers a size that is typed, and finds a place', async () => {
      expect((await searched(`q=${encodeURIComponent('gạo 5kg')}`)).names[0]).toMatch(/Gạo (ST25|thơm)/);
      expect((await searched(`q=${encodeURIComponent('gạo sa đéc')}`)).names).toContain('Bột gạo Sa Đéc');
    });

    check('neither shows nor counts a hit that the database no longer lets fit', async () => {
      const [id, starred] = [idOf('Dưa lưới'), idOf('Khóm Tân Phước')];
      const { db } = database;
      const shown = async (of: string, address: string, zone: SearchQuery['zone'] = null) => {
        const app = { db, clock, settings, lexicon: lexiconReader({ db, clock, settings }), ...engine() };
        const { cards, total } = await searchProducts(app, { ...parseSearchQuery(new URLSearchParams(address)), zone });
        return { itself: cards.some((card) => card.id === of), total, cards: cards.length };
      };
      const confirm = (confirmed: boolean) => db.certificate.updateMany({ where: { productId: starred }, data: { confirmed } });
      const mayChange: [string, SearchQuery['zone'], () => Promise<unknown>, () => Promise<unknown>, string?][] = [
        ['group=fresh-food&max=60000', null, () => db.variant.updateMany({ where: { productId: id }, data: { price: 61_000 } }), () => db.variant.updateMany({ where: { productId: id }, data: { price: 55_000 } })],
        ['group=fresh-food&min=50000', null, () => db.variant.updateMany({ where: { productId: id }, data: { price: 49_000 } }), () => db.variant.updateMany({ where: { productId: id }, data: { price: 55_000 } })],
        ['group=fresh-food&inStock=1', null, () => db.variant.updateMany({ where: { productId: id }, data: { stock: 0 } }), () => db.variant.updateMany({ where: { productId: id }, data: { stock: 20 } })],
        ['group=fresh-food', 'country', () => db.product.update({ where: { id }, data: { reach: 'province' } }), () => db.product.update({ where: { id }, data: { reach: 'country' } })],
        ['group=fresh-food', null, () => db.product.update({ where: { id }, data: { state: 'taken_down' } }), () => db.product.update({ where: { id }, data: { state: 'on_sale' } })],
        ['group=fresh-food&stars=4', null, () => confirm(false), () => confirm(true), starred],
      ];
      for (const [address, zone, change, back, of = id] of mayChange) {
        const before = await shown(of, address, zone);
        expect(before.itself, address).toBe(true);
        await change();
        const after = await shown(of, address, zone);
        await back();
        expect(after, address).toEqual({ itself: false, total: before.total - 1, cards: before.cards - 1 });
      }
    });

    check('finds nothing that is not on sale', async () => {
      expect((await searched('q=ổi%20nháp')).names).not.toContain('Ổi nháp');
      expect((await searched('')).total).toBe(13);
    });

    check('takes anything for a text without failing', async () => {
      for (const q of ["' OR 1=1 --", 'a & b | !c', '"', ':*', '\\', '苹果', '%00', 'x'.repeat(500), '\uD800', '🥭', 'x:A', '<->', 'AND OR NOT', "l'eau", '^', "'$'", 'every']) {
        await expect(searched(`q=${encodeURIComponent(q.toWellFormed())}`), q).resolves.toBeDefined();
      }
      expect((await searched('q=苹果')).total).toBe(0);
      expect((await searched('q=every')).total).toBe(0);
    });
  });

  check('follows a product that is renamed, sold out or withdrawn', async () => {
    const { id } = await createProduct(database.db, saDec, { name: `Chanh dây ${engineName}` });
    await changed(id);
    expect((await found({}, clause('chanh day'))).ids).toEqual([id]);
    await database.db.product.update({ where: { id }, data: { name: 'Chuối già hương' } });
    await database.db.variant.updateMany({ where: { productId: id }, data: { stock: 0 } });
    await changed(id);
    expect((await found({}, clause('chanh day'))).total).toBe(0);
    expect(await found({}, clause('chuoi'))).toMatchObject({ ids: [id], facets: { inStock: {} } });
    await database.db.product.update({ where: { id }, data: { state: 'withdrawn' } });
    await changed(id);
    expect((await found({}, clause('chuoi'))).total).toBe(0);
    expect((await engine().searchIndex?.count()) ?? 13).toBe(13);
  });
});

test('what the goods hold is read as what is typed is', async () => {
  const units = ['Chai 500 ml', 'Chai 0,75 lít', 'Can 5L', 'Thùng 12 chai 330ml', 'Bình 1.000 ml', 'Hũ 250 g', 'Túi 1,5 kg', 'Chục 10 trái', '5 lá', 'Bó lớn', 'Lốc 6 hộp 180ML'];
  const goods = await Promise.all(units.map((name) => createProduct(province.db, sellerOfProvince, { name: 'Món thử' }).then(({ id }) => ({ id, name }))));
  for (const { id, name } of goods) await province.db.variant.updateMany({ where: { productId: id }, data: { name, netGrams: null } });
  await indexProducts({ db: province.db, clock, searchIndex: null }, goods.map(({ id }) => id));
  for (const { id, name } of goods) {
    const row = await province.db.searchProduct.findUniqueOrThrow({ where: { productId: id } });
    expect(row.sizes, name).toEqual(readSizes(foldedWords(name)).map(({ size }) => size));
  }
});
