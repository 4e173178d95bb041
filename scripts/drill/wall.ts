/*
 * Whether the wall survives a night without a hand: `npm run drill:wall` (three minutes; `-- --minutes 30` for longer). A market of its own runs in a folder of its own, and
 * a real browser shows its wall. Orders come in all the time. The web server is killed and stays away for more than a minute, PostgreSQL is stopped for half a
 * minute, the web server is asked to end and started anew, and the screen sleeps for nine hours. Each time the wall must say that its figures are old, and be back by itself; at the end it must
 * hold as much memory and as many connections as at its beginning, and show what the database has. Ends with a fault where it does not.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { AppContext } from '#app/app-context.server.ts';
import { startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { ChildService } from '#scripts/embedded/child-service.ts';
import { startPostgres } from '#scripts/embedded/postgres.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { inOwnMarket, openWeb, openWorker, withoutMeilisearch } from '#scripts/market/own-market.ts';
import type { OwnMarket } from '#scripts/market/own-market.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { createPersonWith, openSessionOf } from '#tests/factories/people.ts';
import { Screen } from './wall/screen.ts';
import type { Measured } from './wall/screen.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '3' } } });
const minutes = Number(values.minutes);
const province = '2025-07:82';
/** Megabytes and nodes by which a page may have grown that leaks nothing: caches of the browser. */
const slack = { heap: 3, nodes: 400 };
/** Seconds in which the server closes a line that asks nothing. */
const idleLine = 100;
const begun = performance.now();
const faults: string[] = [];
const say = (text: string) => console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${text}`);

type Drill = { market: OwnMarket<null>; app: AppContext; screen: Screen };

/** Waits until the wall is in a state. Whatever takes longer is a fault. */
async function expectState(screen: Screen, wanted: string, patience: number, when: string): Promise<void> {
  const after = await screen.until(async () => (await screen.state()).state === wanted, patience);
  const { words } = await screen.state();
  if (after === null) faults.push(`${when}: the wall does not become '${wanted}' within ${patience} s, it says "${words}"`);
  else say(`${when}: "${words}" after ${after.toFixed(1)} s`);
}

const countToday = ({ db }: AppContext) => db.order.count({ where: { placedAt: { gte: startOfVietnamDay(vietnamDay(new Date())) } } });

/** An order that comes in must stand on the wall within some seconds: also when it has been away. */
async function expectTrue({ app, screen }: Pick<Drill, 'app' | 'screen'>, sell: () => Promise<void>, when: string): Promise<void> {
  await sell();
  const after = await screen.until(async () => (await screen.ordersToday()) === (await countToday(app)), 15);
  if (after === null) faults.push(`${when}: the wall shows ${await screen.ordersToday()} orders, the database has ${await countToday(app)}`);
  else say(`${when}: an order stood on the wall after ${after.toFixed(1)} s`);
}

/** Until then the wall lives, and an order comes in every few seconds. */
async function live(drill: Drill, sell: () => Promise<void>, until: number): Promise<void> {
  while (performance.now() < until) {
    await sell();
    await sleep(Math.min(4_000, Math.max(0, until - performance.now())));
    const { state, words } = await drill.screen.state();
    if (state !== 'fresh') faults.push(`while nothing was wrong the wall said "${words}"`);
  }
}

function memoryOf({ pid }: ChildService): string {
  try {
    return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)} MB`;
  } catch {
    return 'unknown';
  }
}

async function countSessions({ db }: AppContext): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database()`;
  return row?.count ?? 0;
}

const told = ({ heap, nodes, lines }: Measured, web: ChildService, sessions: number) => `page ${heap.toFixed(1)} MB and ${nodes} nodes, ${lines ?? 'unknown'} connections to the web server (${memoryOf(web)}), ${sessions} to the database`;

async function drill(market: OwnMarket<null>): Promise<void> {
  const { app } = market;
  const communes = await app.db.areaUnit.findMany({ where: { level: 'commune', parentId: province, validTo: null }, orderBy: { code: 'asc' }, take: 12 });
  const sellers: Awaited<ReturnType<typeof createSeller>>[] = [];
  for (const { code } of communes) sellers.push(await createSeller(app.db, { communeCode: code }));
  let sold = 0;
  const sell = async () => {
    sold += 1;
    const seller = sellers[sold % sellers.length];
    if (seller) await createOrder(app.db, seller, { placedAt: new Date(), code: `WALL${sold}` });
  };
  for (let order = 0; order < 50; order += 1) await sell();
  const { userId } = await createPersonWith(app, { name: 'Cán bộ trực', roles: [{ role: 'department_officer', areaId: province }] });
  const cookie = await openSessionOf({ ...app, settings: market.settings }, { userId, secondFactor: true });
  let web = await openWeb(market);
  await openWorker(market);
  const screen = await Screen.open({ port: market.settings.port, cookie });
  try {
    await expectState(screen, 'fresh', 30, 'the wall is opened');
    await expectTrue({ app, screen }, sell, 'at the beginning');
    const part = Math.max(15_000, (minutes * 60_000 - 165_000) / 2);
    await live({ market, app, screen }, sell, performance.now() + part);
    const [first, sessions] = [await screen.measure(), await countSessions(app)];
    say(`Begin: ${told(first, web, sessions)}`);

    process.kill(web.pid, 'SIGKILL');
    await web.ended;
    say('The web server is killed');
    await expectState(screen, 'old', 25, 'without a web server');
    await expectState(screen, 'lost', 70, 'without a web server');
    web = await openWeb(market);
    await expectState(screen, 'fresh', 40, 'the web server is back');
    await expectTrue({ app, screen }, sell, 'after the web server was away');

    await market.database.stop();
    say('PostgreSQL is stopped');
    await expectState(screen, 'old', 30, 'without PostgreSQL');
    await sleep(5_000);
    const { port } = await startPostgres(market.folder, { durable: true });
    if (port !== market.database.port) throw new Error('PostgreSQL has come back on another port');
    await expectState(screen, 'fresh', 60, 'PostgreSQL is back');
    await expectTrue({ app, screen }, sell, 'after PostgreSQL was away');

    await web.stop();
    web = await openWeb(market);
    await expectTrue({ app, screen }, sell, 'after the web server was ended and started');

    await screen.sleep(9);
    await expectState(screen, 'lost', 5, 'the screen wakes up after nine hours');
    await expectState(screen, 'fresh', 40, 'the screen is awake');
    await live({ market, app, screen }, sell, performance.now() + part);
    await expectTrue({ app, screen }, sell, 'at the end');
    // A browser opens a line ahead of what it may ask; the server closes one that asks nothing within a minute or two.
    const settled = await screen.until(async () => ((await screen.measure()).lines ?? 1) <= 1, idleLine);
    if (settled !== null && settled > 1) say(`A line that asked nothing was closed after ${settled.toFixed(0)} s`);
    const [last, sessionsLast] = [await screen.measure(), await countSessions(app)];
    say(`End: ${told(last, web, sessionsLast)}, ${sold} orders`);
    if (last.heap > first.heap + slack.heap) faults.push('the page holds more memory than at its beginning');
    if (last.nodes > first.nodes + slack.nodes) faults.push('the page holds more nodes than at its beginning');
    if (last.lines !== null && last.lines > 1) faults.push(`the wall holds ${last.lines} connections to the web server instead of one`);
    if (sessionsLast > sessions + 5) faults.push(`the market holds ${sessionsLast} connections to its database instead of ${sessions}`);
    for (const complaint of new Set(screen.complaints)) faults.push(`the page complained: ${complaint}`);
  } finally {
    await screen.close();
  }
}

await buildApp();
await inOwnMarket({ durable: true, environment: { LOG_LEVEL: 'silent' } }, withoutMeilisearch, drill);
for (const fault of new Set(faults)) console.log(`✗ ${fault}`);
if (faults.length === 0) console.log('✓ The wall was back by itself each time, said when it was old, and holds no more than at its beginning');
process.exit(faults.length > 0 ? 1 : 0);
