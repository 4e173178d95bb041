import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { listSuggestions } from '#app/modules/search/list-suggestions.server.ts';
import { createSearch, createSearchIndex } from '#app/modules/search/create-search.server.ts';
import { recountWords } from '#app/modules/search/internal/lexicon/count-words.server.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { foldedWords } from '#app/modules/search/words.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Suggestion } from '#app/shared/suggestions.ts';
import { seedDemo } from '#seed/demo/seed-demo.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));

type SuggestApp = Pick<AppContext, 'db' | 'clock' | 'settings' | 'lexicon' | 'search' | 'searchIndex'>;

const ask = (app: SuggestApp, q: string, locale: 'vi' | 'en' = 'vi') => listSuggestions(app, { params: new URLSearchParams({ q }), locale });
const of = (kind: Suggestion['k'], { s }: { s: Suggestion[] }) => s.filter(({ k }) => k === kind).map(({ t }) => t);

/** What a market searches with: the real Meilisearch under a name of this file's own, or PostgreSQL alone. */
function enginesOf(app: AppContext, name: string): Pick<AppContext, 'search' | 'searchIndex'> {
  const { meiliUrl, meiliSearchKey, meiliIndexKey } = inject('services');
  const settings = name === 'Meilisearch' ? { meiliUrl, meiliSearchKey, meiliIndexKey } : { meiliUrl: null, meiliSearchKey: null, meiliIndexKey: null };
  const index = `products_suggest_${process.pid}`;
  return { search: createSearch({ db: app.db, log: app.log, settings, index }), searchIndex: createSearchIndex({ settings, index }) };
}

const engines = inject('services').meiliUrl ? ['PostgreSQL', 'Meilisearch'] : ['PostgreSQL'];

describe.each(engines)('suggestions while typing, through %s', (engine) => {
  const plain = testApp({ clock });
  const market = { app: null as unknown as SuggestApp };
  const suggest = (q: string, locale?: 'vi' | 'en') => ask(market.app, q, locale);
  const goods = async (q: string) => of('goods', await suggest(q));
  const places = async (q: string) => of('place', await suggest(q));
  const makers = async (q: string) => of('maker', await suggest(q));
  const groups = async (q: string, locale?: 'vi' | 'en') => of('group', await suggest(q, locale));
  let caiBe: { id: string };

  beforeAll(async () => {
    const { db, settings, lexicon } = plain.app;
    market.app = { db, clock, settings, lexicon, ...enginesOf(plain.app, engine) };
    caiBe = await createSeller(db, { name: 'Hợp tác xã Hòa Lộc' });
    const saDec = await createSeller(db, { name: 'Cơ sở Tư Bột', communeCode: '29905' });
    await createSeller(db, { name: 'Hộ Tư Không Hàng' });
    const gone = await createSeller(db, { name: 'Hộ Tư Ngưng', state: 'suspended' });
    await createProduct(db, gone.id, { name: 'Xoài ngưng bán' });
    await createProduct(db, caiBe.id, { name: 'Xoài cát Hòa Lộc', nameEn: 'Hòa Lộc mango', price: 90_000 });
    await createProduct(db, caiBe.id, { name: 'Xoài sấy dẻo', stock: 0 });
    await createProduct(db, caiBe.id, { name: 'Xoài nháp', state: 'draft' });
    await createProduct(db, caiBe.id, { name: 'Cà phê rang mộc', group: 'coffee-cocoa', price: 98_000 });
    await createProduct(db, saDec.id, { name: 'Bột gạo Sa Đéc', group: 'raw-food' });
    await createProduct(db, saDec.id, { name: 'Trà sen', group: 'tea' });
    await rebuildIndex(market.app);
    await recountWords(market.app.db);
    market.app.lexicon.forget();
  });

  test('begin with the second letter, and nothing is suggested for what has no letters', async () => {
    for (const q of ['', 'x', ' x ', '?!', '苹果', '\u0000\uD800', '"&|!()']) expect(await suggest(q), q).toEqual({ s: [], w: [] });
    expect(await goods('xo')).toEqual(['Xoài cát Hòa Lộc', 'Xoài sấy dẻo']);
  });

  test('show goods on sale with their price, what is sold out last and said to be', async () => {
    expect((await suggest('xoài')).s.filter(({ k }) => k === 'goods')).toEqual([
      { k: 'goods', t: 'Xoài cát Hòa Lộc', u: expect.stringMatching(/^\/p\/xoai-cat-hoa-loc-\d+$/), n: '90.000\u00A0₫' },
      { k: 'goods', t: 'Xoài sấy dẻo', u: expect.any(String), n: 'Tạm hết hàng' },
    ]);
  });

  test('show nothing that has gone off sale since search heard of it', async () => {
    const sold = await createProduct(market.app.db, caiBe.id, { name: 'Sơ ri Gò Công' });
    await indexProducts(market.app, [sold.id]);
    if (market.app.searchIndex) await rebuildIndex(market.app);
    expect(await goods('sơ ri g')).toEqual(['Sơ ri Gò Công']);
    await market.app.db.product.update({ where: { id: sold.id }, data: { state: 'withdrawn' } });
    expect(await goods('sơ ri g')).toEqual([]);
  });

  test('put last what has sold out since search heard of it', async () => {
    const first = await createProduct(market.app.db, caiBe.id, { name: 'Mứt gừng dẻo', price: 30_000 });
    const second = await createProduct(market.app.db, caiBe.id, { name: 'Mứt gừng lát', price: 40_000, publishedAt: new Date('2026-01-01T00:00:00Z') });
    await indexProducts(market.app, [first.id, second.id]);
    if (market.app.searchIndex) await rebuildIndex(market.app);
    expect(await goods('mứt gừ')).toEqual(['Mứt gừng dẻo', 'Mứt gừng lát']);
    await market.app.db.variant.updateMany({ where: { productId: first.id }, data: { stock: 0 } });
    const shown = (await suggest('mứt gừ')).s.filter(({ k }) => k === 'goods');
    expect(shown.map(({ t, n }) => [t, n])).toEqual([['Mứt gừng lát', '40.000\u00A0₫'], ['Mứt gừng dẻo', 'Tạm hết hàng']]);
    await market.app.db.product.updateMany({ where: { id: { in: [first.id, second.id] } }, data: { state: 'withdrawn' } });
  });

  test('understand accents half typed, none, and the keys of Telex and VNI', async () => {
    for (const q of ['ca ph', 'cà ph', 'CÀ PHÊ'.normalize('NFD'), 'caf phee', 'ca2 phe6']) {
      expect(await goods(q), q).toEqual(['Cà phê rang mộc']);
      expect((await groups(q))[0], q).toBe('Cà phê, ca cao');
    }
    expect(await goods('cà phê r')).toEqual(['Cà phê rang mộc']);
  });

  test('name groups in the language of the reader, found in either', async () => {
    expect(await groups('trà')).toEqual(['Trà']);
    expect(await groups('tea')).toEqual(['Trà']);
    expect((await suggest('tea', 'en')).s.find(({ k }) => k === 'group')).toEqual({ k: 'group', t: 'Tea', u: '/en/groups/tea' });
    expect(await groups('cà phê', 'en')).toEqual(['Coffee and cocoa']);
    expect(await groups('gia v')).toEqual(['Gia vị, mắm']);
  });

  test('name communes and former districts by any of their words, those with goods first and with what tells them apart', async () => {
    expect((await suggest('cái b')).s.filter(({ k }) => k === 'place')).toEqual([
      { k: 'place', t: 'Huyện Cái Bè (Tiền Giang)', u: '/areas/huyen-cai-be-tien-giang' },
      { k: 'place', t: 'Xã Cái Bè', u: '/areas/xa-cai-be-28360', n: 'Huyện Cái Bè (Tiền Giang)' },
    ]);
    expect(await places('xa cai be')).toEqual(['Xã Cái Bè']);
    expect(await places('h cai be')).toEqual(['Huyện Cái Bè (Tiền Giang)']);
    expect(await places('caibe')).toContain('Xã Cái Bè');
    expect(await places('cai2 be')).toEqual([]);
    expect(await places('cais bef')).toContain('Xã Cái Bè');
    expect(await places('chau thanh')).toEqual(expect.arrayContaining(['Huyện Châu Thành (Tiền Giang)', 'Huyện Châu Thành (Đồng Tháp)']));
    expect(await places('xa')).toEqual([]);
    expect((await suggest('cai be', 'en')).s.find(({ k }) => k === 'place')?.u).toBe('/en/areas/huyen-cai-be-tien-giang');
  });

  test('name sellers by any of their words, and only those whose goods one can buy', async () => {
    expect((await suggest('tu bo')).s.filter(({ k }) => k === 'maker')).toEqual([{ k: 'maker', t: 'Cơ sở Tư Bột', u: expect.stringMatching(/^\/sellers\/co-so-tu-bot-\d+$/), n: 'Phường Sa Đéc' }]);
    expect(await makers('hòa lộc hợp')).toEqual(['Hợp tác xã Hòa Lộc']);
    expect(await makers('tư')).toEqual(['Cơ sở Tư Bột']);
    await market.app.db.product.updateMany({ where: { seller: { name: 'Cơ sở Tư Bột' } }, data: { state: 'withdrawn' } });
    expect(await makers('tư')).toEqual([]);
    await market.app.db.product.updateMany({ where: { seller: { name: 'Cơ sở Tư Bột' } }, data: { state: 'on_sale' } });
  });

  test('say which words to mark', async () => {
    expect((await suggest('cà ph')).w).toEqual(['ca', 'ph*']);
    expect((await suggest('caf phee')).w).toEqual(expect.arrayContaining(['ca', 'phe*']));
  });

  test('come in the order goods, groups, places, sellers, ten at most', async () => {
    const kinds = (await suggest('ho')).s.map(({ k }) => k);
    expect([...kinds].sort((a, b) => ['goods', 'group', 'place', 'maker'].indexOf(a) - ['goods', 'group', 'place', 'maker'].indexOf(b))).toEqual(kinds);
    expect(kinds.length).toBeLessThanOrEqual(10);
    expect(new Set(kinds)).toEqual(new Set(['goods', 'group', 'place', 'maker']));
  });

  test('names as SQL folds them are the names as the market folds them', async () => {
    const texts = ['Cơ sở Tư Bột', 'HỢP TÁC XÃ “Ðồng Tâm” – Số 1', 'hoà'.normalize('NFD'), "Ea H'Leo, Ea H’Leo", 'Müsli\\café_naïve', 'A+B&C|D!E*F…', 'x:y:z (Ri6) [ST25] {1} <2>', ''];
    for (const text of texts) {
      const [row] = await market.app.db.$queryRaw<{ words: string[] }[]>`SELECT tsvector_to_array(name_words(${text})) AS words`;
      expect(row?.words, text).toEqual([...new Set(foldedWords(text))].sort());
    }
  });
});

describe('suggestions of the demonstration', () => {
  const market = testApp({ clock, owner: true });
  const prefixes = new Set<string>();

  beforeAll(async () => {
    await seedDemo({ app: market.app, log: () => {}, pictures: false });
    await rebuildIndex(market.app);
    await recountWords(market.app.db);
    market.app.lexicon.forget();
    const products = await market.app.db.product.findMany({ where: { state: 'on_sale' }, select: { name: true } });
    for (const { name } of products) for (let letters = 1; letters <= 6; letters += 1) prefixes.add([...name.toLowerCase()].slice(0, letters).join('').trim());
  }, 180_000);

  test('are at most 3,000 bytes and ten rows for each beginning of each name, so that they travel in 4 KB, and always name goods', async () => {
    const sizes: number[] = [];
    const empty: string[] = [];
    for (const q of prefixes) {
      const answer = await ask(market.app, q);
      sizes.push(Buffer.byteLength(JSON.stringify(answer)));
      expect(answer.s.length).toBeLessThanOrEqual(10);
      if ([...q].length >= 2 && of('goods', answer).length === 0) empty.push(q);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3_000);
    expect(empty, 'beginnings of a name that suggest no goods').toEqual([]);
  });
});
