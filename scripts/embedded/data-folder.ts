import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PlainError } from '#scripts/plain-error.ts';
import { commandLine, isAlive } from './process-table.ts';

/** What this data folder remembers from start to start. Its file also marks the folder as the market's own. */
export type FolderState = {
  postgresPort?: number;
  meiliPort?: number;
  meiliPid?: number;
  /** Where PostgreSQL's files are if its user cannot reach the data folder. */
  postgresFolder?: string;
};

/** `postgres` is the password of the database's owner, `application` that of the role as which the market itself connects. */
export type Secrets = { session: string; postgres: string; application: string; meili: string };

export const stateFile = 'market.json';
const lockFile = 'running.json';

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/**
 * Writes a file whole or not at all. In one breath, without waiting: PostgreSQL and Meilisearch start side by side, and what one of them keeps
 * must neither lose nor half show what the other keeps.
 */
function writeWhole(file: string, content: object, mode: number): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode });
  renameSync(unfinished, file);
}

/** Makes a folder and what is missing above it, step by step: Node's own recursive way never ends where nothing can be made, as under /proc. */
function makeFolder(folder: string): void {
  if (!existsSync(path.dirname(folder))) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** The folder in which one market keeps everything that is its own. */
export class DataFolder {
  readonly path: string;
  state: FolderState = {};

  private constructor(folder: string) {
    this.path = folder;
  }

  /** Makes the folder if it is missing. Throws one clear sentence if it cannot be written. */
  static async open(folder: string): Promise<DataFolder> {
    const opened = new DataFolder(folder);
    try {
      makeFolder(path.join(folder, 'log'));
      opened.state = readJson<FolderState>(opened.file(stateFile)) ?? {};
      if (!isDataFolder(folder)) opened.remember({});
    } catch (error) {
      throw new PlainError(`The data folder ${folder} (DATA_DIR) cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
    }
    return opened;
  }

  file(...parts: string[]): string {
    return path.join(this.path, ...parts);
  }

  /** Keeps facts for the next start. */
  remember(facts: FolderState): void {
    this.state = { ...this.state, ...facts };
    writeWhole(this.file(stateFile), this.state, 0o644);
  }

  /** The passwords and keys of this market, made at its first start and readable by its owner alone. */
  secrets(): Secrets {
    const file = this.file('secrets.json');
    const kept = readJson<Partial<Secrets>>(file) ?? {};
    const word = () => randomBytes(32).toString('base64url');
    const secrets: Secrets = { session: kept.session ?? word(), postgres: kept.postgres ?? word(), application: kept.application ?? word(), meili: kept.meili ?? word() };
    if (Object.keys(kept).length < Object.keys(secrets).length) writeWhole(file, secrets, 0o600);
    return secrets;
  }

  /** The process that runs the market out of this folder, or null. */
  runningProcess(): number | null {
    return runningProcess(this.path);
  }

  /** Takes the folder for this process until it ends, or throws one clear sentence. */
  async take(): Promise<void> {
    const other = this.runningProcess();
    if (other !== null) throw new PlainError(`The market already runs from the data folder ${this.path} (process ${other}): end it, or choose another folder with DATA_DIR.`);
    await rm(this.file(lockFile), { force: true });
    await writeFile(this.file(lockFile), JSON.stringify({ pid: process.pid }), { flag: 'wx' }).catch(() => {
      throw new PlainError(`Another command has just begun to work in the data folder ${this.path}.`);
    });
  }

  async release(): Promise<void> {
    if (readJson<{ pid: number }>(this.file(lockFile))?.pid === process.pid) await rm(this.file(lockFile), { force: true });
  }
}

/** The process that works in a data folder, or null. A number that by now belongs to another program does not count. */
export function runningProcess(folder: string): number | null {
  const pid = readJson<{ pid: number }>(path.join(folder, lockFile))?.pid;
  if (pid === undefined || pid === process.pid || !isAlive(pid)) return null;
  const command = commandLine(pid);
  return command === '' || command.includes('scripts/') || command.includes('vitest') || command.includes('playwright') ? pid : null;
}

/** Whether a folder was made by the market. */
export function isDataFolder(folder: string): boolean {
  return existsSync(path.join(folder, stateFile));
}

/** What a running market keeps in its folder, read without opening it. */
export async function readFolderState(folder: string): Promise<FolderState> {
  return JSON.parse(await readFile(path.join(folder, stateFile), 'utf8')) as FolderState;
}
