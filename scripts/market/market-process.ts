import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Settings } from '#app/platform/env.server.ts';
import { startProgram } from '#scripts/embedded/child-service.ts';
import type { ChildService } from '#scripts/embedded/child-service.ts';
import type { DataFolder } from '#scripts/embedded/data-folder.ts';
import { say } from '#scripts/prepare/progress.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const largestLog = 20 * 1024 * 1024;
const warning = 40;
/** The worker reads goods by the thousand: what it has done with is swept early instead of piling up to twice the memory. */
const flags = { web: [], worker: ['--max-semi-space-size=4', '--max-old-space-size=224'] };

/** The settings as a process of the market reads them. Each gets the keys that its work needs, and none gets the master key of Meilisearch. */
export function environmentOf(name: 'web' | 'worker', settings: Settings): Record<string, string> {
  return {
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    MIGRATION_DATABASE_URL: '',
    MEILI_URL: settings.meiliUrl ?? '',
    MEILI_MASTER_KEY: '',
    MEILI_SEARCH_KEY: settings.meiliSearchKey ?? '',
    MEILI_INDEX_KEY: (name === 'worker' && settings.meiliIndexKey) || '',
    HOME_PROVINCE: settings.homeProvince,
    PUBLIC_URL: settings.publicUrl,
    SESSION_SECRET: settings.secret,
    NODE_ENV: settings.development ? 'development' : 'production',
    LOG_LEVEL: settings.logLevel,
  };
}

/** Starts the web server or the worker. What it says goes to its log file; warnings and faults (in development everything) also to the terminal. */
export async function startMarketProcess(name: 'web' | 'worker', entry: string, settings: Settings, folder: DataFolder): Promise<ChildService> {
  const { service, child } = await startProgram(name, process.execPath, [...flags[name], '--disable-warning=ExperimentalWarning', entry], {
    cwd: root,
    env: { ...process.env, ...environmentOf(name, settings) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = folder.file('log', `${name}.log`);
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
  const log = createWriteStream(file, { flags: 'a' });
  const follow = (stream: Readable | null, isFault: boolean) => {
    if (!stream) return;
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      const text = readable(line, settings.development ? 0 : warning, isFault || settings.development);
      if (text !== null) say(`${name}: ${text}`);
    });
  };
  follow(child.stdout, false);
  follow(child.stderr, true);
  return service;
}

type LogLine = { level?: number; msg?: string; path?: string; err?: { message?: string; stack?: string } };

/** A line of the log as a person reads it, or null if it is not worth showing. */
export function readable(line: string, least: number, showOther: boolean): string | null {
  let entry: LogLine;
  try {
    entry = JSON.parse(line) as LogLine;
  } catch {
    return showOther && line.trim() !== '' ? line : null;
  }
  if (typeof entry !== 'object' || entry === null || typeof entry.level !== 'number' || entry.level < least) return null;
  return [entry.msg, entry.path, entry.err?.stack ?? entry.err?.message].filter(Boolean).join(' · ');
}
