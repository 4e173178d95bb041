/*
 * How fast search answers: `npm run bench:search` (20,000 and 1,000,000 products; `-- --products 20000` for one size, `-- --seconds 10` a round).
 * A market of its own in a folder of its own is filled with the load data (`-- --folder <path>` keeps it, for one size). With the same texts 16 connections ask in turn:
 *   Meilisearch, one plain request: what a shop without a reading of queries would send;
 *   Meilisearch, the very same requests: those that the market sends for these texts, recorded on their way;
 *   the JSON interface and the page of results, never asked: each address is new, so nothing comes out of a memory;
 *   both, asked before: addresses that repeat as people's do (the second most asked half as often as the first, and so on);
 *   the JSON interface without Meilisearch: PostgreSQL answers;
 *   suggestions while typing, with each letter of a text, for one who types and for four at once, with Meilisearch and without.
 * Prints requests a second, p50, p95, p99 in milliseconds, and (on Linux) how many milliseconds of a processor the web server and Meilisearch spend on each:
 * those stay the same on a busy machine. A row of the market tells its p95 as a multiple of both rows of Meilisearch.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { AppContext } from '#app/app-context.server.ts';
import { meiliSearch } from '#app/modules/search/adapters/meilisearch.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { searchProducts } from '#app/modules/search/search-products.server.ts';
import { parseSearchQuery } from '#app/modules/search/search-query.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { inOwnMarket, openWeb, withMeilisearch } from '#scripts/market/own-market.ts';
import { seedLoad } from '#seed/load/seed-load.ts';
import { measure } from './load.ts';
import type { Call, Figures, Target } from './load.ts';

const { values } = parseArgs({ options: { products: { type: 'string', default: '20000,1000000' }, seconds: { type: 'string', default: '10' }, folder: { type: 'string' } } });
const load = { connections: 16, warmUp: 3, seconds: Number(values.seconds) };

/** As people type: with accents and without, with slips, raw keys, run together, with a place, a size or a code. */
const texts = [
  'xoài', 'xoai cat', 'xoài cát hòa lộc', 'sầu riêng ri6', 'sau rieng', 'thanh long ruột đỏ', 'vú sữa lò rèn', 'gạo st25', 'gao st25 5kg', 'khô cá lóc', 'kho ca sac', 'nem lai vung', 'quýt hồng lai vung', 'mật ong',
  'nước mắm', 'luoc mam', 'chôm chôm', 'dừa', 'dưa hấu', 'bưởi da xanh', 'buoi da xanh cai be', 'nhãn', 'mít thái', 'xoaif cats', 'gao5', 'caphe', 'cà phê', 'trà sen', 'hạt sen', 'bột gạo sa đéc', 'tôm khô', 'cá tra', 'đậu phộng',
  'lạc rang', 'mè đen', 'trái cây', 'hộ năm', 'khóm', 'dứa', 'xầu riêng', 'chanh', 'ổi ruby', 'mua xoài ở đâu', 'trứng vịt', 'hai san', 'rau muống', 'gạo lứt huyết rồng', 'nep', 'sa pô', 'vịt',
];

const textOf = (turn: number) => texts[(turn * 7919) % texts.length] ?? '';

const asGet = (port: number, page: string, params: Record<string, string>): Call[] => [{ port, method: 'GET', headers: {}, path: `${page}?${new URLSearchParams(params)}` }];
const neverAsked = (port: number, page: string): Target => (turn) => asGet(port, page, { q: textOf(turn), turn: String(turn) });

/** A beginning of a text, as it stands when a letter has been typed. */
const typing = (port: number): Target => (turn) => {
  const letters = [...textOf(turn)];
  const typed = letters.slice(0, 2 + (Math.floor(turn / texts.length) % Math.max(1, letters.length - 1))).join('');
  return asGet(port, '/suggest', { q: typed, turn: String(turn) });
};

/** The nth most asked text comes up 1/n as often as the first. */
const askedOften = texts.flatMap((text, at) => Array.from({ length: Math.ceil(texts.length / (at + 1)) }, () => text));
const askedBefore = (port: number, page: string): Target => (turn) => asGet(port, page, { q: askedOften[(turn * 7919) % askedOften.length] ?? '' });

const toMeilisearch = (url: string, key: string, address: string, body: string): Call => ({
  port: Number(new URL(url).port),
  method: 'POST',
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  path: address,
  body,
});

/** The plain text, the page, the counts. */
const plainly = (url: string, key: string): Target => (turn) => [
  toMeilisearch(url, key, '/indexes/products/search', JSON.stringify({ q: textOf(turn), limit: 24, facets: ['facets'], attributesToRetrieve: ['id'], matchingStrategy: 'all' })),
];

/** Searches for each text once as the market does, through a server that writes down what passes. */
async function recorded(app: AppContext, url: string, key: string): Promise<Target> {
  const calls = new Map<string, Call[]>();
  let current = '';
  const recorder = createServer(async (asked, answer) => {
    const body = await new Response(asked as unknown as ReadableStream).text();
    const call = toMeilisearch(url, key, asked.url ?? '', body);
    calls.set(current, [...(calls.get(current) ?? []), call]);
    answer.setHeader('content-type', 'application/json').end(await (await fetch(url + call.path, { method: call.method, headers: call.headers, body })).text());
  });
  await new Promise<void>((resolve) => void recorder.listen(0, '127.0.0.1', resolve));
  const search = meiliSearch({ url: `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`, key });
  for (current of texts) await searchProducts({ ...app, search }, parseSearchQuery(new URLSearchParams({ q: current })));
  recorder.close().closeAllConnections();
  return (turn) => calls.get(textOf(turn)) ?? [];
}

const show = (name: string, { perSecond, p50, p95, p99, failed, spent }: Figures, note = '') =>
  console.log(`${name.padEnd(42)} ${perSecond.toFixed(0).padStart(7)} ${[p50, p95, p99].map((value) => value.toFixed(1).padStart(8)).join('')}  ${failed > 0 ? `${failed} failed ` : ''}${spent.padEnd(26)} ${note}`);

async function benchSize(products: number): Promise<void> {
  await inOwnMarket({ folder: values.folder }, withMeilisearch, async (market) => {
    const { app, settings, meilisearch } = market;
    const [url, key] = [meilisearch.url, settings.meiliSearchKey ?? ''];
    const began = performance.now();
    await seedLoad({ app: { ...app, searchIndex: null }, log: () => {}, size: { sellers: Math.ceil(products / 5), products, lines: Math.ceil(products / 2) } });
    if ((await app.searchIndex?.count()) !== (await app.db.searchProduct.count())) await rebuildIndex(app);
    const same = await recorded(app, url, key);
    console.log(`\n${products.toLocaleString('en')} products, ${load.connections} connections, ${load.seconds} s a round (filled in ${((performance.now() - began) / 1_000).toFixed(0)} s)`);
    console.log(`${''.padEnd(42)} ${'req/s'.padStart(7)} ${['p50', 'p95', 'p99'].map((name) => name.padStart(8)).join('')}  ms  (processor time of an answer, ms)`);
    const direct: Figures[] = [];
    for (const target of [plainly(url, key), same]) direct.push(await measure(target, { ...load, servers: [meilisearch] }));
    direct.forEach((figures, at) => show(at === 0 ? 'Meilisearch, one plain request' : 'Meilisearch, the very same requests', figures));
    const { port } = settings;
    const open = async (changes: Partial<Settings>) => {
      const web = await openWeb(market, changes);
      return { ...load, stop: web.stop, servers: [web, meilisearch] };
    };
    const showTyping = async (name: string, web: Awaited<ReturnType<typeof open>>) => {
      for (const connections of [1, 4]) {
        const figures = await measure(typing(port), { ...web, connections });
        show(`${name}, ${connections} at once`, figures, `p95 under 50 ms (aim) ${figures.p95 < 50 ? '✓' : '✗'}`);
      }
    };
    const timesOf = ({ p95 }: Figures) => direct.map((own) => (p95 / own.p95).toFixed(2)).join(' and ');
    const web = await open({});
    for (const page of ['/api/v1/products', '/search']) {
      const figures = await measure(neverAsked(port, page), web);
      show(`${page}, never asked`, figures, `p95 ${timesOf(figures)} × Meilisearch's${page === '/search' ? '' : ' (aim 1.5)'}`);
    }
    for (const page of ['/api/v1/products', '/search']) {
      const figures = await measure(askedBefore(port, page), web);
      show(`${page}, asked before`, figures, `p95 ${timesOf(figures)} × Meilisearch's`);
    }
    await showTyping('/suggest', web);
    await web.stop();
    const alone = await open({ meiliUrl: null, meiliSearchKey: null, meiliIndexKey: null });
    const withoutMeilisearch = await measure(neverAsked(port, '/api/v1/products'), alone);
    const aim = products <= 20_000 ? `p95 under 100 ms (aim at 20,000) ${withoutMeilisearch.p95 < 100 ? '✓' : '✗'}` : '';
    show('/api/v1/products, PostgreSQL in its place', withoutMeilisearch, aim);
    await showTyping('/suggest, PostgreSQL in its place', alone);
    await alone.stop();
  });
}

await buildApp();
for (const products of values.products.split(',').map(Number)) await benchSize(products);
