import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { chown, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '#scripts/plain-error.ts';
import { startChildService } from './child-service.ts';
import type { ChildService } from './child-service.ts';
import type { DataFolder } from './data-folder.ts';
import { freeLoopbackPort } from './ports.ts';
import { checkClusterVersion, preparePostgresFiles } from './postgres-files.ts';
import { endLeftover } from './process-table.ts';
import { postgresUser } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

/** `url` is the owner's address, for migrations and seeds; `applicationUrl` the one for the market itself. */
export type EmbeddedPostgres = ChildService & { url: string; applicationUrl: string; port: number; folder: string; moved: boolean };

type Options = {
  /** Off only for tests: faster, and the data is lost if the machine fails. */
  durable?: boolean;
};

const owner = 'market';
/** The role as which web server and worker connect: it owns nothing. */
export const applicationRole = 'market_app';
const database = 'market';
/** The C.UTF-8 rules are PostgreSQL's own, so sorting does not change with the machine; Vietnamese order is asked for by a query's collation. */
const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** The address of a database of an embedded PostgreSQL. */
export function embeddedUrl(port: number, password: string, name = database): string {
  return `postgresql://${owner}:${password}@127.0.0.1:${port}/${name}`;
}

/** The same database, as the application connects to it. */
export function asApplication(url: string, password: string): string {
  return Object.assign(new URL(url), { username: applicationRole, password }).href;
}

/** Starts the PostgreSQL that comes with the market on a free loopback port, with its data in the data folder. */
export async function startPostgres(folder: DataFolder, { durable = true }: Options = {}): Promise<EmbeddedPostgres> {
  const user = postgresUser();
  const { binaries, data, moved } = await preparePostgresFiles(folder, user);
  const { postgres: password, application } = folder.secrets();
  const cluster = path.join(data, 'cluster');
  if (!existsSync(cluster)) await makeCluster(binaries, data, password, user);
  await checkClusterVersion(cluster);
  await clearLeftover(cluster);
  const port = await freeLoopbackPort(folder.state.postgresPort);
  const log = folder.file('log', 'postgres.log');
  const service = await startChildService('PostgreSQL', path.join(binaries, 'bin/postgres'), ['-D', cluster, ...serverOptions(port, durable)], {
    ...identity(user),
    cwd: '/',
    stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
    endSignal: 'SIGINT',
    patience: 20_000,
    foundation: true,
  });
  await waitUntilReady(service, embeddedUrl(port, password, 'postgres'), log);
  await makeDatabase(embeddedUrl(port, password, 'postgres'), application);
  folder.remember({ postgresPort: port });
  const url = embeddedUrl(port, password);
  return { ...service, url, applicationUrl: asApplication(url, application), port, folder: data, moved };
}

function serverOptions(port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_connections: 200,
    random_page_cost: 1.1,
    max_wal_size: '4GB',
    jit: 'off',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function identity(user: ServiceUser | null): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Makes the files of a new PostgreSQL beside their place and then moves them there: a start that is broken off leaves nothing half made. */
async function makeCluster(binaries: string, data: string, password: string, user: ServiceUser | null): Promise<void> {
  const unfinished = path.join(data, 'unfinished');
  const secretFolder = await mkdtemp(path.join(tmpdir(), 'market-'));
  const passwordFile = path.join(secretFolder, 'password');
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user) await Promise.all([secretFolder, passwordFile].map((file) => chown(file, user.uid, user.gid)));
    const attempts = [[...locale, '--lc-ctype=C.UTF-8'], locale];
    let complaint = '';
    for (const rules of attempts) {
      await rm(unfinished, { recursive: true, force: true });
      const args = [`--pgdata=${unfinished}`, '--auth=scram-sha-256', `--username=${owner}`, `--pwfile=${passwordFile}`, '--no-instructions', ...rules];
      complaint = await run(path.join(binaries, 'bin/initdb'), args, user);
      if (complaint === '') break;
    }
    if (complaint !== '') throw new PlainError(`PostgreSQL cannot make its files in ${data}: ${complaint}`);
    await rename(unfinished, path.join(data, 'cluster'));
  } finally {
    await rm(secretFolder, { recursive: true, force: true });
  }
}

/** Runs a program; answers with its complaint, or with an empty text. */
function run(file: string, args: string[], user: ServiceUser | null): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...identity(user), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? '' : said.trim().split('\n').at(-1) || `exit code ${code}`));
  });
}

/** After an unclean end: stops a server that is still there, and removes the file that would keep a new one from starting. */
async function clearLeftover(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  await endLeftover(Number.parseInt(await readFile(file, 'utf8'), 10), cluster, 'SIGINT');
  await rm(file, { force: true });
}

async function waitUntilReady(service: ChildService, url: string, log: string): Promise<void> {
  let end: string | null = null;
  void service.ended.then((how) => (end = how));
  for (const until = Date.now() + 120_000; Date.now() < until; await sleep(40)) {
    if (end !== null) throw new PlainError(`PostgreSQL did not start (${end}): ${await lastComplaint(log)}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === '28P01') throw new PlainError(`PostgreSQL does not take the password in secrets.json: put back that file, or empty the data folder with npm run reset.`);
      if (code !== 'ECONNREFUSED' && code !== '57P03' && !message.includes('timeout')) throw error;
    }
  }
  throw new PlainError(`PostgreSQL did not become ready within two minutes: see ${log}.`);
}

async function lastComplaint(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => /FATAL|ERROR|PANIC|error/.test(line));
  return lines.at(-1)?.replace(/^.*?(FATAL|ERROR|PANIC): */, '') ?? `see ${log}.`;
}

/** The database and the application's role; also in a folder of a time in which there was only the owner. */
async function makeDatabase(url: string, applicationPassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${database}`);
    const { rowCount: known } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [applicationRole]);
    await client.query(`${known ? 'ALTER' : 'CREATE'} ROLE ${applicationRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(applicationPassword)}`);
  } finally {
    await client.end();
  }
}
