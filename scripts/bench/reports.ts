/*
 * How fast the department's figures are: `npm run bench:reports` (the load data's 212,336 households and 1,000,000 products with 1, 3 and 10 million order lines
 * side by side; `-- --millions 1 --seconds 5` for less, `-- --only pages` for a part).
 * For each a market of its own in a folder of its own is filled (`-- --folder <path>` keeps them, one below it for each number of lines), and its sums are built for the
 * first time. The same questions are put to the sums and to the rows. Each page of the department is opened by one alone, when nothing is kept of it, and then asked
 * for by 16 connections; sixteen officers of sixteen areas walk through all of theirs at once; purchases are made without and with officers beside them; and what
 * is bought is awaited in the sums.
 */
import { Agent } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { countOrderSums } from '#app/modules/reports/internal/count-order-sums.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import type { Question } from '#app/modules/reports/measures.ts';
import { usualPeriod } from '#app/modules/reports/period.ts';
import { theMarket } from '#app/shared/actor.ts';
import { addMonths, monthOf, vietnamDay } from '#app/shared/dates.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { inOwnMarket, openWeb, openWorker, withoutMeilisearch } from '#scripts/market/own-market.ts';
import type { OwnMarket } from '#scripts/market/own-market.ts';
import { fullSize } from '#seed/load/size.ts';
import { seedLoad } from '#seed/load/seed-load.ts';
import { countByRows } from '#tests/integration/figures/order-rows.ts';
import { measure } from './load.ts';
import type { Figures } from './load.ts';
import { signInOfficers } from './officers.ts';
import type { Officer } from './officers.ts';
import type { Server } from './processor-time.ts';
import { buy, percentiles } from './purchase.ts';

const { values } = parseArgs({
  options: { millions: { type: 'string', default: '1,3,10' }, products: { type: 'string', default: String(fullSize.products) }, sellers: { type: 'string', default: String(fullSize.sellers) }, seconds: { type: 'string', default: '5' }, folder: { type: 'string' }, only: { type: 'string', default: 'build,rows,closing,pages,purchases' } },
});
const seconds = Number(values.seconds);
const asked = (part: 'build' | 'rows' | 'closing' | 'pages' | 'purchases') => values.only.split(',').includes(part);
const connections = 16;
/** Milliseconds after which a web server gives no answer that it has kept. */
const notKept = 4_100;
const aim = { page: 150, build: 300, memory: 600, counted: 5_000 };
const province = '2025-07:82';
const mark = (good: boolean) => (good ? '✓' : '✗');
const took = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The first building of all sums, and the memory that it takes at most. */
async function build({ app }: OwnMarket<null>): Promise<void> {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 200);
  await app.db.countingState.deleteMany();
  const milliseconds = await took(() => buildFigures(app));
  clearInterval(watch);
  const [memory, time] = [most / 2 ** 20, milliseconds / 1_000];
  console.log(`  first building ${time.toFixed(0)} s ${mark(time < aim.build)} (aim ${aim.build}), ${memory.toFixed(0)} MB ${mark(memory < aim.memory)} (aim ${aim.memory})`);
}

/** The same questions to the sums and to the rows, one after the other. */
async function compare({ app }: OwnMarket<null>): Promise<void> {
  const today = vietnamDay(app.clock.now());
  const districts = await app.db.areaUnit.findMany({ where: { level: 'district', parent: { became: { some: { toId: province } } } }, select: { id: true } });
  const ask = (name: string, question: Omit<Question, 'districtIds'>) => ({ name, question: { districtIds: districts.map(({ id }) => id), ...question } });
  const questions = [
    ask('this month', { period: usualPeriod('thisMonth', today), filter: noFilter }),
    ask('last quarter, one group', { period: usualPeriod('lastQuarter', today), filter: { ...noFilter, groupKey: 'fresh-food' } }),
    ask('last year', { period: usualPeriod('lastYear', today), filter: noFilter }),
  ];
  for (const { name, question } of questions) {
    const [sums, again] = [await took(() => countOrderSums(app.db, question)), await took(() => countOrderSums(app.db, question))];
    const rows = await took(() => countByRows(app.db, question));
    console.log(`  ${name}: sums ${Math.min(sums, again).toFixed(0)} ms, rows ${rows.toFixed(0)} ms`);
  }
}

/** Closes the months of the last quarter, as a department does before it reports. */
async function close({ app }: OwnMarket<null>): Promise<void> {
  const { from } = lastQuarter(app);
  const scope = { areas: [{ id: province }] };
  for (const month of [0, 1, 2].map((each) => addMonths(monthOf(from), each))) {
    let closed = false;
    const milliseconds = await took(async () => (closed = (await closeMonth(app, { scope, month, actor: theMarket })).ok));
    console.log(`  closing ${month}: ${closed ? `${(milliseconds / 1_000).toFixed(1)} s` : 'it is closed already'}`);
  }
}

const lastQuarter = ({ clock }: OwnMarket<null>['app']) => usualPeriod('lastQuarter', vietnamDay(clock.now()));

/** Two officers look at each page for a second before they open the next. */
async function lookAround(officer: Officer, port: number, until: number): Promise<number[]> {
  const times: number[] = [];
  await Promise.all([0, 1].map(async (who) => {
    for (let turn = who; performance.now() < until; turn += 2) {
      const page = officer.pages[turn % officer.pages.length] ?? '';
      times.push(await took(() => measure(() => [askFor(page, officer.cookie, port)], { servers: [], connections: 1, seconds: 0.001, warmUp: 0 })));
      await sleep(1_000);
    }
  }));
  return times;
}

async function shop({ settings: { port } }: OwnMarket<null>, variantIds: string[], officer: Officer | null): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const long = Math.max(seconds, 20);
  const until = performance.now() + long * 1_000;
  const times: number[] = [];
  let [turn, failed] = [0, 0];
  const buyers = Array.from({ length: connections }, async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      const fault = await buy(agent, port, [variantIds[(turn += 7_919) % variantIds.length] ?? '']);
      if (fault) failed += 1;
      else times.push(performance.now() - begun);
    }
  });
  const [opened] = await Promise.all([officer ? lookAround(officer, port, until) : [], ...buyers]);
  agent.destroy();
  const { p50, p95 } = percentiles(times);
  console.log(`  purchases ${officer ? 'with two officers beside' : 'alone'}: ${(times.length / long).toFixed(1)} a second, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms${failed > 0 ? `, ${failed} failed` : ''}${officer ? `; ${opened.length} pages, p95 ${percentiles(opened).p95.toFixed(0)} ms` : ''}`);
}

const askFor = (path: string, cookie: string, port: number) => ({ path, port, method: 'GET' as const, headers: { cookie } });
const written = ({ perSecond, p50, p95, failed, spent }: Figures) => `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} ms ${mark(p95 < aim.page && failed === 0)} (aim ${aim.page}), ${perSecond.toFixed(0)} a second, of a processor ms: ${spent}${failed > 0 ? `, ${failed} failed` : ''}`;

/** Each page alone, when its answers are no more kept, then by all connections; then all officers through all of their pages. */
async function open(market: OwnMarket<null>, servers: Server[], officers: [Officer, ...Officer[]]): Promise<void> {
  const { port } = market.settings;
  const [{ cookie, pages }] = officers;
  for (const page of [...pages, `/admin/reports?${new URLSearchParams(lastQuarter(market.app))}`]) {
    const target = () => [askFor(page, cookie, port)];
    await measure(target, { servers, connections: 1, seconds: 0.01, warmUp: 0 });
    await sleep(notKept);
    const alone = await measure(target, { servers, connections: 1, seconds: 0.001, warmUp: 0 });
    console.log(`  ${page}: alone and anew ${alone.p50.toFixed(0)} ms; ${written(await measure(target, { servers, connections, seconds, warmUp: 1 }))}`);
  }
  const walk = (turn: number) => {
    const officer = officers[turn % officers.length];
    const pages = officer?.pages ?? [];
    return [askFor(pages[Math.floor(turn / officers.length) % pages.length] ?? '', officer?.cookie ?? '', port)];
  };
  console.log(`  sixteen officers of sixteen areas, page after page: ${written(await measure(walk, { servers, connections, seconds: seconds * 4, warmUp: 2 }))}`);
}

/** How long after the shop has said yes an order stands in the sums. */
async function awaitCounted({ app, settings: { port } }: OwnMarket<null>, variantIds: string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    if (await buy(agent, port, [variantIds[n * 11] ?? ''])) throw new Error('a purchase failed');
    const { id } = await app.db.order.findFirstOrThrow({ orderBy: { placedAt: 'desc' }, select: { id: true } });
    times.push(await took(async () => {
      for (const until = Date.now() + 30_000; Date.now() < until && !(await app.db.countedOrder.findFirst({ where: { orderId: id } })); ) await sleep(20);
    }));
  }
  agent.destroy();
  const slowest = Math.max(...times);
  console.log(`  an order stands in the sums after ${percentiles(times).p50.toFixed(0)} ms, at most ${slowest.toFixed(0)} ms ${mark(slowest < aim.counted)} (aim ${aim.counted})`);
}

/** Waits until the worker has done what closing has left to it: it would be measured with the pages. */
async function emptyQueue({ app }: OwnMarket<null>): Promise<void> {
  const milliseconds = await took(async () => {
    for (const until = Date.now() + 600_000; Date.now() < until; await sleep(200)) {
      const [row] = await app.db.$queryRaw<{ left: number }[]>`SELECT count(*)::int AS left FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts AND (locked_at IS NULL OR locked_at > now() - interval '10 minutes')`;
      if (row?.left === 0) return;
    }
  });
  console.log(`  the worker has done what waited after ${(milliseconds / 1_000).toFixed(1)} s`);
}

async function bench(market: OwnMarket<null>, millions: number): Promise<void> {
  const { app } = market;
  const filled = await took(() => seedLoad({ app, log: () => {}, search: false, size: { sellers: Number(values.sellers), products: Number(values.products), lines: Math.round(millions * 1_000_000) } }));
  console.log(`\n${millions} million order lines, ${Number(values.products).toLocaleString('en')} products, ${Number(values.sellers).toLocaleString('en')} sellers (filled in ${(filled / 1_000).toFixed(0)} s)`);
  if (asked('build')) await build(market);
  if (asked('rows')) await compare(market);
  if (asked('closing')) await close(market);
  if (!asked('pages') && !asked('purchases')) return;
  const officers = await signInOfficers(market, province);
  const goods = await app.db.variant.findMany({ where: { retiredAt: null, product: { state: 'on_sale', harvestOn: null, reach: 'country', groupKey: { notIn: ['alcoholic-drinks', 'tourism'] }, seller: { state: 'verified' } } }, select: { id: true }, take: 5_000 });
  const variantIds = goods.map(({ id }) => id);
  await app.db.variant.updateMany({ where: { id: { in: variantIds } }, data: { stock: 100_000 } });
  const [worker, web] = [await openWorker(market), await openWeb(market)];
  await emptyQueue(market);
  if (asked('pages')) await open(market, [web, worker, market.database], officers);
  if (!asked('purchases')) return;
  await awaitCounted(market, variantIds);
  // In turns: the first of them finds nothing warm.
  for (const officer of [null, officers[0], null, officers[0]]) await shop(market, variantIds, officer);
}

await buildApp();
for (const millions of values.millions.split(',').map(Number)) {
  const folder = values.folder === undefined ? undefined : path.join(values.folder, `${millions}m`);
  await inOwnMarket({ folder }, withoutMeilisearch, (market) => bench(market, millions));
}
