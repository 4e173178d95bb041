import { setTimeout as sleep } from 'node:timers/promises';
import type { OperatorSettings, Settings } from '#app/platform/env.server.ts';
import { isStopping, stopChildServices } from '#scripts/embedded/child-service.ts';
import type { ChildService } from '#scripts/embedded/child-service.ts';
import { DataFolder } from '#scripts/embedded/data-folder.ts';
import { requireFreePort } from '#scripts/embedded/ports.ts';
import { PlainError, showError } from '#scripts/plain-error.ts';
import { say, step } from '#scripts/prepare/progress.mjs';
import { buildApp } from './build-app.ts';
import { loadMarket } from './load-market.ts';
import { startMarketProcess } from './market-process.ts';
import { startServices } from './services.ts';
import type { ServiceOptions } from './services.ts';

type MarketOptions = ServiceOptions & {
  /** When the person began to wait (milliseconds since 1970), if that was before now. */
  begun?: number;
};

type Running = { settings: Settings; folder: DataFolder };

/** Starts the whole market and keeps it until a signal, or until one of its parts ends. Sets the exit code. */
export async function runMarket(operator: OperatorSettings, { begun = Date.now(), ...options }: MarketOptions = {}): Promise<void> {
  await requireFreePort(operator.port, operator.host);
  const folder = await DataFolder.open(operator.dataDir);
  await folder.take();
  const signalled = endOnSignal(folder);
  try {
    const { settings } = await startAll(operator, folder, options);
    say(`\nThe market is open after ${((Date.now() - begun) / 1000).toFixed(1)} s: ${settings.publicUrl}\n${settings.development ? 'Changes of the pages show at once. ' : ''}Ctrl-C closes it.`);
  } catch (error) {
    if (!isStopping()) await endWith(error, folder);
  }
  await signalled;
}

async function startAll(operator: OperatorSettings, folder: DataFolder, options: ServiceOptions): Promise<Running> {
  const { settings, owner, database } = await startServices(operator, folder, options);
  if (database) endWhenItEnds(database, folder);
  await loadMarket(settings, { demo: operator.demo, owner });
  if (!settings.development) await buildApp();
  await requireFreePort(settings.port, settings.host);
  const worker = await startMarketProcess('worker', 'app/jobs/worker.ts', settings, folder);
  endWhenItEnds(worker, folder);
  await step('Starting the web server', async () => {
    const web = await startMarketProcess('web', 'app/server/main.ts', settings, folder);
    endWhenItEnds(web, folder);
    await waitUntilReady(settings, web);
    return 'Web server and worker run';
  });
  return { settings, folder };
}

/** A part that ends by itself ends the market: an operator's supervisor sees it at once, and nothing is half open. */
function endWhenItEnds(service: ChildService, folder: DataFolder): void {
  const names: Record<string, string> = { web: 'The web server', worker: 'The worker', PostgreSQL: 'PostgreSQL' };
  const log = folder.file('log', `${service.name.toLowerCase().replace('postgresql', 'postgres')}.log`);
  void service.ended.then((how) => {
    if (!isStopping()) void endWith(new PlainError(`${names[service.name]} has ended by itself (${how}), so the market closes. Its log is ${log}.`), folder);
  });
}

async function endWith(error: unknown, folder: DataFolder): Promise<void> {
  if (isStopping()) return;
  const stopped = stopChildServices();
  showError(error);
  await stopped;
  await folder.release();
  process.exit(1);
}

/** Ends everything on Ctrl-C and its like. A second Ctrl-C after three seconds does not wait any longer. */
function endOnSignal(folder: DataFolder): Promise<never> {
  let first = 0;
  const end = async (signal: NodeJS.Signals) => {
    if (first > 0) {
      if (Date.now() - first > 3_000) process.exit(130);
      return;
    }
    first = Date.now();
    if (signal === 'SIGINT') say('\nClosing the market …');
    await stopChildServices();
    await folder.release();
    say('✓ Everything has ended.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end('SIGHUP'), 1_000).unref();
  return new Promise(() => {});
}

/** Waits until the web server says that it and the database are there. */
async function waitUntilReady({ host, port }: Settings, web: ChildService): Promise<void> {
  const state = { ended: false };
  void web.ended.then(() => (state.ended = true));
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  let last = 'no answer';
  for (const until = Date.now() + 90_000; Date.now() < until && !state.ended; await sleep(60)) {
    try {
      const response = await fetch(`http://${name}:${port}/readyz`, { signal: AbortSignal.timeout(15_000) });
      if (response.ok) return;
      last = `it answers ${response.status}`;
    } catch (error) {
      last = (error as Error).message;
    }
  }
  if (state.ended) return new Promise(() => {});
  throw new PlainError(`The web server does not become ready (${last}).`);
}
