// Runs a command of the project: `node scripts/run.mjs start`. It needs nothing but Node and npm: it installs what is missing, and then hands
// over to scripts/<command>.ts, which the project's own Node runs.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientIsPresent, generateClient } from './prepare/database-client.mjs';
import { withLock } from './prepare/lock.mjs';
import { installPackages, packagesAreInstalled } from './prepare/packages.mjs';
import { isAtLeast, nodeForTypeScript } from './prepare/program.mjs';
import { say } from './prepare/progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = [20, 19];
const begun = Date.now();

/** Everything that a command needs before its own code can run. Answers with the Node to run it. */
async function prepare() {
  if (!isAtLeast(process.versions.node, oldest)) throw new Error(`Node ${oldest.join('.')} or newer is needed, and this is ${process.versions.node}.`);
  const isReady = () => packagesAreInstalled(root) && clientIsPresent(root);
  if (!isReady()) {
    try {
      mkdirSync(path.join(root, '.cache'), { recursive: true });
    } catch {
      // The folder is another user's: npm will say so if there is something to install.
    }
    await withLock(path.join(root, '.cache/prepare.lock'), install, (pid) => say(`… Waiting for process ${pid}, which is installing`));
  }
  return nodeForTypeScript(root);
}

async function install() {
  if (!packagesAreInstalled(root)) await installPackages(root);
  if (!clientIsPresent(root)) await generateClient(root, nodeForTypeScript(root));
}

/**
 * Runs the command and ends as it ends. Signals are passed on; and if npm dies and leaves this process alone, the command is asked to end too.
 * @param {string} node
 * @param {string} command
 * @param {string[]} args
 */
function handOver(node, command, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join('scripts', `${command}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, COMMAND_BEGUN: String(begun) },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref();
  }
  child.once('error', (error) => fail(error));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** @param {unknown} error */
function fail(error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

const [command = '', ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(command) || !existsSync(path.join(root, 'scripts', `${command}.ts`))) fail(`There is no command "${command}".`);
try {
  const node = await prepare();
  handOver(node, command, args);
} catch (error) {
  fail(error);
}
