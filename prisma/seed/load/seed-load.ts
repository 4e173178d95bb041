import pg from 'pg';
import type { AppContext } from '#app/app-context.server.ts';
import { listDeliveryRates } from '#app/modules/fulfilment/list-delivery-rates.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { writeInstallationFact } from '#app/platform/installation.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { makeBuyers } from '../demo/buyers.ts';
import { demonstrationBegun } from '../demo/facts.ts';
import { readPlaces } from '../places.ts';
import type { Places } from '../places.ts';
import { certificateColumns, certificateRows, productColumns, productRows, sellerColumns, sellerRows, variantColumns, variantRows } from './catalogue-rows.ts';
import { copyIn, spaced } from './copy-in.ts';
import type { LoadStory } from './load-orders.ts';
import { makeLoadMarket } from './market.ts';
import { groupColumns, groupRows, lineColumns, lineRows, orderColumns, orderRows } from './order-rows.ts';
import { setAsideIndexes } from './set-aside.ts';
import { fullSize, loadTables } from './size.ts';
import type { LoadSize, LoadTable } from './size.ts';

type LoadApp = Pick<AppContext, 'db' | 'clock' | 'settings' | 'search' | 'searchIndex'>;
type Log = (line: string) => void;

const loadFact = 'load-data';
const searchFact = 'load-data-search';

/**
 * Fills a market with as much as a busy province might hold, for measuring: by COPY, in one transaction that also sets the keys and indexes
 * of its tables aside and makes them again. So it is there as a whole or not at all, and while it runs nobody else can use those tables.
 * Runs on an empty market or beside the demonstration, refuses any other, and does nothing the second time. After that search is filled, unless
 * nobody will search.
 */
export async function seedLoad({ app, log, size = fullSize, search = true }: { app: LoadApp; log: Log; size?: LoadSize; search?: boolean }): Promise<void> {
  const { db } = app;
  const begin = performance.now();
  const known = await db.installationFact.findMany({ where: { key: { in: [loadFact, searchFact] } } });
  const has = (key: string) => known.some((fact) => fact.key === key);
  if (has(searchFact)) return log('The load data is there already.');
  if (!has(loadFact)) await loadTablesOf(app, { log, size });
  // Said after the tables are filled: a load that was broken off leaves no trace.
  const province = await db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: app.settings.homeProvince, validTo: null } });
  await writeInstallationFact(db, 'demonstration', 'yes');
  await writeInstallationFact(db, 'province', province.name);
  if (!search) return;
  log('  search: reading the tables');
  const tell = (done: number, total: number) => log(`  search: ${spaced(done)} of ${spaced(total)}`);
  await rebuildIndex(app, tell);
  await db.installationFact.create({ data: { key: searchFact, value: app.clock.now().toISOString() } });
  log(`  The load data is there after ${((performance.now() - begin) / 60_000).toFixed(1)} minutes.`);
}

async function loadTablesOf(app: LoadApp, { log, size }: { log: Log; size: LoadSize }): Promise<void> {
  const { db, settings } = app;
  if ((await db.seller.count()) > 0 && !(await db.installationFact.findUnique({ where: { key: demonstrationBegun } }))) {
    throw new PlainError('This database holds a market of its own. The load data goes only into an empty database or beside the demonstration.');
  }
  const now = app.clock.now();
  const places = await readPlaces(db);
  const story = await makeStory(app, { places, now, size });
  const client = new pg.Client({ connectionString: settings.databaseUrl });
  await client.connect();
  try {
    await fill(client, { story, places, log });
  } finally {
    await client.end();
  }
}

async function makeStory({ db, settings }: Pick<LoadApp, 'db' | 'settings'>, { places, now, size }: { places: Places; now: Date; size: LoadSize }): Promise<LoadStory> {
  const home = places.communes.filter(({ provinceCode, districtId }) => provinceCode === settings.homeProvince && districtId !== null);
  return {
    market: makeLoadMarket(size, home),
    // The buyers of the demonstration live where the many buyers here live too.
    buyerPlaces: makeBuyers(places.communes, settings.homeProvince).map(({ place }) => place),
    rates: await listDeliveryRates(db, vietnamDay(now)),
    buyers: Math.max(1, Math.round(size.lines / 5)),
    now,
  };
}

async function fill(client: pg.Client, { story, places, log }: { story: LoadStory; places: Places; log: Log }): Promise<void> {
  const { market, now } = story;
  const { size } = market;
  // Places left by an attempt that was broken off are used again.
  for (const table of loadTables) await client.query(`VACUUM "${table}"`);
  await client.query('BEGIN');
  // Building an index sorts in memory as far as this reaches.
  await client.query(`SET LOCAL maintenance_work_mem = '1GB'`);
  await client.query('SET LOCAL synchronous_commit = off');
  const aside = await setAsideIndexes(client, loadTables);
  // They would look up without an index, and mark each row for the figures, which are built anew from all of them.
  for (const table of loadTables) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  const tell: Log = (line) => log(`  ${line}`);
  const copy = (table: LoadTable, columns: readonly string[], rows: Iterable<string>, expected: number) => copyIn(client, { table, columns, rows, expected }, tell);
  await copy('seller', sellerColumns, sellerRows(market, now), size.sellers);
  await copy('product', productColumns, productRows(market, now), size.products);
  await copy('variant', variantColumns, variantRows(market, now), market.variants);
  await copy('ocop_certificate', certificateColumns, certificateRows(market, now), Math.round(size.products * 0.016));
  const groups = Math.round(size.lines / 2.2);
  await copy('order_group', groupColumns, groupRows(story, places.provinceOn), groups);
  await copy('order', orderColumns, orderRows(story), Math.round(groups * 1.1));
  await copy('order_line', lineColumns, lineRows(story), size.lines);
  for (const table of loadTables) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  await client.query('UPDATE counting_state SET generation = 0');
  await aside.restore(tell);
  await client.query('INSERT INTO installation_fact (key, value) VALUES ($1, $2)', [loadFact, now.toISOString()]);
  await client.query('COMMIT');
  for (const [n, table] of loadTables.entries()) {
    tell(`tidying ${n + 1} of ${loadTables.length}: ${table}`);
    await client.query(`VACUUM (ANALYZE) "${table}"`);
  }
  const held = await client.query<{ size: string }>('SELECT pg_size_pretty(pg_database_size(current_database())) AS size');
  tell(`${spaced(size.lines)} order lines; the database takes ${held.rows[0]?.size}`);
}
