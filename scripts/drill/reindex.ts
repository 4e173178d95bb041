/*
 * What it takes to build the search index of a great market while it goes on, in a data folder of its own: `npm run drill:reindex` (1,000,000
 * products; `-- --products 50000` for fewer; `-- --folder <path>` keeps the filled market for the benches). The worker of the market builds it, in a process of its own whose memory is measured. Meanwhile
 * five products change every other second, the index that is searched is watched, the worker is killed once, and the rebuild is stopped and resumed once. At the end every
 * document is compared with the market. Ends with a fault where one differs, the searched index was ever half full, a change was late, or the
 * worker took more memory than its limit.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { AppContext } from '#app/app-context.server.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { beginRebuild } from '#app/modules/search/begin-rebuild.server.ts';
import { compareIndex } from '#app/modules/search/compare-index.server.ts';
import { stopRebuild } from '#app/modules/search/stop-rebuild.server.ts';
import type { ChildService } from '#scripts/embedded/child-service.ts';
import { inOwnMarket, openWorker, withMeilisearch } from '#scripts/market/own-market.ts';
import type { OwnMarket } from '#scripts/market/own-market.ts';
import { seedLoad } from '#seed/load/seed-load.ts';

const { values } = parseArgs({ options: { products: { type: 'string', default: '1000000' }, folder: { type: 'string' } } });
const products = Number(values.products);
/** Megabytes, of the worker. */
const mostMemory = 400;
const begun = performance.now();
const faults: string[] = [];

const count = (value: number) => value.toLocaleString('en');
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
const say = (text: string) => console.log(`${seconds(begun).padStart(7)} s  ${text}`);

/** The worker, which may be killed and started again; the most memory that any of its processes took, in megabytes. */
class Worker {
  #service: ChildService | null = null;
  peak = 0;
  readonly #market: OwnMarket<unknown>;

  constructor(market: OwnMarket<unknown>) {
    this.#market = market;
  }

  async start() {
    this.#service = await openWorker(this.#market);
  }

  look() {
    if (!this.#service) return;
    try {
      const [, kilobytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#service.pid}/status`, 'utf8')) ?? [];
      this.peak = Math.max(this.peak, Math.round(Number(kilobytes) / 1024));
    } catch {
      // It has just been killed, or this system does not tell.
    }
  }

  async kill() {
    this.look();
    if (this.#service) process.kill(this.#service.pid, 'SIGKILL');
    await this.#service?.ended;
    this.#service = null;
  }
}

/** Changes some products as sellers would, and waits until the index that is searched says so. Answers with the milliseconds. */
async function changeSome(app: AppContext, turn: number): Promise<number> {
  const from = Math.floor((turn * 7919) % Math.max(1, products - 50));
  const rows = await app.db.product.findMany({ orderBy: { id: 'asc' }, skip: from, take: 5, where: { state: 'on_sale' }, select: { id: true } });
  // A price of its own tells this change from all others.
  const ids = rows.map(({ id }) => id);
  const price = 900_000_000 + turn;
  await app.db.$transaction(async (tx) => {
    await tx.variant.updateMany({ where: { productId: { in: ids } }, data: { price } });
    await announceChangedProducts(tx, ids);
  });
  const start = performance.now();
  for (;;) {
    const { hits } = await searchLive<{ price: number }>(app, { filter: `price = ${price}`, limit: ids.length });
    if (hits.length === ids.length) return performance.now() - start;
    if (performance.now() - start > 120_000) throw new Error('A change is not found after two minutes');
    await sleep(25);
  }
}

type Hits<T> = { hits: T[]; estimatedTotalHits: number };

async function searchLive<T>({ settings }: AppContext, body: object): Promise<Hits<T>> {
  const response = await fetch(`${settings.meiliUrl}/indexes/products/search`, { method: 'POST', headers: { authorization: `Bearer ${settings.meiliSearchKey}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The index that is searched answers ${response.status}`);
  return (await response.json()) as Hits<T>;
}

const readState = (app: AppContext) => app.db.searchIndexState.findUniqueOrThrow({ where: { id: 1 } });

/** Waits until the rebuild has got so far (1 = it is over), showing its progress; `meanwhile` runs between two looks. */
async function untilBuilt(app: AppContext, worker: Worker, share: number, { meanwhile = async () => {}, pause = 200 }: { meanwhile?: () => Promise<unknown>; pause?: number } = {}) {
  for (let shown = -1; ; ) {
    worker.look();
    const { buildingUid, built, toBuild, builtAt } = await readState(app);
    if (buildingUid === null && builtAt !== null) return;
    const tenth = Math.floor((built / Math.max(1, toBuild)) * 10);
    if (tenth !== shown) say(`${count(built)} of ${count(toBuild)} products`);
    shown = tenth;
    if (share < 1 && toBuild > 0 && built >= share * toBuild) return;
    await meanwhile();
    await sleep(pause);
  }
}

async function drill(app: AppContext, worker: Worker): Promise<void> {
  await seedLoad({ app: { ...app, searchIndex: null }, log: (line) => say(line.trim()), size: { sellers: Math.ceil(products / 5), products, lines: Math.ceil(products / 2) } });
  say(`The market holds ${count(await app.db.searchProduct.count())} products. The worker finds that the engine has no index`);
  const first = performance.now();
  await worker.start();
  await untilBuilt(app, worker, 1);
  say(`First index after ${seconds(first)} s`);

  const whole = (await app.searchIndex?.count()) ?? 0;
  const waits: number[] = [];
  let turn = 0;
  const change = async () => {
    waits.push(await changeSome(app, (turn += 1)));
    const live = (await app.searchIndex?.count()) ?? 0;
    if (live !== whole) faults.push(`the searched index held ${count(live)} of ${count(whole)} products`);
  };
  const second = performance.now();
  await beginRebuild(app, { anew: true });
  await untilBuilt(app, worker, 0.3, { meanwhile: change, pause: 2_000 });
  await worker.kill();
  say('The worker is killed in the middle of it, and started again');
  await worker.start();
  await untilBuilt(app, worker, 0.6, { meanwhile: change, pause: 2_000 });
  await stopRebuild(app);
  say('Stopped by hand, and resumed');
  await change();
  await beginRebuild(app);
  await untilBuilt(app, worker, 1, { meanwhile: change, pause: 2_000 });
  say(`Rebuilt beside the searched index after ${seconds(second)} s, with ${count(waits.length * 5)} changes meanwhile`);

  while ((await app.db.searchChange.count()) + (await app.db.productChange.count()) > 0) await sleep(100);
  worker.look();
  const third = performance.now();
  let compared = await compareIndex(app, { budget: products * 2 });
  // The worker may be at its own comparison.
  for (; compared === null; compared = await compareIndex(app, { budget: products * 2 })) await sleep(500);
  if (compared.inTable.length + compared.inEngine.length > 0) faults.push(`${compared.inTable.length} rows and ${compared.inEngine.length} documents differ from the market`);
  say(`${count(compared.compared)} documents compared with the market word by word in ${seconds(third)} s`);
  waits.sort((a, b) => a - b);
  const at = (share: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0);
  say(`A change during the rebuild was found after ${at(0.5)} ms (median), ${at(0.95)} ms (p95), ${at(1)} ms (longest)`);
  say(`Peak memory of the indexer: ${worker.peak} MB (limit ${mostMemory} MB)`);
  if (worker.peak > mostMemory) faults.push('the indexer took more memory than its limit');
}

await inOwnMarket({ durable: true, folder: values.folder }, withMeilisearch, (market) => drill(market.app, new Worker(market)));
for (const fault of new Set(faults)) console.log(`✗ ${fault}`);
if (faults.length === 0) console.log('✓ No change was lost, and the searched index was whole at every look');
process.exitCode = faults.length > 0 ? 1 : 0;
