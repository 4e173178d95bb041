import { beforeAll, describe, expect, test } from 'vitest';
import { productDetailSchema, productListSchema } from '#app/modules/search/product-api.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { loader as listLoader } from '#app/routes/api/products.ts';
import { loader as productLoader } from '#app/routes/api/product.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const context = () => ({ app: market.app, nonce: '', clientAddress: '127.0.0.1', failures: [] });
const list = async (query: string) => {
  const request = new Request(`http://market.test/api/v1/products?${query}`);
  const response = await listLoader({ request, params: {}, context: context() });
  expect(response.status).toBe(200);
  return productListSchema.parse(await response.json());
};
const product = (slug: string) => productLoader({ request: new Request(`http://market.test/api/v1/products/${slug}`), params: { slug }, context: context() });
let slug = '';

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db, { name: 'Hợp tác xã Hòa Lộc' });
  ({ slug } = await createProduct(db, seller.id, { name: 'Cà phê rang mộc', group: 'coffee-cocoa', price: 98_000, certificate: { stars: 4 } }));
  await createProduct(db, seller.id, { name: 'Xoài cát Hòa Lộc', price: 90_000 });
  await createProduct(db, seller.id, { name: 'Xoài giấu', state: 'withdrawn' });
  await rebuildIndex(market.app);
});

describe('GET /api/v1/products', () => {
  test('answers with goods in the promised shape', async () => {
    const { items, ...rest } = await list('q=ca%20phe');
    expect(items).toEqual([
      {
        slug,
        name: 'Cà phê rang mộc',
        price: 98_000,
        unit: 'Hộp 1 kg',
        stars: 4,
        seller: { slug: expect.stringContaining('hop-tac-xa-hoa-loc'), name: 'Hợp tác xã Hòa Lộc' },
        commune: { code: '28360', name: 'Xã Cái Bè' },
        district: { key: 'huyen-cai-be-tien-giang', name: 'Huyện Cái Bè (Tiền Giang)' },
        inStock: true,
        url: `${market.app.settings.publicUrl}/p/${slug}`,
      },
    ]);
    expect(rest).toMatchObject({ total: 1, page: 1, perPage: 24 });
    expect(rest.facets.district).toEqual([{ value: 'huyen-cai-be-tien-giang', name: 'Huyện Cái Bè (Tiền Giang)', count: 1 }]);
    expect(rest.reading).toEqual({ text: 'ca phe', change: 'none', dropped: [] });
    expect(rest.facets.kind).toEqual([{ value: 'cooperative', name: 'Hợp tác xã', count: 1 }]);
    expect(rest.facets.price).toEqual([{ min: 50_000, max: 99_999, count: 1 }]);
    expect(rest.facets.stars).toEqual([{ value: '4', name: 'OCOP 4 sao', count: 1 }]);
  });

  test('drops every parameter that makes no sense', async () => {
    const all = await list('');
    expect(all.total).toBe(2);
    const odd = 'group=cars&district=huyen-khong-co&commune=99999&stars=11&min=abc&max=-5&inStock=perhaps&sort=up&page=-1&perPage=5000&q=%00';
    expect(await list(odd)).toEqual(all);
  });

  test('takes the filters and orders that the pages have', async () => {
    const { db } = market.app;
    const { id } = await db.product.findFirstOrThrow({ where: { name: 'Xoài cát Hòa Lộc' } });
    await db.product.update({ where: { id }, data: { reach: 'province', seasonMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] } });
    await rebuildIndex(market.app);
    const names = async (query: string) => (await list(query)).items.map(({ name }) => name);
    expect(await names('kind=cooperative&sort=price-per-kg')).toEqual(['Xoài cát Hòa Lộc', 'Cà phê rang mộc']);
    expect(await names('kind=company,farm')).toEqual([]);
    expect(await names('to=28360')).toHaveLength(2);
    expect(await names('to=00004')).toEqual(['Cà phê rang mộc']);
    expect(await names('near=28360&sort=near')).toHaveLength(2);
    expect((await list('exact=1&q=ca%20fe')).items).toEqual([]);
    expect((await list('')).facets.price).toEqual([{ min: 50_000, max: 99_999, count: 2 }]);
    expect((await list('')).reading).toBeNull();
  });

  test('is cut into pages, and empty beyond the last', async () => {
    expect(await list('perPage=1&page=2&sort=price-asc')).toMatchObject({ items: [{ slug }], total: 2, page: 2, perPage: 1 });
    expect((await list('perPage=1&page=3')).items).toEqual([]);
  });
});

describe('GET /api/v1/products/:slug', () => {
  test('answers with the variants, the story and the papers', async () => {
    const response = await product(slug);
    const answer = productDetailSchema.parse(await response.json());
    expect(answer).toMatchObject({ slug, story: expect.stringContaining('Vườn'), certificate: { stars: 4, endsOn: '2028-12-31' }, documents: [] });
    expect(answer.variants).toEqual([{ id: expect.any(String), name: 'Hộp 1 kg', price: 98_000, weightGrams: 1200, stock: 20 }]);
  });

  test.each(['khong-co', '%00', 'a'.repeat(300)])('answers with a problem document for %s', async (unknown) => {
    const response = await product(unknown);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404, title: expect.any(String) });
  });

  test('does not know a product that was withdrawn', async () => {
    const { slug: hidden } = await market.app.db.product.findFirstOrThrow({ where: { name: 'Xoài giấu' } });
    expect((await product(hidden)).status).toBe(404);
  });
});
