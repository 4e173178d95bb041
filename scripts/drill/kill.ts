/*
 * Whether a market that is killed loses anything: `npm run drill:kill` (`-- --kills 10 --database 2` for a short run, `--seed 7` for another one).
 * A market of its own runs in a folder of its own while people buy with discount codes, pay, cancel, send, decline, ask for returns with pictures, take
 * goods back and give money back through its forms, a bank and a card provider tell of their money, and weeks go by for what nobody does anything with.
 * Its web server and its worker are killed outright (SIGKILL) at 200 random moments, PostgreSQL with all its processes at 20; each is started again at
 * once. People send again what was not answered, as people do. After each restart the database is held against what must be true at every moment; at
 * the end, when nobody does anything any more, against what must be true then, what people saw with their own eyes, and what their phones got. Ends with
 * a fault where anything differs.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { AppContext } from '#app/app-context.server.ts';
import { buildApp } from '#scripts/market/build-app.ts';
import { inOwnMarket, withoutMeilisearch } from '#scripts/market/own-market.ts';
import { startSmsPeer } from '#tests/peers/sms-gateway.ts';
import type { SmsPeer } from '#tests/peers/sms-gateway.ts';
import { startStripePeer } from '#tests/peers/stripe/peer.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import { Chance } from './kill/chance.ts';
import { checkAlways, checkAtRest, untilQuiet } from './kill/invariants.ts';
import type { Faults } from './kill/invariants.ts';
import { KilledMarket } from './kill/market.ts';
import type { PartName } from './kill/market.ts';
import { bankSecret, giveBack, tellOfCards } from './kill/money.ts';
import { liveAnOrder } from './kill/orders.ts';
import { GivenUp, Line } from './kill/requests.ts';
import { openShops } from './kill/shops.ts';
import { letTimePass, strikeTheHour } from './kill/time.ts';
import { look } from './kill/world.ts';
import type { Seen } from './kill/world.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, database: { type: 'string', default: '20' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, people: { type: 'string', default: '5' }, loud: { type: 'boolean', default: false } } });
const [kills, databaseKills, seed, people] = [values.kills, values.database, values.seed, values.people].map(Number) as [number, number, number, number];
const shortRun = 20;
/** In a long run a checkout is killed several times over, and each time its key is held for half a minute. */
const patience = kills > shortRun ? 240_000 : 90_000;
const begun = performance.now();
const say = (text: string) => console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${text}`);
const faults: Faults = new Map();

/** What is killed, one after the other: a web server or a worker each time, and PostgreSQL in between. */
function plan(chance: Chance): PartName[] {
  const parts: PartName[] = Array.from({ length: kills }, () => chance.of(['web', 'worker']));
  for (let each = 0; each < databaseKills; each += 1) parts.splice(chance.between(0, parts.length), 0, 'database');
  return parts;
}

/** A random moment, counted in what people have got done since the last one, so that a slow machine is killed as often in the middle of something; none waits for long. */
async function untilBusy(line: Line, chance: Chance): Promise<void> {
  const enough = line.answered + chance.between(1, 40);
  for (const until = Date.now() + 4_000; line.answered < enough && Date.now() < until; ) await sleep(5);
  await sleep(chance.between(0, 60));
}

type Drill = { app: AppContext; market: KilledMarket; line: Line; phone: SmsPeer; cards: StripePeer };

async function drill({ app, market, line, phone, cards }: Drill): Promise<void> {
  const chance = new Chance(seed);
  const { shops, shelf } = await openShops(app, { shops: 3, stock: 100 + 20 * kills, mostUses: 4 + Math.ceil(kills / 5) });
  const seen: Seen = { placed: new Map(), refused: new Set(), givenUp: new Set(), heard: new Map(), returns: new Map(), counts: new Map() };
  const world = { app, line, shops, seen, cards, told: { events: 0 }, phones: 5 + Math.ceil(kills / 5) };
  const day = { over: false };
  const broken = (error: unknown) => error instanceof GivenUp || faults.set('everybody gets an answer in the end', String((error as Error).stack ?? error));
  const crowd = Array.from({ length: people }, () => chance.fork()).map(async (own) => {
    while (!day.over) await liveAnOrder(world, own).catch(broken);
  });
  const sellers = (async () => {
    for (; !day.over; await sleep(400)) await giveBack(world).catch(broken);
  })();
  const teller = (async (own) => {
    for (; !day.over; await sleep(100)) await tellOfCards(world, own).catch(broken);
  })(chance.fork());
  const parts = plan(chance);
  for (const [at, part] of parts.entries()) {
    await untilBusy(line, chance);
    const killed = performance.now();
    await market.kill(part);
    await look(() => checkAlways(app, { shelf, faults, when: `after killing the ${part} (${at + 1} of ${parts.length})` }));
    if (at < parts.length - 4) await look(() => letTimePass(app));
    if ((at + 1) % 20 === 0 || kills <= shortRun) say(`${at + 1} of ${parts.length}: the ${part} was back after ${((performance.now() - killed) / 1000).toFixed(1)} s, ${seen.placed.size} purchases so far`);
    if (faults.size > 0) break;
  }
  day.over = true;
  // In a short run nobody waits for what a killed web server holds for half a minute.
  line.patient = kills > shortRun;
  await Promise.all([...crowd, sellers, teller]);
  await tellOfCards(world, chance).catch(broken);
  say('Everybody has gone home');
  say(`The worker has done what was left after ${((await untilQuiet(app, 120_000)) / 1000).toFixed(1)} s`);
  await Promise.all([giveBack(world), tellOfCards(world, chance), strikeTheHour(app)]).catch(broken);
  await untilQuiet(app, 30_000);
  await checkAtRest(app, { shelf, faults, seen, phone, cards });
  for (const ended of new Set(market.endedByThemselves)) faults.set('nothing ends by itself', ended);
  const list = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([what, times]) => `${times} × ${what}`).join(', ');
  say(`People: ${list(seen.counts)}`);
  say(`Broken off and sent again: ${list(line.troubles) || 'nothing'}`);
  say(`${await app.db.order.count()} orders, ${await app.db.ledgerTransaction.count()} transactions in the ledger, ${await app.db.bankNotice.count()} notices, ${await app.db.refund.count()} refunds, ${phone.sent.length} messages in ${phone.requests.length} requests`);
}

say(`Seed ${seed}: ${kills} times the web server or the worker, ${databaseKills} times PostgreSQL`);
await buildApp();
const phone = await startSmsPeer();
const cards = await startStripePeer();
try {
  const { secretKey, webhookSecret, url } = cards.settings;
  const environment = { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_URL: url ?? '', SMS_URL: phone.url, BANK_WEBHOOK_SECRET: bankSecret, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: values.loud ? 'warn' : 'silent' };
  await inOwnMarket({ durable: true, environment }, withoutMeilisearch, async (own) => {
    const market = new KilledMarket(own);
    await Promise.all([market.start('web'), market.start('worker')]);
    say('The market is open');
    await drill({ app: own.app, market, line: new Line(own.settings.port, { patience }), phone, cards });
    await market.stop();
  });
} finally {
  await Promise.all([phone.close(), cards.close()]);
}
for (const [name, found] of faults) console.log(`✗ ${name}: ${found}`);
if (faults.size === 0) console.log('✓ Nothing was lost, nothing was done twice');
process.exit(faults.size > 0 ? 1 : 0);
