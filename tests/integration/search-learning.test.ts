import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAppContext } from '#app/app-context.server.ts';
import { addSynonym } from '#app/modules/search/add-synonym.server.ts';
import { countClick } from '#app/modules/search/count-click.server.ts';
import { countSearch } from '#app/modules/search/count-search.server.ts';
import type { CountList } from '#app/modules/search/counts.ts';
import { endSynonym } from '#app/modules/search/end-synonym.server.ts';
import { forgetSearches } from '#app/modules/search/forget-searches.server.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { listPins } from '#app/modules/search/list-pins.server.ts';
import { listSearches } from '#app/modules/search/list-searches.server.ts';
import { listSynonyms } from '#app/modules/search/list-synonyms.server.ts';
import { pinProduct } from '#app/modules/search/pin-product.server.ts';
import { previewPin, previewSynonym } from '#app/modules/search/preview-rule.server.ts';
import { restorePin } from '#app/modules/search/restore-pin.server.ts';
import { restoreSynonym } from '#app/modules/search/restore-synonym.server.ts';
import { searchProducts } from '#app/modules/search/search-products.server.ts';
import { emptyQuery } from '#app/modules/search/search-query.ts';
import { unpinProduct } from '#app/modules/search/unpin-product.server.ts';
import { dayOf, utcMidnight } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const noon = new Date('2026-11-20T05:00:00Z');
let now = noon;
const market = testApp({ clock: { now: () => now } });
const actor = someActor('Phạm Quốc Bảo');
const app = () => market.app;

beforeEach(async () => {
  now = noon;
  await app().searchCounts.flush();
  await app().db.searchCount.deleteMany();
});

let readers = 0;
/** Each from another address unless told otherwise. */
const search = (q: string, { found = 3, client = `203.0.113.${++readers}` } = {}) => countSearch(app(), { params: new URLSearchParams({ q }), found, client });
const click = (text: string, client = `203.0.113.${++readers}`) => countClick(app(), { text, client });
async function counted() {
  await app().searchCounts.flush();
  const rows = await app().db.searchCount.findMany({ orderBy: [{ day: 'asc' }, { typed: 'asc' }] });
  return rows.map(({ day, ...row }) => ({ day: day.toISOString().slice(0, 10), ...row }));
}

describe('searches are counted', () => {
  test('by the text in one way of writing and the day in Vietnam: how often, how often without a hit, how often opened', async () => {
    search('Xoài  cát');
    search('xoài cát'.normalize('NFD'), { found: 0 });
    click('xoài cát');
    now = new Date('2026-11-20T16:59:59Z');
    search('xoài cát');
    now = new Date('2026-11-20T17:00:00Z');
    search('xoài cát');
    expect(await counted()).toEqual([
      { day: '2026-11-20', typed: 'xoài cát', searches: 3, withoutHit: 1, clicks: 1, asked: 0 },
      { day: '2026-11-21', typed: 'xoài cát', searches: 1, withoutHit: 0, clicks: 0, asked: 0 },
    ]);
    now = noon;
    search('xoài cát');
    expect((await counted())[0]).toMatchObject({ searches: 4 });
  });

  test('also those that were not written yet when the market ends', async () => {
    const ending = await createAppContext({ ...app().settings, databaseUrl: market.databaseUrl }, 'command');
    countSearch(ending, { params: new URLSearchParams('q=khóm'), found: 0, client: '203.0.113.7' });
    await ending.close();
    expect(await app().db.searchCount.findMany({ select: { typed: true, searches: true, withoutHit: true } })).toEqual([{ typed: 'khóm', searches: 1, withoutHit: 1 }]);
  });

  test('once for all where two servers write the same texts at once', async () => {
    const other = await createAppContext({ ...app().settings, databaseUrl: market.databaseUrl }, 'command');
    const texts = Array.from({ length: 200 }, (_, index) => `món ${index}`);
    for (const [index, text] of texts.entries()) search(text, { client: `a${index}` });
    for (const [index, text] of texts.toReversed().entries()) countSearch(other, { params: new URLSearchParams({ q: text }), found: 1, client: `b${index}` });
    await Promise.all([app().searchCounts.flush(), other.close()]);
    const sums = await app().db.searchCount.findMany();
    const each = new Map<string, number>();
    for (const { typed, searches } of sums) each.set(typed, (each.get(typed) ?? 0) + searches);
    expect(new Set(each.values())).toEqual(new Set([2]));
    expect(each.size).toBe(200);
  });

  test('three times a minute from one address, not more: a robot is not the whole market', async () => {
    for (let at = 0; at < 50; at += 1) {
      search('gạo st25', { client: '203.0.113.99' });
      click('gạo st25', '203.0.113.99');
    }
    search('gạo st25');
    expect(await counted()).toMatchObject([{ searches: 4, clicks: 3 }]);
    now = new Date(noon.getTime() + 60_000);
    search('gạo st25', { client: '203.0.113.99' });
    expect(await counted()).toMatchObject([{ searches: 5 }]);
    for (let at = 0; at < 500; at += 1) search(`chữ ${at}`, { client: '203.0.113.98' });
    expect((await counted()).length).toBeLessThanOrEqual(41);
  });

  test('without anything of a person: neither in what is kept nor in where it could be kept', async () => {
    const nasty = ['0901234567', 'gọi 090.123.4567', '+84 90 123 45 67', '０９０１２３４５６７', 'lan@example.vn', 'https://example.vn/?id=1', 'thẻ 9704 3600 1234 5678', '\u0000\uD800', "'; DROP TABLE search_count; --", 'a'.repeat(10_000), 'thư dài của chị Lành ở ấp Hòa Phúc gửi người bán xoài vì chưa nhận được hàng'];
    for (const text of nasty) {
      search(text, { client: '203.0.113.77' });
      click(text, '203.0.113.77');
    }
    expect((await counted()).map(({ typed }) => typed)).toEqual(['drop table search_count']);
    const columns = await app().db.$queryRaw<{ name: string }[]>`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'search_count' ORDER BY 1`;
    expect(columns.map(({ name }) => name)).toEqual(['asked', 'clicks', 'day', 'searches', 'typed', 'without_hit']);
    const [{ text } = { text: '' }] = await app().db.$queryRaw<{ text: string }[]>`SELECT string_agg(c::text, ' ') AS text FROM search_count c`;
    expect(text).not.toMatch(/203\.0\.113|:\d\d/);
  });

  test('and forgotten: after 400 days, and after 30 where hardly anybody searched so', async () => {
    const put = (day: string, typed: string, searches: number) => app().db.searchCount.create({ data: { day: utcMidnight(dayOf(day)), typed, searches } });
    await put('2025-10-15', 'xoài', 9);
    await put('2025-10-16', 'xoài', 9);
    await put('2026-10-20', 'nguyễn thị lành', 2);
    await put('2026-10-20', 'khóm', 2);
    await put('2026-11-19', 'khóm', 1);
    await put('2026-10-21', 'chị tư bán mắm', 1);
    expect(await forgetSearches(app())).toBe(2);
    expect((await counted()).map(({ day, typed }) => `${day} ${typed}`)).toEqual(['2025-10-16 xoài', '2026-10-20 khóm', '2026-10-21 chị tư bán mắm', '2026-11-19 khóm']);
  });
});

describe('the operator sees', () => {
  const put = (typed: string, numbers: Partial<Record<'searches' | 'withoutHit' | 'clicks' | 'asked', number>>, day = '2026-11-18') => app().db.searchCount.create({ data: { day: utcMidnight(dayOf(day)), typed, ...numbers } });
  const shown = async (show: CountList, days: 7 | 30 | 90 = 30) => (await listSearches(app(), { show, days })).texts.map(({ typed }) => typed);

  test('what is searched most, without a hit, seldom opened and asked for, of 7, 30 or 90 days, and no text that fewer than three searches held', async () => {
    await put('xoài', { searches: 40, clicks: 30 });
    await put('xoài', { searches: 5 }, '2026-09-01');
    await put('khóm', { searches: 20, withoutHit: 19, asked: 2 });
    await put('mật ong', { searches: 10, clicks: 1 });
    await put('trà', { searches: 10, clicks: 2 });
    await put('một mình', { searches: 2, withoutHit: 2, asked: 2 });
    await put('tuần trước', { searches: 9, withoutHit: 9 }, '2026-11-13');
    expect(await shown('most')).toEqual(['xoài', 'khóm', 'mật ong', 'trà', 'tuần trước']);
    expect(await shown('none')).toEqual(['khóm', 'tuần trước']);
    expect(await shown('none', 7)).toEqual(['khóm']);
    expect(await shown('unopened')).toEqual(['mật ong']);
    expect(await shown('asked')).toEqual(['khóm']);
    const { texts, sums } = await listSearches(app(), { show: 'most', days: 90 });
    expect(texts[0]).toEqual({ typed: 'xoài', searches: 45, withoutHit: 0, clicks: 30, asked: 0, meant: null, pins: 0 });
    await app().db.searchSynonym.create({ data: { typed: 'khóm', meant: 'dứa', bothWays: false, createdAt: noon } });
    expect(await shown('none'), 'what is helped comes last').toEqual(['tuần trước', 'khóm']);
    expect(sums).toEqual({ searches: 96, withoutHit: 30, clicks: 33, texts: 6 });
  });
});

describe('synonyms and pins', () => {
  let goods: Record<'pineapple' | 'mango' | 'dried', { id: string; slug: string }>;

  beforeAll(async () => {
    const { db } = app();
    const seller = await createSeller(db);
    const make = (name: string) => createProduct(db, seller.id, { name, group: 'fresh-food' });
    goods = { pineapple: await make('Dứa Tân Phước'), mango: await make('Xoài cát Hòa Lộc'), dried: await make('Xoài sấy dẻo') };
    await indexProducts(app(), Object.values(goods).map(({ id }) => id));
  });
  beforeEach(async () => {
    await app().db.searchSynonym.deleteMany();
    await app().db.searchPin.deleteMany();
    await app().db.$executeRaw`UPDATE search_index_state SET changed_at = changed_at + interval '1 second'`;
    app().lexicon.forget();
  });

  const add = (typed: string, meant: string, bothWays = false) => addSynonym(app(), { actor, typed, meant, bothWays });
  const added = async (...words: Parameters<typeof add>) => {
    const result = await add(...words);
    if (!result.ok) throw new Error(result.problem.code);
    return result.value.id;
  };
  const codeOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? null : result.problem?.code);
  const namesFor = async (q: string) => (await searchProducts(app(), { ...emptyQuery, q })).cards.map(({ name }) => name);
  const changedAt = async () => (await app().db.searchIndexState.findFirstOrThrow()).changedAt.getTime();
  const lastAct = async () => app().db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { action: true, actorName: true, subjectName: true, before: true, after: true } });

  test('a synonym is kept, ended and begun again, each on record and told to whoever keeps words in memory', async () => {
    const before = await changedAt();
    const id = await added(' Trái  THƠM ', 'Dứa');
    expect(await lastAct()).toEqual({ action: 'search.add_synonym', actorName: 'Phạm Quốc Bảo', subjectName: 'trái thơm', before: null, after: { meant: 'dứa', bothWays: false } });
    const kept = await changedAt();
    expect(kept).toBeGreaterThan(before);
    await endSynonym(app(), { actor, synonymId: id });
    await endSynonym(app(), { actor, synonymId: id });
    expect(await lastAct()).toMatchObject({ action: 'search.end_synonym', before: { meant: 'dứa' } });
    expect(await changedAt()).toBeGreaterThan(kept);
    expect(await listSynonyms(app())).toMatchObject({ inForce: [], ended: [{ id, typed: 'trái thơm', endedAt: noon }] });
    expect(codeOf(await restoreSynonym(app(), { actor, synonymId: id }))).toBeNull();
    expect(await lastAct()).toMatchObject({ action: 'search.restore_synonym' });
    expect(await listSynonyms(app())).toMatchObject({ inForce: [{ id }], ended: [] });
    await expect(endSynonym(app(), { actor, synonymId: 'x' })).rejects.toMatchObject({ status: 404 });
  });

  test.each([
    ['', 'dứa', 'empty'],
    ['thơm', ' ?! ', 'empty'],
    ['thơm', 'd'.repeat(61), 'too_long'],
    ['Hoà Lộc', 'hòa lộc', 'itself'],
    ['thơm', 'máy bay phản lực', 'finds_nothing'],
  ])('“%s” for “%s” is refused: %s', async (typed, meant, code) => {
    expect(codeOf(await add(typed, meant))).toBe(code);
    expect(await app().db.searchSynonym.count()).toBe(0);
  });

  test('one that leads back is refused, also when it is begun again, and of two at the same moment one is kept', async () => {
    const results = await Promise.all([add('thơm', 'dứa'), add('thơm', 'dứa', true)]);
    expect(results.map(codeOf).sort()).toEqual([null, 'there_already'].sort());
    const kept = results.find((result) => result.ok);
    expect(await app().db.searchSynonym.count()).toBe(1);
    await endSynonym(app(), { actor, synonymId: kept?.ok ? kept.value.id : '' });
    const old = await added('xoài', 'dứa');
    expect(codeOf(await add('dứa', 'xoài'))).toBe('circle');
    await endSynonym(app(), { actor, synonymId: old });
    await added('dứa', 'xoài');
    expect(codeOf(await restoreSynonym(app(), { actor, synonymId: old }))).toBe('circle');
  });

  test('a synonym acts on the next search, and undone no more; the preview says both before and after', async () => {
    const words = { typed: 'kiwi nâu', meant: 'dứa', bothWays: true };
    const preview = async () => {
      const result = await previewSynonym(app(), words);
      if (!result.ok) throw new Error(result.problem.code);
      return result.value.map(({ q, before, after }) => [q, before.total, after.total, after.cards.map(({ name }) => name)]);
    };
    expect(await namesFor(words.typed)).toEqual([]);
    const told = [['kiwi nâu', 0, 1, ['Dứa Tân Phước']], ['dứa', 1, 1, ['Dứa Tân Phước']]];
    expect(await preview()).toEqual(told);
    const id = await added(words.typed, words.meant, words.bothWays);
    expect(await namesFor(words.typed)).toEqual(['Dứa Tân Phước']);
    expect(await preview()).toEqual(told);
    await endSynonym(app(), { actor, synonymId: id });
    expect(await namesFor(words.typed)).toEqual([]);
    await restoreSynonym(app(), { actor, synonymId: id });
    expect(await namesFor(words.typed)).toEqual(['Dứa Tân Phước']);
  });

  const pin = (typed: string, product: string, position = 0) => pinProduct(app(), { actor, typed, product, position });
  const pinned = async (...args: Parameters<typeof pin>) => {
    const result = await pin(...args);
    if (!result.ok) throw new Error(result.problem.code);
    return result.value.id;
  };
  const order = async () => (await listPins(app())).inForce.map(({ product, position }) => `${position} ${product.name}`);

  test('a pin stands first for its text while the product is on sale, and marks what it put there', async () => {
    expect(await namesFor('xoài')).not.toContain('Dứa Tân Phước');
    const preview = await previewPin(app(), { typed: 'xoài', product: goods.pineapple.slug, position: 0 });
    expect(preview).toMatchObject({ ok: true, value: [{ q: 'xoài', before: { total: 2 }, after: { total: 3 } }] });
    const id = await pinned('Xoài', `https://chophien.example/en/p/${goods.pineapple.slug}?from=zalo`);
    expect((await namesFor('xoài'))[0]).toBe('Dứa Tân Phước');
    await app().db.product.update({ where: { id: goods.pineapple.id }, data: { state: 'withdrawn' } });
    expect(await namesFor('xoài')).not.toContain('Dứa Tân Phước');
    await app().db.product.update({ where: { id: goods.pineapple.id }, data: { state: 'on_sale' } });
    await unpinProduct(app(), { actor, pinId: id });
    expect(await namesFor('xoài')).not.toContain('Dứa Tân Phước');
    expect(codeOf(await restorePin(app(), { actor, pinId: id }))).toBeNull();
    expect((await namesFor('xoài'))[0]).toBe('Dứa Tân Phước');
  });

  test('pins of a text keep their order without gaps, whoever comes, goes and comes back', async () => {
    const last = await pinned('quà', goods.mango.slug, 7);
    await pinned('quà', goods.pineapple.slug, 0);
    await pinned('quà', goods.dried.slug, 1);
    expect(await order()).toEqual(['0 Dứa Tân Phước', '1 Xoài sấy dẻo', '2 Xoài cát Hòa Lộc']);
    const [, middle] = (await listPins(app())).inForce;
    await unpinProduct(app(), { actor, pinId: middle?.id ?? '' });
    expect(await order()).toEqual(['0 Dứa Tân Phước', '1 Xoài cát Hòa Lộc']);
    expect(await lastAct()).toEqual({ action: 'search.unpin', actorName: 'Phạm Quốc Bảo', subjectName: 'quà', before: { product: 'Xoài sấy dẻo', rank: 2 }, after: null });
    await restorePin(app(), { actor, pinId: middle?.id ?? '' });
    expect(await order()).toEqual(['0 Dứa Tân Phước', '1 Xoài sấy dẻo', '2 Xoài cát Hòa Lộc']);
    expect(codeOf(await pin('quà', goods.mango.slug))).toBe('there_already');
    expect((await listPins(app())).inForce.find(({ position }) => position === 2)?.id).toBe(last);
  });

  test('nothing is pinned that is not there or not on sale, nor more than ten for a text', async () => {
    const { db } = app();
    const seller = await createSeller(db);
    const off = await createProduct(db, seller.id, { name: 'Mứt me', state: 'withdrawn' });
    expect([await pin('', goods.mango.slug), await pin('xoài', 'khong-co'), await pin('xoài', '/p/'), await pin('xoài', off.slug)].map(codeOf)).toEqual(['empty', 'no_product', 'no_product', 'not_on_sale']);
    const many = await Promise.all(Array.from({ length: 11 }, (_, at) => createProduct(db, seller.id, { name: `Bánh ${at}` })));
    const results = await Promise.all(many.map(({ slug }) => pin('bánh', slug, 3)));
    expect(results.map(codeOf).filter((code) => code !== null)).toEqual(['too_many']);
    expect((await listPins(app())).inForce.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
