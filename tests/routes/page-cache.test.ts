import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setStock } from '#app/modules/catalog/set-stock.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
let goods: { path: string; variantId: string; sellerId: string };

beforeEach(async () => {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Xoài cát Hòa Lộc', price: 50_000 });
  goods = { path: `/p/${product.slug}`, variantId: product.variants[0]?.id ?? '', sellerId: seller.id };
});

/** A change of which the market is not told: only a page that is made anew shows it. */
const changeSilently = (price: number) => market.app.db.variant.update({ where: { id: goods.variantId }, data: { price } });
const priceOn = async (path: string, headers?: Record<string, string>) => /([\d.]+)\s₫/.exec(await (await market.get(path, headers)).text())?.[1];
const wait = { timeout: 5_000, interval: 20 };

describe('A page that only shows', () => {
  test('is given to the second reader out of memory, under the same ETag', async () => {
    const first = await market.get(goods.path);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=300');
    expect(first.headers.get('set-cookie')).toBeNull();
    const text = await first.text();
    await changeSilently(60_000);
    const second = await market.get(goods.path);
    expect(await second.text()).toBe(text);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
  });

  test('is not sent again to who has it', async () => {
    const etag = (await market.get(goods.path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^(W\/)?".{16,}"$/);
    const again = await market.get(goods.path, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect((await market.get(goods.path, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  test('is made anew as soon as the seller has counted the stock', async () => {
    expect(await (await market.get(goods.path)).text()).not.toContain('Tạm hết hàng');
    const before = (await market.get(goods.path)).headers.get('etag');
    await setStock(market.app, { sellerId: goods.sellerId, variantId: goods.variantId, actor: someActor(), stock: 0 });
    await vi.waitFor(async () => expect(await (await market.get(goods.path)).text()).toContain('Tạm hết hàng'), wait);
    const after = await market.get(goods.path, { 'if-none-match': before ?? '' });
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(before);
  });

  test('shows a new price when it is committed, and not before', async () => {
    expect(await priceOn(goods.path)).toBe('50.000');
    await market.app.db.$transaction(async (tx) => {
      await tx.variant.update({ where: { id: goods.variantId }, data: { price: 75_000 } });
      await announceCatalogueChange(tx);
      expect(await priceOn(goods.path)).toBe('50.000');
      expect(await priceOn(`${goods.path}?again`)).toBe('50.000');
    });
    await vi.waitFor(async () => expect(await priceOn(goods.path)).toBe('75.000'), wait);
    await vi.waitFor(async () => expect(await priceOn(`${goods.path}?again`)).toBe('75.000'), wait);
  });

  test('is kept apart for each text size and contrast, and for each language', async () => {
    const read = async (path: string, cookie: string) => {
      const answer = await market.get(path, { cookie });
      const text = await answer.text();
      return { html: /<html[^>]*>/.exec(text)?.[0], etag: answer.headers.get('etag') };
    };
    const plain = await read(goods.path, '');
    const large = await read(goods.path, 'display=larger.high');
    expect(plain.html).toContain('data-size="normal" data-contrast="normal"');
    expect(large.html).toContain('data-size="larger" data-contrast="high"');
    expect((await read(`/en${goods.path}`, '')).html).toContain('lang="en"');
    expect(large.etag).not.toBe(plain.etag);
    await changeSilently(60_000);
    expect(await read(goods.path, '')).toEqual(plain);
    expect(await read(goods.path, 'display=larger.high; cart=whatever')).toEqual(large);
    expect(await read(goods.path, 'display=huge.nonsense')).toEqual(plain);
  });

  test('is not kept while the server cannot hear of changes', async () => {
    expect(await priceOn(goods.path)).toBe('50.000');
    await market.app.db.$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
    await changeSilently(60_000);
    await vi.waitFor(async () => expect(await priceOn(goods.path)).toBe('60.000'), wait);
    // It listens again by itself, and keeps pages again.
    await vi.waitFor(async () => {
      const [{ count } = { count: 0n }] = await market.app.db.$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
      expect(count).toBe(1n);
    }, wait);
    await vi.waitFor(async () => {
      const before = await priceOn(goods.path);
      await changeSilently(before === '60.000' ? 61_000 : 60_000);
      expect(await priceOn(goods.path)).toBe(before);
    }, wait);
  });
});

describe('A list for programs', () => {
  const priceIn = async (address: string) => ((await (await market.get(address)).json()) as { items: { price: number }[] }).items[0]?.price;

  test('is given to the next program out of memory, until the catalogue changes', async () => {
    const { slug, variants } = await createProduct(market.app.db, goods.sellerId, { name: 'Nhãn xuồng', price: 50_000 });
    await rebuildIndex(market.app);
    const [one, list] = [`/api/v1/products/${slug}`, '/api/v1/products?q=nhan+xuong'];
    // What the rebuild told of the catalogue may still be on its way.
    await vi.waitFor(async () => {
      const [first, before] = [await market.get(one, { cookie: 'display=larger.high' }), await priceIn(list)];
      await market.app.db.variant.update({ where: { id: variants[0]?.id ?? '' }, data: { price: { increment: 1_000 } } });
      expect(await priceIn(list)).toBe(before);
      const again = await market.get(one);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
      expect(again.headers.get('cache-control')).toContain('public');
      expect(await again.json()).toEqual(await first.json());
      expect((await market.get(one, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
    }, wait);
    const kept = await priceIn(list);
    await market.app.db.$transaction((tx) => announceCatalogueChange(tx));
    await vi.waitFor(async () => expect(await priceIn(list)).toBeGreaterThan(kept ?? Infinity), wait);
  });

  test('is kept for nobody where a key is asked for, or where it was not found', async () => {
    expect((await market.get('/api/v1/reports/districts')).headers.get('etag')).toBeNull();
    const missing = await market.get('/api/v1/products/xoai-nao');
    expect([missing.status, missing.headers.get('etag')]).toEqual([404, null]);
  });
});

test('addresses that differ only in what follows the reader are one page, which knows nothing of it', async () => {
  const shared = await market.get(`${goods.path}?utm_source=zalo&zarsrc=30`);
  const html = await shared.text();
  expect(html).not.toContain('zarsrc');
  await changeSilently(60_000);
  const others = await Promise.all([`${goods.path}?fbclid=IwAR0`, goods.path].map((path) => market.get(path)));
  for (const other of others) expect(await other.text()).toBe(html);
  expect(await priceOn(`${goods.path}?again&fbclid=IwAR0`)).toBe('60.000');
});

describe('What is not the same for everybody', () => {
  test.each(['/cart', '/orders', '/sign-in', '/en/cart'])('is kept nowhere: %s', async (path) => {
    const answer = await market.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });

  test('a page that was not found may exist a moment later', async () => {
    expect((await market.get('/p/xoai-moi')).status).toBe(404);
    await market.app.db.product.update({ where: { slug: goods.path.slice(3) }, data: { slug: 'xoai-moi' } });
    expect((await market.get('/p/xoai-moi')).status).toBe(200);
  });
});
