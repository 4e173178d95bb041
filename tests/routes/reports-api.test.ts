import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loader as readDistrictReport } from '#app/routes/api/district-report.ts';
import { loader as readFigures } from '#app/routes/api/figures.ts';
import { loader as readIndicators } from '#app/routes/api/indicators.ts';
import { loader as readNotFound } from '#app/routes/api/not-found.ts';
import { loader as readOpenApi } from '#app/routes/api/openapi.ts';
import { loader as readProduct } from '#app/routes/api/product.ts';
import { loader as readProducts } from '#app/routes/api/products.ts';
import { loader as readReadyz } from '#app/routes/api/readyz.ts';
import { createAppContext } from '#app/app-context.server.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { createApiToken } from '#app/modules/systems/create-api-token.server.ts';
import { asProblem } from '#app/platform/http/problem.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const areaId = '2025-07:82';
let key: string;
let slug: string;

beforeAll(async () => {
  const { app } = market;
  key = await createApiToken(app, { name: 'Kho dữ liệu tỉnh', areaId, expiresAt: null });
  const seller = await createSeller(app.db);
  const product = await createProduct(app.db, seller.id, { name: 'Xoài cát Hòa Lộc', certificate: { stars: 4 } });
  slug = product.slug;
  await createOrder(app.db, seller, { placedAt: new Date('2026-11-10T03:00:00Z'), state: 'delivered', goods: 250_000 });
  await rebuildIndex(app);
  await buildFigures(app);
});

type Loader = (args: LoaderFunctionArgs) => Promise<Response> | Response;

/** Asks a route as the server does: what it throws is its answer too. */
async function ask(loader: Loader, path: string, { token, params = {}, app = market.app }: { token?: string; params?: Record<string, string>; app?: typeof market.app } = {}) {
  const request = new Request(`http://localhost:3000${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  try {
    return await loader({ request, params, context: { app, nonce: '', clientAddress: '203.0.113.7', failures: [] } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const reportPath = (query: string) => `/api/v1/reports/districts?${query}`;
const november = 'from=2026-11-01&to=2026-11-30';

async function expectProblem(answer: Response, status: number) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await answer.json()) as { status: number; title: string; parameters?: { name: string }[] };
  expect(problem).toMatchObject({ status, title: expect.any(String), type: expect.any(String) });
  return problem;
}

describe('GET /api/v1/reports/districts', () => {
  test('answers with one item for each former district and their sums', async () => {
    const answer = await ask(readDistrictReport, reportPath(november), { token: key });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const body = (await answer.json()) as { items: { district: { key: string } }[] };
    expect(body).toMatchObject({
      period: { from: '2026-11-01', to: '2026-11-30' },
      computedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      total: { listings: 1, transactions: 1, successful: 1, cancelled: 0, value: 250_000 },
    });
    expect(body.items).toHaveLength(23);
    expect(body.items.find(({ district }) => district.key === 'huyen-cai-be-tien-giang')).toEqual({
      district: { key: 'huyen-cai-be-tien-giang', name: 'Huyện Cái Bè (Tiền Giang)' },
      listings: 1,
      sellers: 1,
      transactions: 1,
      successful: 1,
      cancelled: 0,
      value: 250_000,
    });
  });

  test('refuses who has no key, a wrong one, or one that has run out', async () => {
    const old = await createApiToken(market.app, { name: 'Kho dữ liệu tỉnh', areaId, expiresAt: new Date(Date.now() - 1_000) });
    for (const token of [undefined, `${key}x`, old]) {
      const answer = await ask(readDistrictReport, reportPath(november), { token });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
      await expectProblem(answer, 401);
    }
  });

  test('keeps only the hash of a key', async () => {
    const rows = await market.app.db.apiToken.findMany();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(row)).not.toContain(key);
    }
  });

  test.each([
    ['', ['from', 'to']],
    ['from=2026-11-01', ['to']],
    ['from=2026-02-30&to=2026-03-01', ['from']],
    ['from=2026-11-01&to=30/11/2026', ['to']],
    ['from=2026-11-02&to=2026-11-01', ['from', 'to']],
    ['from=1990-01-01&to=2026-11-01', ['from', 'to']],
  ])('names the parameters of a bad period: "%s"', async (query, names) => {
    const problem = await expectProblem(await ask(readDistrictReport, reportPath(query), { token: key }), 400);
    expect(problem.parameters?.map(({ name }) => name)).toEqual(names);
  });
});

type Operation = { responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }>; security: object[]; parameters: { name: string; in: string }[] };
type Document = { openapi: string; paths: Record<string, { get: Operation; post?: Operation; delete?: Operation }>; components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> } };

describe('the OpenAPI document', () => {
  const read = async () => (await (await ask(readOpenApi, '/api/v1/openapi.json')).json()) as Document;

  /** The schema by which the document describes an answer, made into a check again. */
  async function described(path: string, status: number) {
    const { paths, components } = await read();
    const content = Object.values(paths[path]?.get.responses[status]?.content ?? {})[0];
    const name = content?.schema.$ref.split('/').at(-1) ?? '';
    const schema = components.schemas[name];
    if (!schema) throw new Error(`${path} ${status} is not described`);
    return z.fromJSONSchema(schema);
  }

  test('names every address for programs, and which of them want a key', async () => {
    const { openapi, paths } = await read();
    expect(openapi).toMatch(/^3\.1\./);
    expect(Object.keys(paths).sort()).toEqual(['/api/v1/products', '/api/v1/products/{slug}', '/api/v1/reports/districts', '/api/v1/reports/figures', '/api/v1/reports/indicators', '/api/v1/webhooks', '/api/v1/webhooks/{id}', '/healthz', '/readyz']);
    const secured = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { security }]) => (security.length > 0 ? [`${method} ${path}`] : [])));
    expect(secured).toEqual(['get /api/v1/reports/districts', 'get /api/v1/reports/figures', 'get /api/v1/reports/indicators', 'get /api/v1/webhooks', 'post /api/v1/webhooks', 'delete /api/v1/webhooks/{id}']);
    expect(paths['/api/v1/reports/districts']?.get.parameters.map(({ name }) => name)).toEqual(['from', 'to']);
    expect(paths['/api/v1/products/{slug}']?.get.parameters).toMatchObject([{ name: 'slug', in: 'path', required: true }]);
  });

  test('refers only to schemas that it holds', async () => {
    const document = await read();
    const references = JSON.stringify(document.paths).match(/#\/components\/schemas\/\w+/g) ?? [];
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) expect(Object.keys(document.components.schemas)).toContain(reference.split('/').at(-1));
  });

  test('describes the answers that the market really gives', async () => {
    const answers: [string, number, Response][] = [
      ['/api/v1/reports/districts', 200, await ask(readDistrictReport, reportPath(november), { token: key })],
      ['/api/v1/reports/districts', 400, await ask(readDistrictReport, reportPath('from=x'), { token: key })],
      ['/api/v1/reports/figures', 200, await ask(readFigures, `/api/v1/reports/figures?${november}&compare=yes`, { token: key })],
      ['/api/v1/reports/figures', 400, await ask(readFigures, '/api/v1/reports/figures?by=x', { token: key })],
      ['/api/v1/reports/indicators', 200, await ask(readIndicators, '/api/v1/reports/indicators', { token: key })],
      ['/api/v1/reports/districts', 401, await ask(readDistrictReport, reportPath(november))],
      ['/api/v1/products', 200, await ask(readProducts, '/api/v1/products?q=xoai')],
      ['/api/v1/products/{slug}', 200, await ask(readProduct, `/api/v1/products/${slug}`, { params: { slug } })],
      ['/api/v1/products/{slug}', 404, await ask(readProduct, '/api/v1/products/none', { params: { slug: 'none' } })],
      ['/readyz', 200, await ask(readReadyz, '/readyz')],
    ];
    for (const [path, status, answer] of answers) {
      expect(answer.status, path).toBe(status);
      const parsed = (await described(path, status)).safeParse(await answer.json());
      expect(parsed.error, `${path} ${status}`).toBeUndefined();
    }
  });

  test('is a check that can fail', async () => {
    const answer = (await (await ask(readDistrictReport, reportPath(november), { token: key })).json()) as { total: object };
    const schema = await described('/api/v1/reports/districts', 200);
    expect(schema.safeParse({ ...answer, total: { ...answer.total, value: '250.000' } }).success).toBe(false);
  });
});

describe('an error under /api', () => {
  test('is a problem document at an unknown address', async () => {
    await expectProblem(await ask(readNotFound, '/api/v2/anything'), 404);
  });

  test('becomes one where another part of the server refused with a text for people, keeping what a program needs', async () => {
    const answer = asProblem(new Response('<h1>Quá nhiều</h1>', { status: 429, headers: { 'content-type': 'text/html', 'retry-after': '60' } }));
    expect(answer.headers.get('retry-after')).toBe('60');
    await expectProblem(answer, 429);
    const good = Response.json({ ok: true });
    expect(asProblem(good)).toBe(good);
  });
});

describe('GET /readyz', () => {
  test('is ready on the search of PostgreSQL, and says so', async () => {
    const answer = await ask(readReadyz, '/readyz');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ready', database: { state: 'up' }, search: { state: 'fallback', engine: 'postgres', indexing: 'up', waiting: 0 }, jobs: { state: 'up', waiting: expect.any(Number) } });
  });

  test('answers 200 and says that it is degraded while a Meilisearch that was set up is away', async () => {
    const away = Object.create(market.app, { settings: { value: { ...market.app.settings, meiliUrl: 'http://127.0.0.1:9' } }, search: { value: { ...market.app.search, ready: async () => false } } });
    const answer = await ask(readReadyz, '/readyz', { app: away });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'degraded', search: { state: 'fallback', engine: 'postgres' } });
  });

  test('answers 503 within two seconds while the database is away', async () => {
    const app = await createAppContext({ ...market.app.settings, databaseUrl: 'postgresql://nobody:x@127.0.0.1:9/nothing' }, 'command');
    const begun = performance.now();
    const answer = await ask(readReadyz, '/readyz', { app });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'unavailable', database: { state: 'down' }, search: { state: 'down', engine: 'postgres', indexing: 'unknown' }, jobs: { state: 'unknown' } });
    await app.close();
  });

  test('says that jobs are late when one has been due for minutes and nobody is at work', async () => {
    const { db } = market.app;
    await db.$executeRaw`SELECT graphile_worker.add_job('a_job_of_a_test', '{}'::json, run_at => now() - interval '5 minutes', job_key => 'late')`;
    expect(await (await ask(readReadyz, '/readyz')).json()).toMatchObject({ status: 'degraded', jobs: { state: 'late' } });
    await db.$executeRaw`SELECT graphile_worker.remove_job('late')`;
  });
});

describe('GET /api/v1/reports/figures', () => {
  type Answer = { items: { area: { level: string; code: string; name: string }; figures: Record<string, number | null>; before: object | null }[]; total: { figures: Record<string, number | null> }; computedAt: string };
  const figures = async (query: string, token = key) => (await (await ask(readFigures, `/api/v1/reports/figures?${query}`, { token })).json()) as Answer;

  test('tells each figure of each former district, or of each commune, or of the province, with the same sums', async () => {
    const byDistrict = await figures(`${november}&indicators=transactions,value`);
    expect(byDistrict.items).toHaveLength(23);
    expect(byDistrict.items.find(({ area }) => area.code === 'huyen-cai-be-tien-giang')).toEqual({
      area: { level: 'district', code: 'huyen-cai-be-tien-giang', name: 'Huyện Cái Bè (Tiền Giang)', district: null, whole: true },
      figures: { transactions: 1, value: 250_000 },
      before: null,
      yearBefore: null, restated: null,
    });
    const byCommune = await figures(`${november}&indicators=transactions,value&by=commune`);
    const ofProvince = await figures(`${november}&indicators=transactions,value&by=province&compare=yes`);
    expect(byCommune.items.reduce((sum, { figures: { transactions } }) => sum + (transactions ?? 0), 0)).toBe(1);
    expect(ofProvince.items).toMatchObject([{ figures: { transactions: 1, value: 250_000 }, before: { transactions: 0 } }]);
    for (const { total } of [byDistrict, byCommune, ofProvince]) expect(total.figures).toEqual({ transactions: 1, value: 250_000 });
  });

  test('opens the tax withheld only to a key that says so', async () => {
    const tax = await createApiToken(market.app, { name: 'Cục Thuế', areaId, scopes: ['figures:read', 'figures:tax'], expiresAt: null });
    expect((await figures(november)).total.figures).not.toHaveProperty('tax');
    expect((await figures(november, tax)).total.figures).toHaveProperty('tax');
    const problem = await expectProblem(await ask(readFigures, `/api/v1/reports/figures?${november}&indicators=tax`, { token: key }), 400);
    expect(problem.parameters?.map(({ name }) => name)).toEqual(['indicators']);
  });

  test('tells a key of a former district nothing of any other', async () => {
    const units = await market.app.db.areaUnit.findMany({ where: { slug: { in: ['huyen-cai-be-tien-giang', 'huyen-cho-gao-tien-giang'] } } });
    const [caiBe, choGao] = await Promise.all(['huyen-cai-be-tien-giang', 'huyen-cho-gao-tien-giang'].map((slug) => createApiToken(market.app, { name: slug, areaId: units.find((unit) => unit.slug === slug)?.id ?? '', expiresAt: null })));
    const [own, foreign] = [await figures(`${november}&indicators=transactions`, caiBe), await figures(`${november}&indicators=transactions`, choGao)];
    expect(own.items.map(({ area }) => area.code)).toEqual(['huyen-cai-be-tien-giang']);
    expect(foreign.items.map(({ area }) => area.code)).toEqual(['huyen-cho-gao-tien-giang']);
    expect([own.total.figures, foreign.total.figures]).toEqual([{ transactions: 1 }, { transactions: 0 }]);
  });

  test('names each parameter that makes no sense', async () => {
    const problem = await expectProblem(await ask(readFigures, '/api/v1/reports/figures?from=x&to=2026-11-30&by=village&compare=maybe&kind=robot&indicators=wealth', { token: key }), 400);
    expect(problem.parameters?.map(({ name }) => name)).toEqual(['from', 'kind', 'by', 'compare', 'indicators']);
  });

  test('answers 304 to whoever has read just that', async () => {
    const path = `/api/v1/reports/figures?${november}`;
    const etag = (await ask(readFigures, path, { token: key })).headers.get('etag') ?? '';
    const request = new Request(`http://localhost:3000${path}`, { headers: { authorization: `Bearer ${key}`, 'if-none-match': etag } });
    const again = await readFigures({ request, params: {}, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } });
    expect([again.status, await again.text(), again.headers.get('ratelimit')]).toEqual([304, '', expect.stringMatching(/minute/)]);
  });
});
