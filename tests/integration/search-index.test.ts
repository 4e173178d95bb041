import { beforeAll, describe, expect, test } from 'vitest';
import { createSearch, createSearchIndex } from '#app/modules/search/create-search.server.ts';
import { compareIndex } from '#app/modules/search/compare-index.server.ts';
import { fillEmptyTable } from '#app/modules/search/fill-empty-table.server.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { foldedSql, spelledSql } from '#app/modules/search/internal/words-sql.server.ts';
import { lexiconReader } from '#app/modules/search/lexicon-reader.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { refreshIndex } from '#app/modules/search/refresh-index.server.ts';
import { sendChanges } from '#app/modules/search/send-changes.server.ts';
import { emptyQuery } from '#app/modules/search/search-query.ts';
import { searchProducts } from '#app/modules/search/search-products.server.ts';
import { foldedWords, spelledWords } from '#app/modules/search/words.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

const database = testDatabase();
const clock = fixedClock(new Date('2026-11-20T16:59:00Z'));
const silent = { info() {}, warn() {}, error() {} };
const inPostgres = { meiliUrl: null, meiliSearchKey: null };
const app = () => ({ db: database.db, clock, search: createSearch({ db: database.db, log: silent, settings: inPostgres }), searchIndex: null, lexicon: lexiconReader({ db: database.db, clock, settings: { homeProvince: '82' } }) });
const starsOf = async (productId: string) => (await database.db.searchProduct.findUniqueOrThrow({ where: { productId } })).stars;
let sellerId = '';

beforeAll(async () => {
  sellerId = (await createSeller(database.db)).id;
});

test('SQL and TypeScript fold and spell words alike', async () => {
  const texts = [
    'Xoài cát Hòa Lộc', 'hoà HOÀ hòa', 'Đường Ðậu ðậu', 'bơ bò bổ bố bọ bờ bở', 'ăằắẳẵặ âầấẩẫậ êềếểễệ ôồốổỗộ ơờớởỡợ ưừứửữự ỳýỷỹỵ ìíỉĩị',
    'Gạo ST25 (500 g), Ri6', 'cà phê'.normalize('NFD'), 'Müsli café naïve', 'Thuỷ Quế thuý QUÝT', "Ea H'Leo", 'Ea H’Leo', '  a--b__c  ', '', '苹果 xoài',
  ];
  for (const text of texts) {
    const [row] = await database.db.$queryRaw<{ folded: string; spelled: string }[]>`
      SELECT ${foldedSql(Prisma.sql`${text}::text`)} AS folded, ${spelledSql(Prisma.sql`${text}::text`)} AS spelled`;
    const words = (value = '') => value.match(/[a-z0-9]+/g) ?? [];
    expect(words(row?.folded), text).toEqual(foldedWords(text));
    expect(words(row?.spelled), text).toEqual(spelledWords(text));
  }
});

describe('the index', () => {
  test('counts stars while the certificate is valid on the day in Vietnam, and only if the register confirms it', async () => {
    const ending = await createProduct(database.db, sellerId, { name: 'Nem chua', certificate: { stars: 4, endsOn: '2026-11-20' } });
    const beginning = await createProduct(database.db, sellerId, { name: 'Tương hột', certificate: { stars: 3, issuedOn: '2026-11-21' } });
    const claimed = await createProduct(database.db, sellerId, { name: 'Mứt dừa', certificate: { stars: 5, confirmed: false } });
    const ids = [ending.id, beginning.id, claimed.id];
    await indexProducts(app(), ids);
    expect(await Promise.all(ids.map(starsOf))).toEqual([4, 0, 0]);
    const starsShown = async () => (await searchProducts(app(), { ...emptyQuery, q: 'nem chua' })).cards.map(({ stars }) => stars);
    expect(await starsShown()).toEqual([4]);
    clock.set(new Date('2026-11-20T17:01:00Z'));
    // A card is right at once, before the index has heard of the new day.
    expect(await starsShown()).toEqual([0]);
    expect(await refreshIndex(app())).toBe(2);
    expect(await Promise.all(ids.map(starsOf))).toEqual([0, 3, 0]);
    expect(await refreshIndex(app())).toBe(0);
  });

  test('takes the price of the cheapest variant in stock', async () => {
    const { id } = await createProduct(database.db, sellerId, { name: 'Mật ong', price: 40_000, stock: 0 });
    await database.db.variant.create({ data: { productId: id, position: 1, name: 'Chai lớn', price: 90_000, weightGrams: 900, stock: 3 } });
    await database.db.variant.create({ data: { productId: id, position: 2, name: 'Chai vừa', price: 70_000, weightGrams: 700, stock: 3 } });
    await indexProducts(app(), [id]);
    expect(await database.db.searchProduct.findUnique({ where: { productId: id } })).toMatchObject({ price: 70_000, inStock: true });
    const { cards } = await searchProducts(app(), { ...emptyQuery, q: 'mật ong' });
    expect(cards).toMatchObject([{ name: 'Mật ong', price: 70_000 }]);
  });

  test('forgets the goods of a seller who may not sell, also where the event was lost', async () => {
    const suspended = await createSeller(database.db, { name: 'Trại Cá Linh' });
    const { id } = await createProduct(database.db, suspended.id, { name: 'Mắm cá linh' });
    await indexProducts(app(), [id]);
    await database.db.seller.update({ where: { id: suspended.id }, data: { state: 'suspended' } });
    expect((await searchProducts(app(), { ...emptyQuery, q: 'mắm cá linh' })).cards).toEqual([]);
    expect(await refreshIndex(app())).toBe(1);
    expect(await database.db.searchProduct.findUnique({ where: { productId: id } })).toBeNull();
  });

  test('built anew is the same as kept up product by product', async () => {
    const before = await database.db.searchProduct.findMany({ orderBy: { productId: 'asc' } });
    expect(await rebuildIndex(app())).toBe(before.length);
    expect(await database.db.searchProduct.findMany({ orderBy: { productId: 'asc' } })).toEqual(before);
    expect(await refreshIndex(app())).toBe(0);
    expect(await fillEmptyTable(app())).toBe(0);
    await database.db.searchProduct.deleteMany();
    expect(await fillEmptyTable(app())).toBe(before.length);
    expect(await database.db.searchProduct.findMany({ orderBy: { productId: 'asc' } })).toEqual(before);
  });
});

describe('while Meilisearch is away', () => {
  test('a change that cannot be told to it waits, and PostgreSQL finds it meanwhile', async () => {
    const { id } = await createProduct(database.db, sellerId, { name: 'Bánh in' });
    const searchIndex = createSearchIndex({ settings: { meiliUrl: 'http://127.0.0.1:9', meiliIndexKey: null } });
    if (!searchIndex) throw new Error('No index');
    await expect(indexProducts({ db: database.db, clock, searchIndex }, [id])).rejects.toThrow();
    await expect(sendChanges({ db: database.db, searchIndex })).rejects.toThrow();
    expect(await database.db.searchChange.count({ where: { productId: id } })).toBe(1);
    expect((await searchProducts(app(), { ...emptyQuery, q: 'bánh in' })).total).toBe(1);
  });
});

describe('at the end of a day', () => {
  test('the comparison brings the table to the new one, which is no drift', async () => {
    const warned: unknown[] = [];
    const comparing = { ...app(), log: { ...silent, warn: (facts: unknown) => warned.push(facts) } };
    await refreshIndex(app());
    const { id } = await createProduct(database.db, sellerId, { name: 'Bánh phồng sữa', certificate: { stars: 3, issuedOn: '2026-11-22' } });
    await indexProducts(app(), [id]);
    expect(await compareIndex(comparing)).toMatchObject({ inTable: [] });
    clock.set(new Date('2026-11-21T17:00:00Z'));
    expect(await compareIndex(comparing)).toMatchObject({ inTable: [] });
    expect(await starsOf(id)).toBe(3);
    expect(warned).toEqual([]);
  });
});
