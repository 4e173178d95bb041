/*
 * How fast search answers: `npm run bench:search` (20,000 and 1,000,000 products; `-- --products 20000` for one size, `-- --seconds 10` a round).
 * A market of its own in a folder of its own is filled with the load data; 16 connections ask the JSON interface, the search page, and, in the same
 * run with the same texts, Meilisearch itself; then the market again without Meilisearch, so PostgreSQL answers. Every request has an address of its own,
 * so no page comes out of a cache. Prints requests a second and p50, p95, p99 in milliseconds beside what they are held to.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createAppContext } from '#app/app-context.server.ts';
import { loadAreas } from '#app/modules/areas/load-areas.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { readOperatorSettings } from '#app/platform/env.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { stopChildServices } from '#scripts/embedded/child-service.ts';
import { DataFolder } from '#scripts/embedded/data-folder.ts';
import { makeMeiliKeys } from '#scripts/embedded/meilisearch-keys.ts';
import { findMeilisearch, startMeilisearch } from '#scripts/embedded/meilisearch.ts';
import { freeLoopbackPort } from '#scripts/embedded/ports.ts';
import { startPostgres } from '#scripts/embedded/postgres.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { startMarketProcess } from '#scripts/market/market-process.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { seedLoad } from '#seed/load/seed-load.ts';

const { values } = parseArgs({ options: { products: { type: 'string', default: '20000,1000000' }, seconds: { type: 'string', default: '10' } } });
const connections = 16;
const warmUp = 3;
const seconds = Number(values.seconds);

/** As people type: with accents and without, with slips, raw keys, run together, with a place, a size or a code. */
const texts = [
  'xoài', 'xoai cat', 'xoài cát hòa lộc', 'sầu riêng ri6', 'sau rieng', 'thanh long ruột đỏ', 'vú sữa lò rèn', 'gạo st25', 'gao st25 5kg', 'khô cá lóc', 'kho ca sac', 'nem lai vung', 'quýt hồng lai vung', 'mật ong',
  'nước mắm', 'luoc mam', 'chôm chôm', 'dừa', 'dưa hấu', 'bưởi da xanh', 'buoi da xanh cai be', 'nhãn', 'mít thái', 'xoaif cats', 'gao5', 'caphe', 'cà phê', 'trà sen', 'hạt sen', 'bột gạo sa đéc', 'tôm khô', 'cá tra', 'đậu phộng',
  'lạc rang', 'mè đen', 'trái cây', 'hộ năm', 'khóm', 'dứa', 'xầu riêng', 'chanh', 'ổi ruby', 'mua xoài ở đâu', 'trứng vịt', 'hai san', 'rau muống', 'gạo lứt huyết rồng', 'nep', 'sa pô', 'vịt',
];

type Target = (turn: number) => { path: string; port: number; method: 'GET' | 'POST'; headers: Record<string, string>; body?: string };
type Figures = { perSecond: number; p50: number; p95: number; p99: number; failed: number };

const textOf = (turn: number) => texts[(turn * 7919) % texts.length] ?? '';

async function measure(target: Target): Promise<Figures> {
  await ask(target, warmUp);
  return ask(target, seconds);
}

let turns = 0;

async function ask(target: Target, forSeconds: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + forSeconds * 1_000;
  const times: number[] = [];
  let failed = 0;
  const one = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      if (!(await send(agent, target((turns += 1))))) failed += 1;
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { perSecond: times.length / forSeconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed };
}

function send(agent: Agent, { path: address, port, method, headers, body }: ReturnType<Target>): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ agent, host: '127.0.0.1', port, path: address, method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode === 200)).on('error', () => resolve(false));
    });
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}

function throughMarket(port: number, page: string): Target {
  return (turn) => ({ port, method: 'GET', headers: {}, path: `${page}?${new URLSearchParams({ q: textOf(turn), turn: String(turn) })}` });
}

/** The plain text, the page, the counts: what a shop without a search of its own would ask. */
function throughMeilisearch(url: string, key: string): Target {
  return (turn) => ({
    port: Number(new URL(url).port),
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    path: '/indexes/products/search',
    body: JSON.stringify({ q: textOf(turn), limit: 24, facets: ['facets'], attributesToRetrieve: ['id'], matchingStrategy: 'all' }),
  });
}

const show = (name: string, { perSecond, p50, p95, p99, failed }: Figures, note = '') =>
  console.log(`${name.padEnd(42)} ${perSecond.toFixed(0).padStart(7)} ${[p50, p95, p99].map((value) => value.toFixed(1).padStart(8)).join('')}  ${failed > 0 ? `${failed} failed ` : ''}${note}`);

async function waitUntilOpen(port: number): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    if ((await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.ok) return;
  }
  throw new Error('The web server does not open');
}

async function benchSize(products: number): Promise<void> {
  const place = await mkdtemp(path.join(tmpdir(), 'cho-phien-bench-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(place, 0o755);
  const folder = await DataFolder.open(place);
  const program = await findMeilisearch(folder);
  const [postgres, meilisearch] = await Promise.all([startPostgres(folder), program && startMeilisearch(folder, program)]);
  if (!meilisearch) throw new Error('There is no Meilisearch for this machine');
  try {
    const keys = await makeMeiliKeys(meilisearch.url, meilisearch.key);
    await applyMigrations(postgres.url);
    const settings: Settings = {
      ...readOperatorSettings({ DATA_DIR: place, LOG_LEVEL: 'warn' }),
      databaseUrl: postgres.url,
      secret: 'the secret of the bench, which is not one',
      meiliUrl: meilisearch.url,
      meiliSearchKey: keys.search,
      meiliIndexKey: keys.index,
    };
    const app = await createAppContext(settings, 'command');
    await loadAreas(app.db);
    await writeInstallationFact(app.db, 'province', 'Đồng Tháp');
    const began = performance.now();
    await seedLoad({ app: { ...app, searchIndex: null }, log: () => {}, size: { sellers: Math.ceil(products / 5), products, lines: Math.ceil(products / 2) } });
    await rebuildIndex(app);
    await app.close();
    console.log(`\n${products.toLocaleString('en')} products, ${connections} connections, ${seconds} s a round (filled in ${((performance.now() - began) / 1_000).toFixed(0)} s)`);
    console.log(`${''.padEnd(42)} ${'req/s'.padStart(7)} ${['p50', 'p95', 'p99'].map((name) => name.padStart(8)).join('')}  ms`);
    const port = await freeLoopbackPort();
    const web = await startMarketProcess('web', 'app/server/main.ts', { ...settings, port }, folder);
    await waitUntilOpen(port);
    const direct = await measure(throughMeilisearch(meilisearch.url, keys.search));
    show('Meilisearch itself', direct);
    const api = await measure(throughMarket(port, '/api/v1/products'));
    const ratio = api.p95 / direct.p95;
    show('/api/v1/products', api, `p95 ${ratio.toFixed(2)} × Meilisearch's own (aim 1.5) ${ratio <= 1.5 ? '✓' : '✗'}`);
    show('/search', await measure(throughMarket(port, '/search')));
    await web.stop();
    const alone = await startMarketProcess('web', 'app/server/main.ts', { ...settings, port, meiliUrl: null, meiliSearchKey: null, meiliIndexKey: null }, folder);
    await waitUntilOpen(port);
    const withoutMeilisearch = await measure(throughMarket(port, '/api/v1/products'));
    const aim = products <= 20_000 ? `p95 under 100 ms (aim at 20,000) ${withoutMeilisearch.p95 < 100 ? '✓' : '✗'}` : '';
    show('/api/v1/products, PostgreSQL in its place', withoutMeilisearch, aim);
    await alone.stop();
  } finally {
    await Promise.all([meilisearch.stop(), postgres.stop()]);
    await rm(place, { recursive: true, force: true });
  }
}

try {
  await buildApp();
  for (const products of values.products.split(',').map(Number)) await benchSize(products);
} finally {
  await stopChildServices();
}
