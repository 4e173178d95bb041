import { describe, expect, test } from 'vitest';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
const securely = servedMarket({ publicUrl: 'https://market.example.vn' });

describe('Every answer', () => {
  test.each(['/', '/cart', '/khong-co', '/api/v1/products', '/api/khong-co', '/healthz', '/robots.txt', '/favicon.svg'])('carries the security headers: %s', async (path) => {
    const { headers } = await market.get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\w-]{8,}$/),
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security'), 'over http').toBeNull();
  });

  test('asks for https for good where the market is reached by it', async () => {
    expect((await securely.get('/')).headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    const added = await securely.send('/cart', { method: 'POST', body: new URLSearchParams({ intent: 'add', variantId: 'x' }) });
    for (const cookie of added.headers.getSetCookie()) expect(cookie).toMatch(/; Secure/);
    expect(added.headers.getSetCookie().length).toBeGreaterThan(0);
  });

  test.each(['/', '/search', '/cart', '/checkout', '/sign-in', '/khong-co'])('a page runs only the market\'s own scripts, and nothing may frame it: %s', async (path) => {
    const policy = (await market.get(path)).headers.get('content-security-policy');
    if (policy === null) return expect((await market.get(path)).status).toBe(302);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|nonce|\*/);
  });
});

describe('Under /api, what goes wrong is a problem document', () => {
  const foreign = { origin: 'https://evil.example' };
  test.each([
    ['/api', 'GET', {}, 404],
    ['/api/khong-co', 'GET', {}, 404],
    ['/api/v1/products/khong-co', 'GET', {}, 404],
    ['/api/v1/products', 'POST', {}, 405],
    ['/api/v1/products', 'POST', foreign, 403],
    ['/api/v1/reports/districts?from=2026-01-01&to=2026-01-31', 'GET', {}, 401],
  ] as const)('%s %s %o → %i', async (path, method, headers, status) => {
    const answer = await market.send(path, { method, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ type: expect.any(String), title: expect.any(String), status });
    if (status === 405) expect(answer.headers.get('allow')).toBe('GET, HEAD');
    if (status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('also a body that is too large', async () => {
    const answer = await market.send('/api/v1/products', { method: 'POST', body: Buffer.alloc(41 * 1024 * 1024) });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ status: 413 });
  });
});

describe('What search engines read', () => {
  test('the sitemap leads to every product on sale in both languages, and to none that is not', async () => {
    const { db } = market.app;
    const seller = await createSeller(db);
    const shown = await createProduct(db, seller.id, { name: 'Khóm Tân Phước' });
    const hidden = await createProduct(db, seller.id, { name: 'Khóm giấu', state: 'withdrawn' });
    const { publicUrl } = market.app.settings;
    const index = await market.get('/sitemap.xml');
    expect(index.headers.get('content-type')).toMatch(/xml/);
    const parts = [...(await index.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    expect(parts).toContain(`${publicUrl}/sitemaps/pages.xml`);
    const texts = await Promise.all(parts.map(async (address) => (await market.get(new URL(address).pathname)).text()));
    const all = texts.join('\n');
    expect(all).toContain(`<loc>${publicUrl}/p/${shown.slug}</loc>`);
    expect(all).toContain(`href="${publicUrl}/en/p/${shown.slug}"`);
    expect(all).not.toContain(hidden.slug);
    const pages = [...(texts[parts.indexOf(`${publicUrl}/sitemaps/pages.xml`)] ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
    expect(pages.length).toBeGreaterThan(100);
    for (const path of [pages[0] ?? '', pages[5] ?? '', pages.at(-1) ?? '']) expect((await market.get(path)).status, path).toBe(200);
  });

  test.each(['/sitemaps/products-99.xml', '/sitemaps/products-0.xml', '/sitemaps/products-1e9.xml', '/sitemaps/nothing.xml'])('%s does not exist', async (path) => {
    expect((await market.get(path)).status).toBe(404);
  });

  test('robots may read the shop front and nothing personal', async () => {
    const text = await (await market.get('/robots.txt')).text();
    for (const path of ['/cart$', '/checkout$', '/orders/', '/seller/', '/admin/', '/en/orders/']) expect(text).toContain(`Disallow: ${path}\n`);
    expect(text).not.toMatch(/Disallow: \/\n/);
    expect(text).toContain(`Sitemap: ${market.app.settings.publicUrl}/sitemap.xml`);
  });

  test('a product names its price, its other language and its own address', async () => {
    const { db } = market.app;
    const seller = await createSeller(db);
    const { slug } = await createProduct(db, seller.id, { name: 'Nhãn <b>xuồng</b> & "cơm vàng"', price: 65_000 });
    const text = await (await market.get(`/p/${slug}?q=1`)).text();
    const { publicUrl } = market.app.settings;
    expect(text).toContain(`<link rel="canonical" href="${publicUrl}/p/${slug}"/>`);
    expect(text).toContain(`hrefLang="en" href="${publicUrl}/en/p/${slug}"`);
    const facts = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, content = '']) => JSON.parse(content));
    expect(facts.map((fact) => fact['@type'])).toEqual(['Product', 'BreadcrumbList']);
    expect(facts[0]).toMatchObject({ name: 'Nhãn <b>xuồng</b> & "cơm vàng"' });
    expect(JSON.stringify(facts[0])).toMatch(/"priceCurrency":"VND"/);
    expect(text).not.toContain('<b>xuồng');
  });
});
