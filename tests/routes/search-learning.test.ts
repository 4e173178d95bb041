import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { indexProducts } from '#tests/setup/index-products.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
let cookie = '';
let goods: Record<'pineapple' | 'mango', { id: string; slug: string; path: string }>;

beforeAll(async () => {
  const { db } = market.app;
  cookie = (await signedInPerson(market.app, { name: 'Phạm Quốc Bảo', roles: [{ role: 'operator' }] })).cookie;
  const seller = await createSeller(db);
  const make = async (name: string) => {
    const { id, slug } = await createProduct(db, seller.id, { name });
    return { id, slug, path: `/p/${slug}` };
  };
  goods = { pineapple: await make('Dứa Tân Phước'), mango: await make('Xoài cát Hòa Lộc') };
  await indexProducts(market.app, Object.values(goods).map(({ id }) => id));
});
beforeEach(async () => {
  await market.app.searchCounts.flush();
  await market.app.db.searchCount.deleteMany();
});

const searchPath = (q: string, more: Record<string, string> = {}) => `/search?${new URLSearchParams({ q, ...more })}`;
const found = async (q: string) => (await market.get(searchPath(q))).headers.get('x-goods-found');
const read = async (path: string, headers?: Record<string, string>) => (await market.get(path, headers)).text();
const send = (path: string, form: Record<string, string>, headers: Record<string, string> = { cookie }) => market.send(path, { method: 'POST', body: new URLSearchParams(form), headers });
async function counted() {
  await market.app.searchCounts.flush();
  const rows = await market.app.db.searchCount.findMany({ orderBy: { typed: 'asc' } });
  return rows.map(({ typed, searches, withoutHit, clicks }) => [typed, searches, withoutHit, clicks]);
}

describe('a page of results', () => {
  test('is counted as often as it is given out, made anew or from memory, also to who has it already, in both languages', async () => {
    const first = await market.get(searchPath('xoài cát'));
    expect([first.status, first.headers.get('x-goods-found')]).toEqual([200, '1']);
    const again = await market.get(searchPath('xoài cát'), { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('x-goods-found')]).toEqual([304, '1']);
    await market.get(`/en${searchPath('Xoài  Cát')}`);
    await market.get(searchPath('kiwi nâu'));
    await market.get(searchPath('kiwi nâu'));
    expect(await counted()).toEqual([['kiwi nâu', 2, 2, 0], ['xoài cát', 3, 0, 0]]);
  });

  test('is not counted where nobody looks for something anew: filters, order, other pages, robots, pages fetched ahead, programs', async () => {
    for (const more of [{ inStock: '1' }, { sort: 'newest' }, { page: '2' }] as Record<string, string>[]) await market.get(searchPath('xoài', more));
    await market.get('/search');
    await market.get(searchPath('xoài'), { 'user-agent': 'Mozilla/5.0 (compatible; Examplebot/2.1)' });
    await market.get(searchPath('xoài'), { 'sec-purpose': 'prefetch' });
    await market.send(searchPath('xoài'), { method: 'HEAD' });
    await market.get('/api/v1/products?q=xoài');
    expect(await counted()).toEqual([]);
  });

  test('is counted as opened by a word of the page script, which gets the same answer whatever it sends', async () => {
    const tell = (body: string) => market.send('/search/click', { method: 'POST', body, headers: { 'content-type': 'text/plain;charset=UTF-8' } });
    await market.get(searchPath('xoài'));
    for (const body of ['Xoài', '', '0901234567', 'x'.repeat(100_000), '\u0000', '{"$gt":""}']) {
      const answer = await tell(body);
      expect([answer.status, await answer.text()], body.slice(0, 20)).toEqual([204, '']);
    }
    expect(await counted()).toEqual([['gt', 0, 0, 1], ['xoài', 1, 0, 1]]);
    const foreign = await market.send('/search/click', { method: 'POST', body: 'xoài', headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect((await market.get('/search/click')).status).toBe(405);
  });
});

describe('the operator’s page of search', () => {
  const day = () => new Date(`${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)}T00:00:00Z`);
  const put = (typed: string, searches: number, withoutHit = 0) => market.app.db.searchCount.create({ data: { day: day(), typed, searches, withoutHit } });
  const wait = { timeout: 5_000, interval: 20 };

  test('makes what nobody found a synonym in one step, shows what it changed, and takes it back; buyers see both at once', async () => {
    await put('kiwi nâu', 7, 7);
    await put('hiếm', 2, 2);
    const list = await read('/admin/search', { cookie });
    expect(list).toContain('kiwi nâu');
    expect(list).toContain('7 lần không ra');
    expect(list).not.toContain('hiếm');
    // A page that was kept from before must not outlive the change.
    expect(await found('kiwi nâu')).toBe('0');

    const kept = await send('/admin/search/synonym', { do: 'add', typed: 'kiwi nâu', meant: 'dứa' });
    expect(kept.status).toBe(303);
    const address = kept.headers.get('location') ?? '';
    expect(address).toMatch(/^\/admin\/search\/synonym\?id=[0-9a-f-]{36}&done=added$/);
    const shown = await read(address, { cookie });
    for (const words of ['Đã lưu', 'không có món nào', '1 món', 'Dứa Tân Phước', 'mới']) expect(shown).toContain(words);
    await vi.waitFor(async () => expect(await found('kiwi nâu')).toBe('1'), wait);
    expect(await read('/admin/search', { cookie })).toContain('Đã ghi: cũng là “dứa”');

    const id = new URLSearchParams(address.split('?')[1]).get('id') ?? '';
    const ended = await send('/admin/search/synonym', { do: 'end', id });
    expect(ended.headers.get('location')).toBe('/admin/search?show=words&done=ended');
    await vi.waitFor(async () => expect(await found('kiwi nâu')).toBe('0'), wait);
    const again = await send('/admin/search/synonym', { do: 'restore', id });
    expect(again.headers.get('location')).toBe(`/admin/search/synonym?id=${id}&done=restored`);
    await vi.waitFor(async () => expect(await found('kiwi nâu')).toBe('1'), wait);
  });

  test('says in one sentence beside the field why words cannot be kept, with what was typed, in both languages', async () => {
    const refused = await send('/admin/search/synonym', { do: 'add', typed: 'chong chóng', meant: 'máy bay phản lực' });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain('Tìm “máy bay phản lực” cũng không ra món nào');
    expect(text).toContain('value="chong chóng"');
    expect(await (await send('/en/admin/search/synonym', { do: 'add', typed: 'Dứa', meant: 'dứa' })).text()).toContain('The two are the same word');
    expect(await read('/admin/search/synonym?typed=khóm&meant=dứa&bothWays=on', { cookie })).toContain('Tìm “khóm”');
    expect((await market.get('/admin/search/synonym?id=x', { cookie })).status).toBe(404);
    expect((await send('/admin/search/synonym', { do: 'end', id: 'x' })).status).toBe(404);
    expect((await send('/admin/search/synonym', { do: 'nothing' })).status).toBe(400);
  });

  test('puts a product first for a text, which buyers can tell, and takes it back', async () => {
    const place = async () => {
      const text = await read(searchPath('xoài cát'));
      return [text.indexOf(goods.pineapple.path) >= 0, text.indexOf(goods.pineapple.path) < text.indexOf(goods.mango.path), text.includes('Chợ chọn')];
    };
    expect(await place()).toEqual([false, true, false]);
    const kept = await send('/admin/search/pin', { do: 'add', typed: 'Xoài cát', product: `https://chophien.example${goods.pineapple.path}`, position: '0' });
    expect(kept.status).toBe(303);
    expect(await read(kept.headers.get('location') ?? '', { cookie })).toContain('“Dứa Tân Phước” lên đầu khi tìm “xoài cát”');
    await vi.waitFor(async () => expect(await place()).toEqual([true, true, true]), wait);
    const id = new URLSearchParams(kept.headers.get('location')?.split('?')[1]).get('id') ?? '';
    expect(await read('/admin/search?show=pins', { cookie })).toContain('Khi tìm “xoài cát”');
    await send('/admin/search/pin', { do: 'end', id });
    await vi.waitFor(async () => expect(await place()).toEqual([false, true, false]), wait);
    expect((await send('/admin/search/pin', { do: 'add', typed: 'xoài', product: 'khong-co', position: '0' })).status).toBe(422);
  });

  test('says how it stands with the search engine', async () => {
    expect(await read('/admin/search', { cookie })).toContain('Chợ tìm bằng cơ sở dữ liệu, 2 món.');
    expect(await read('/en/admin/search', { cookie })).toContain('Nothing to do.');
  });
});
