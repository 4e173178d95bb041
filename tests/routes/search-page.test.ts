import { beforeAll, describe, expect, test } from 'vitest';
import { recountWords } from '#app/modules/search/internal/lexicon/count-words.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
/** What a reader sees of a page: its words, with [ ] around what is marked, and the addresses of its links. */
const open = async (path: string) => {
  const answer = await market.get(path);
  const html = await answer.text();
  const main = (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
  const words = main.replace(/<mark[^>]*>/g, '[').replaceAll('</mark>', ']').replace(/<(input|select|option|optgroup)[^>]*>/g, '').replace(/<\/?(span|strong|b)[^>]*>/g, '').replace(/<!--.*?-->/gs, '').replace(/<[^>]+>/g, '\n').replace(/\s*\n\s*/g, '\n');
  const links = [...main.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([whole, href = '', inner = '']) => ({ href, text: inner.replace(/<[^>]+>/g, '').trim(), label: /aria-label="([^"]*)"/.exec(whole)?.[1] ?? '' }));
  const names = [...main.matchAll(/<article.*?<a [^>]*>(.*?)<\/a>/gs)].map(([, name = '']) => name.replace(/<[^>]+>/g, ''));
  return { status: answer.status, html, main, words, links, names, robots: /<meta name="robots" content="([^"]*)"/.exec(html)?.[1] ?? null };
};
const linkTo = (links: { href: string; text: string; label: string }[], text: string | RegExp) => links.find((link) => (typeof text === 'string' ? link.text === text || link.label === text : text.test(link.text)))?.href ?? null;
const ask = (form: Record<string, string>, headers: Record<string, string> = {}) => market.send('/search/ask', { method: 'POST', body: new URLSearchParams(form), headers });
let shop = '';

beforeAll(async () => {
  const { db } = market.app;
  const caiBe = await createSeller(db, { name: 'Hợp tác xã Hòa Lộc' });
  const saDec = await createSeller(db, { name: 'Cơ sở Tư Bột', communeCode: '29905' });
  await db.seller.update({ where: { id: saDec.id }, data: { kind: 'company' } });
  shop = caiBe.slug;
  await createProduct(db, caiBe.id, { name: 'Xoài cát Hòa Lộc', nameEn: 'Hòa Lộc mango', price: 90_000, certificate: { stars: 5 } });
  await createProduct(db, caiBe.id, { name: 'Xoài cát Chu', price: 40_000, certificate: { stars: 4 } });
  const local = await createProduct(db, caiBe.id, { name: 'Xoài xanh tại vườn', price: 20_000 });
  await db.product.update({ where: { id: local.id }, data: { reach: 'province' } });
  await createProduct(db, caiBe.id, { name: 'Sầu riêng Ri6', price: 140_000 });
  const bag = await createProduct(db, saDec.id, { name: 'Bột gạo Sa Đéc', group: 'raw-food', price: 35_000 });
  await db.variant.updateMany({ where: { productId: bag.id }, data: { netGrams: 500 } });
  await createProduct(db, saDec.id, { name: 'Bột xoài sấy', group: 'raw-food', price: 1_200_000, stock: 0 });
  for (let number = 1; number <= 26; number += 1) await createProduct(db, saDec.id, { name: `Nước mắm số ${number}`, group: 'spices', price: 60_000 });
  await rebuildIndex(market.app);
  await recountWords(db);
}, 120_000);

describe('the page says how the words were taken', () => {
  test('not at all where they stand as they are, and marks them as the goods write them', async () => {
    const { words, names } = await open('/search?q=xoai%20cat');
    expect(words).toContain('Kết quả cho “xoai cat”');
    expect(words).not.toContain('Đang hiện');
    expect(names.sort()).toEqual(['Xoài cát Chu', 'Xoài cát Hòa Lộc']);
    expect(words).toContain('[Xoài cát] Hòa Lộc');
  });

  test('in the headline alone where only the keys were others', async () => {
    const { words, names } = await open('/search?q=sa62u%20rie6ng');
    expect(words).toContain('Kết quả cho “sầu riêng”');
    expect(words).not.toContain('Đang hiện');
    expect(names).toEqual(['Sầu riêng Ri6']);
  });

  test('in a line where the spelling was put right, with a way to what was typed', async () => {
    const { words, links } = await open('/search?q=xầu%20riêng&stars=5&inStock=1');
    const put = await open('/search?q=xầu%20riêng&inStock=1');
    expect(put.words).toContain('Đang hiện kết quả cho “sầu riêng”.');
    expect(put.names).toEqual(['Sầu riêng Ri6']);
    const literal = linkTo(put.links, 'Tìm đúng chữ “xầu riêng”');
    expect(literal).toBe('/search?q=x%E1%BA%A7u+ri%C3%AAng&inStock=1&exact=1');
    const exactly = await open(literal ?? '');
    expect(exactly.words).toContain('Đang tìm đúng từng chữ “xầu riêng”.');
    expect(words).toContain('Không có món nào hợp với tất cả điều kiện đã chọn.');
    expect(linkTo(links, 'Xem 1 món khi bỏ lọc')).toBe('/search?q=x%E1%BA%A7u+ri%C3%AAng');
  });

  test('which words nothing has', async () => {
    const { words, names } = await open('/search?q=sầu%20riêng%20kkkzz');
    expect(words).toContain('Không món nào có chữ “kkkzz”. Đang hiện kết quả cho “sầu riêng”.');
    expect(names).toEqual(['Sầu riêng Ri6']);
  });

  test('and the seller is named where its name was found', async () => {
    const { words } = await open('/search?q=tu%20bot');
    expect(words).toContain('Cơ sở [Tư Bột]');
    expect((await open('/search?q=sau%20rieng')).words).not.toContain('Hợp tác xã');
  });
});

describe('the filters', () => {
  test('of one group widen the list, and each counts as if its group were not chosen', async () => {
    const { main, names, words, links } = await open('/search?q=xoai&stars=4&stars=5&kind=cooperative');
    expect(names.sort()).toEqual(['Xoài cát Chu', 'Xoài cát Hòa Lộc']);
    expect([...main.matchAll(/<input type="checkbox" name="(\w+)"[^>]*value="([^"]+)"/g)].map(([, name, value]) => `${name}=${value}`)).toEqual(['inStock=1', 'stars=5', 'stars=4', 'kind=cooperative']);
    expect(words).toMatch(/OCOP 5 sao1 món/);
    expect(linkTo(links, 'Bỏ lọc OCOP 5 sao')).toBe('/search?q=xoai&stars=4&kind=cooperative');
    expect(linkTo(links, 'Bỏ lọc Hợp tác xã')).toBe('/search?q=xoai&stars=4&stars=5');
  });

  test('offer prices in bands, each with its number; the chosen one is a chip', async () => {
    const { links, words } = await open('/search?q=xoai');
    expect(words).toMatch(/Dưới 50\.000\s₫2 món/);
    const band = linkTo(links, /^50\.000\s₫ – 100\.000\s₫/);
    expect(band).toBe('/search?q=xoai&min=50000&max=99999');
    const chosen = await open(band ?? '');
    expect(chosen.names).toEqual(['Xoài cát Hòa Lộc']);
    expect(chosen.words).toMatch(/Dưới 50\.000\s₫2 món/);
    expect(linkTo(chosen.links, /^50\.000\s₫ – 100\.000\s₫ ×$/)).toBe('/search?q=xoai');
    expect((await open('/search?min=30.000&max=45000')).words).toMatch(/30\.000\s₫ – 45\.000\s₫ ×/);
  });

  test('name a former district with its former province only where two have its name', async () => {
    const { words } = await open('/search');
    expect(words).toMatch(/\nHuyện Cái Bè4 món/);
    const names = (await open('/search?sort=near')).main.match(/<optgroup label="[^"]*Châu Thành[^"]*"/g);
    expect(names).toEqual(['<optgroup label="Huyện Châu Thành (Đồng Tháp)"', '<optgroup label="Huyện Châu Thành (Tiền Giang)"']);
  });

  test('keep to what can be sent to a commune anywhere in the country; the form works in two steps without JavaScript', async () => {
    const first = await open('/search?q=xoai&toProvince=01');
    expect(first.main).toMatch(/<option value="01" selected="">Thành phố Hà Nội/);
    expect(first.main).toMatch(/<details open="" class="group rounded-card/);
    const [, code, name] = /<select[^>]*name="to".*?<option value="(\d{5})">([^<]+)</s.exec(first.main) ?? [];
    const second = await open(`/search?q=xoai&toProvince=01&to=${code}`);
    expect(second.words).toContain(`Gửi được tới ${name}`);
    expect(linkTo(second.links, 'Đổi chỗ khác')).toBe('/search?q=xoai&toProvince=01#destination');
    expect(second.main).toContain(`<input type="hidden" name="to" value="${code}"/>`);
    expect(second.names).not.toContain('Xoài xanh tại vườn');
    expect(second.names).toHaveLength(3);
    expect((await open('/search?q=xoai&to=28360')).names).toHaveLength(4);
    expect(linkTo(second.links, `Bỏ lọc Gửi được tới ${name}`)).toBe('/search?q=xoai');
    const other = await open(`/search?q=xoai&toProvince=82&to=${code}`);
    expect(other.words).not.toContain('Gửi được tới Xã');
    expect(other.main).toContain('<option value="28360">Xã Cái Bè');
    expect((await open('/search?q=xoai&to=99999')).names).toHaveLength(4);
  });
});

describe('the order', () => {
  test('by price per kg shows that price', async () => {
    const { names, words } = await open('/search?group=raw-food&group=fresh-food&sort=price-per-kg');
    expect(names.slice(0, 3)).toEqual(['Xoài xanh tại vườn', 'Xoài cát Chu', 'Bột gạo Sa Đéc']);
    expect(words).toMatch(/70\.000\s₫\/kg/);
    expect((await open('/search?group=raw-food')).words).not.toContain('/kg');
  });

  test('near a commune asks for one first, and takes none of another province', async () => {
    const asked = await open('/search?sort=near');
    expect(asked.words).toContain('Gần xã, phường nào?');
    expect(asked.main).toContain('<option value="28360">Xã Cái Bè</option>');
    expect(asked.names).toHaveLength(24);
    const near = await open('/search?sort=near&near=28360');
    expect(near.words).toContain('Gần Xã Cái Bè trước, xa dần về sau.');
    expect(linkTo(near.links, 'Đổi chỗ khác')).toBe('/search?sort=near');
    expect(near.names.slice(0, 4).filter((name) => /Xoài|Sầu/.test(name))).toHaveLength(4);
    expect((await open('/search?sort=near&near=29905')).names[0]).not.toMatch(/Xoài [cx]|Sầu/);
    expect((await open('/search?sort=near&near=00004')).main).not.toContain('value="00004"');
  });

  test('is told on a page of its own, to which every list leads', async () => {
    expect(linkTo((await open('/search?q=xoai')).links, 'Xếp theo thế nào?')).toBe('/help/ranking');
    expect(linkTo((await open('/en/groups/spices')).links, 'How is this sorted?')).toBe('/en/help/ranking');
    expect((await open('/help/ranking')).words).toContain('Không ai trả tiền để được đứng trước');
    expect((await open('/en/help/ranking')).words).toContain('Nobody pays for a better place');
  });

  test('puts first what the operator has pinned, and the card says so', async () => {
    const { db } = market.app;
    const pinned = await db.product.findFirstOrThrow({ where: { name: 'Xoài xanh tại vườn' } });
    await db.searchPin.create({ data: { typed: 'xoai ngon', productId: pinned.id, position: 0, createdAt: new Date('2026-11-01T00:00:00Z') } });
    await db.searchIndexState.update({ where: { id: 1 }, data: { changedAt: new Date('2026-11-21T09:00:00Z') } });
    await expect.poll(async () => (await open(`/search?q=xoai%20ngon&doc=${Math.random()}`)).names[0], { timeout: 5_000 }).toBe('Xoài xanh tại vườn');
    expect((await open('/search?q=xoai%20ngon')).words.match(/Chợ chọn/g)).toHaveLength(1);
  });
});

describe('every state of a list has its address', () => {
  test('a page beyond the last leads to the last', async () => {
    for (const [path, last] of [['/search?group=spices&page=9', '/search?group=spices&page=2'], ['/en/groups/spices?page=400', '/en/groups/spices?page=2'], ['/search?q=nuoc+mam&sort=price-asc&page=3', '/search?q=nuoc+mam&sort=price-asc&page=2']] as const) {
      const answer = await market.get(path);
      expect([answer.status, answer.headers.get('location')], path).toEqual([302, last]);
    }
  });

  test('and its links keep what was chosen, but for the page', async () => {
    const { links, main } = await open('/search?q=nuoc+mam&kind=company&inStock=1&sort=newest&page=2');
    expect(linkTo(links, 'Giá thấp trước')).toBe('/search?q=nuoc+mam&kind=company&inStock=1&sort=price-asc');
    expect(linkTo(links, 'Bỏ lọc Còn hàng')).toBe('/search?q=nuoc+mam&kind=company&sort=newest');
    expect(main).toMatch(/<a [^>]*rel="prev"[^>]*href="\/search\?q=nuoc\+mam&kind=company&inStock=1&sort=newest"/);
    expect([...main.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`)).toEqual(['q=nuoc mam', 'sort=newest']);
  });

  test('search engines keep plain lists and no views of them', async () => {
    for (const [path, robots] of [['/search', null], ['/groups/spices?page=2', null], ['/search?q=xoai', 'noindex'], ['/search?kind=company', 'noindex'], ['/groups/spices?to=28360', 'noindex'], [`/sellers/${shop}?inStock=1`, 'noindex'], [`/sellers/${shop}`, null]] as const) {
      expect((await open(path)).robots, path).toBe(robots);
    }
  });

  test('a shop of few goods shows them without filters; one of many lets them be narrowed', async () => {
    const few = await open(`/sellers/${shop}`);
    expect([few.names.length, few.words.includes('Lọc hàng')]).toEqual([4, false]);
    const { slug } = await market.app.db.seller.findFirstOrThrow({ where: { name: 'Cơ sở Tư Bột' } });
    const many = await open(`/sellers/${slug}`);
    expect(many.words).toContain('Lọc hàng');
    expect((await open(`/sellers/${slug}?group=raw-food`)).names.sort()).toEqual(['Bột gạo Sa Đéc', 'Bột xoài sấy']);
  });
});

describe('where nothing is found', () => {
  test('the page says what was tried, shows what is near, and takes the wish', async () => {
    const { words, names, main, status } = await open('/search?q=trà%20sen');
    expect(status).toBe(200);
    expect(words).toContain('Chợ đã tìm “trà sen” có dấu và không dấu');
    expect(words).toContain('Nhắn chợ tìm giúp');
    expect(words).toContain('Hàng bán chạy');
    expect(names).toHaveLength(8);
    expect(main).toContain('name="back" value="/search?q=tr%C3%A0+sen"');
    expect((await open('/search?q=tương%20ớt')).words).toContain('Món khác trong nhóm Gia vị');
    const otherCode = await open('/search?q=bột%20gạo%20ST24');
    expect(otherCode.words).toContain('Món gần giống');
    expect(otherCode.names[0]).toBe('Bột gạo Sa Đéc');
  });

  test('the wish is counted by its words and the day, with nothing of who had it', async () => {
    const answer = await ask({ q: '  Trà  SEN ', back: '/en/search?q=tr%C3%A0+sen' });
    expect([answer.status, answer.headers.get('location'), answer.headers.getSetCookie()]).toEqual([303, '/en/search?q=tr%C3%A0+sen&done=asked', []]);
    await ask({ q: 'trà sen', back: '/search?q=tr%C3%A0+sen' });
    expect(await market.app.db.searchCount.findMany({ where: { asked: { gt: 0 } }, select: { typed: true, asked: true, searches: true } })).toEqual([{ typed: 'trà sen', asked: 2, searches: 0 }]);
    const thanked = await open('/search?q=tr%C3%A0+sen&done=asked');
    expect(thanked.words).toContain('Cảm ơn bạn, chợ đã ghi lại.');
    expect(thanked.words).not.toContain('Nhắn chợ tìm giúp');
    expect((await open('/search?q=xoai&done=asked')).words).not.toContain('Cảm ơn bạn');
  });

  test('nothing is taken that may tell of a person, that comes from elsewhere, or that asks too often', async () => {
    const before = await market.app.db.searchCount.aggregate({ _sum: { asked: true } });
    expect((await ask({ q: 'gọi 0912345678', back: '/search' })).headers.get('location')).toBe('/search');
    expect((await open('/search?q=0912345678')).words).not.toContain('Nhắn chợ tìm giúp');
    expect((await ask({ q: 'trà sen', back: 'https://other.test/' })).headers.get('location')).toMatch(/^\/(\?done=asked)?$/);
    expect((await ask({ q: 'trà sen' }, { origin: 'https://other.test' })).status).toBe(403);
    for (let time = 0; time < 20; time += 1) await ask({ q: 'trà sen', back: '/search' });
    expect((await ask({ q: 'trà sen', back: '/search?q=tr%C3%A0+sen' })).headers.get('location')).toBe('/search?q=tr%C3%A0+sen&done=too-often');
    expect((await open('/search?q=tr%C3%A0+sen&done=too-often')).words).toContain('Bạn vừa nhắn nhiều lần.');
    const after = await market.app.db.searchCount.aggregate({ _sum: { asked: true } });
    expect((after._sum.asked ?? 0) - (before._sum.asked ?? 0)).toBe(18);
  });
});
