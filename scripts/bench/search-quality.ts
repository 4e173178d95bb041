/*
 * How well the search finds what buyers mean, on the labelled queries of tests/search-quality: `npm run measure:search`.
 *   --class telex     only the queries of a class (may be given more than once)
 *   --worst 10        shows the queries that are served worst
 *   --query "xoai"    shows what one query finds, labelled or not
 *   --engine postgres shows --worst and --query for this way of searching only
 *   --commit          writes the figures that `npm test` holds the search to; refuses while one of them has fallen
 *   --commit-falls    writes them even so: labels were mended or added
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadAreas } from '#app/modules/areas/load-areas.server.ts';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import { stopChildServices } from '#scripts/embedded/child-service.ts';
import { DataFolder, runningProcess } from '#scripts/embedded/data-folder.ts';
import { findMeilisearch, startMeilisearch } from '#scripts/embedded/meilisearch.ts';
import { startPostgres } from '#scripts/embedded/postgres.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { fingerprint, readStamp } from '#scripts/prepare/fingerprint.mjs';
import { listFalls, readCommitted, writeCommitted } from '#tests/search-quality/committed.ts';
import { judge } from '#tests/search-quality/figures.ts';
import { fillMarket, openMarket } from '#tests/search-quality/market.ts';
import type { Market } from '#tests/search-quality/market.ts';
import { measure } from '#tests/search-quality/measure.ts';
import { readLabels } from '#tests/search-quality/read-labels.ts';
import { outcomeText, tableOf, worstOf } from '#tests/search-quality/report.ts';

const { values: asked } = parseArgs({
  options: {
    class: { type: 'string', multiple: true },
    worst: { type: 'string' },
    query: { type: 'string', multiple: true },
    engine: { type: 'string' },
    commit: { type: 'boolean' },
    'commit-falls': { type: 'boolean' },
  },
});

const root = path.resolve(import.meta.dirname, '../..');
const isShown = (name: string) => !asked.engine || name.toLowerCase().startsWith(asked.engine.toLowerCase());

async function showQuery({ searchers, catalogue }: Market, q: string): Promise<void> {
  const label = (await readLabels()).find((each) => each.q === q) ?? { q, class: 'not labelled', grades: new Map(), asksAccents: true };
  for (const { name, find } of searchers.filter((searcher) => isShown(searcher.name))) console.log(`${name}\n${outcomeText(judge(label, await find(q), catalogue), catalogue, 24)}`);
}

async function run(market: Market): Promise<void> {
  for (const q of asked.query ?? []) await showQuery(market, q);
  if (asked.query) return;
  const every = await readLabels();
  const labels = asked.class ? every.filter((label) => asked.class?.includes(label.class)) : every;
  const measured = await measure(market, labels);
  console.log(tableOf(measured));
  if (asked.worst) for (const one of measured.filter(({ name }) => isShown(name) && (asked.engine || !name.includes('default')))) console.log(`\n${worstOf(one, market.catalogue, Number(asked.worst))}`);
  if (asked.class) return;
  const falls = listFalls(measured, readCommitted());
  if (falls.length > 0) console.log(`\nWorse than committed:\n  ${falls.join('\n  ')}`);
  if (asked['commit-falls'] || (asked.commit && falls.length === 0)) writeCommitted(measured);
  else if (asked.commit) process.exitCode = 1;
}

/** What the filled database depends on: as long as none of it changes, it is used again. The words that search knows are written anew in every run. */
const sources = ['prisma/migrations', 'prisma/seed', 'app/modules/areas', 'tests/search-quality/market.ts'];
const filledStamp = 'filled';

/** The folder that is kept between runs, emptied where it holds another market than today's; while another run works in it, one that is thrown away. */
async function takeFolder(): Promise<{ folder: DataFolder; isFilled: boolean; close: () => Promise<void> }> {
  const kept = path.join(root, '.cache', 'search-quality');
  if (runningProcess(kept) !== null) {
    const place = await mkdtemp(path.join(tmpdir(), 'cho-phien-quality-'));
    // As root, PostgreSQL runs as another user, who must be able to enter.
    await chmod(place, 0o755);
    return { folder: await DataFolder.open(place), isFilled: false, close: () => rm(place, { recursive: true, force: true }) };
  }
  const stamp = fingerprint(root, sources);
  const isFilled = readStamp(path.join(kept, filledStamp)) === stamp;
  if (!isFilled) await rm(kept, { recursive: true, force: true });
  const folder = await DataFolder.open(kept);
  await folder.take();
  return { folder, isFilled, close: () => folder.release() };
}

const { folder, isFilled, close } = await takeFolder();
try {
  const program = await findMeilisearch(folder);
  const [{ url }, meili] = await Promise.all([startPostgres(folder, { durable: false }), program ? startMeilisearch(folder, program) : null]);
  if (!isFilled) await applyMigrations(url);
  const db = connectDatabase(url);
  try {
    if (!isFilled) {
      await loadAreas(db);
      await fillMarket(db);
      await writeFile(folder.file(filledStamp), fingerprint(root, sources));
    }
    await run(await openMarket(db, meili));
  } finally {
    await db.$disconnect();
  }
} finally {
  await stopChildServices();
  await close();
}
