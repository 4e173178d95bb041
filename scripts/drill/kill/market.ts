import type { Settings } from '#app/platform/env.server.ts';
import type { ChildService } from '#scripts/embedded/child-service.ts';
import type { DataFolder } from '#scripts/embedded/data-folder.ts';
import { startPostgres } from '#scripts/embedded/postgres.ts';
import type { EmbeddedPostgres } from '#scripts/embedded/postgres.ts';
import { startMarketProcess } from '#scripts/market/market-process.ts';
import { untilOpen } from '#scripts/market/own-market.ts';

export type PartName = 'web' | 'worker' | 'database';
const entries = { web: 'app/server/main.ts', worker: 'app/jobs/worker.ts' };

/** The market's processes, killed as a machine kills them, and started again as its supervisor does. */
export class KilledMarket {
  #database: EmbeddedPostgres;
  readonly #parts = new Map<'web' | 'worker', ChildService>();
  readonly #settings: Settings;
  readonly #folder: DataFolder;
  #stopping = false;
  /** Parts that ended without having been killed, in words. */
  readonly endedByThemselves: string[] = [];

  constructor({ database, settings, folder }: { database: EmbeddedPostgres; settings: Settings; folder: DataFolder }) {
    this.#database = database;
    this.#settings = settings;
    this.#folder = folder;
  }

  async start(name: 'web' | 'worker'): Promise<void> {
    const part = await startMarketProcess(name, entries[name], this.#settings, this.#folder);
    this.#parts.set(name, part);
    void part.ended.then((how) => {
      if (this.#stopping || this.#parts.get(name) !== part) return;
      this.endedByThemselves.push(`${name}: ${how}`);
      void this.start(name);
    });
    if (name === 'web') await untilOpen(this.#settings.port);
  }

  /** Kills it in the middle of whatever it does, and starts it again. PostgreSQL goes with all its processes at once, as when the power fails. */
  async kill(name: PartName): Promise<void> {
    if (name === 'database') {
      process.kill(-this.#database.pid, 'SIGKILL');
      await this.#database.ended;
      const { port } = this.#database;
      this.#database = await startPostgres(this.#folder, { durable: true });
      if (this.#database.port !== port) throw new Error('PostgreSQL has come back on another port');
      return;
    }
    const part = this.#parts.get(name);
    if (!part) throw new Error(`${name} does not run`);
    this.#parts.delete(name);
    process.kill(part.pid, 'SIGKILL');
    await part.ended;
    await this.start(name);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#parts.values()].map((part) => part.stop()));
  }
}
