import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const oldestForTypeScript = [22, 18];

/** @param {string} root The environment without the project's own programs on the PATH: they are about to be replaced. */
function outerEnvironment(root) {
  const own = path.join(root, 'node_modules');
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !path.resolve(folder).startsWith(own));
  return { ...process.env, PATH: folders.join(path.delimiter), PRISMA_SCHEMA_ENGINE_BINARY: engineStandIn() };
}

/**
 * How to run npm: the same npm and Node that run this command, if npm has started it.
 * @param {string} root
 * @param {'npm'} name
 */
export function programFrom(root, name) {
  const env = outerEnvironment(root);
  const script = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const usable = script && /npm-cli\.js$/.test(script) && existsSync(script) && !node.startsWith(path.join(root, 'node_modules'));
  return usable ? { file: node, args: [script], env } : { file: name, args: [], env };
}

/** Prisma would download an engine that it does not use here; it is content with any program. */
export function engineStandIn() {
  return ['/bin/true', '/usr/bin/true'].find((file) => existsSync(file)) ?? process.execPath;
}

/**
 * The Node that runs TypeScript as it is: the project's own, or this one if it is new enough.
 * @param {string} root
 */
export function nodeForTypeScript(root) {
  const own = path.join(root, 'node_modules/.bin/node');
  try {
    accessSync(own, constants.X_OK);
    if (spawnSync(own, ['--version'], { stdio: 'ignore' }).status === 0) return own;
  } catch {
    // npm was told not to run install scripts, so the package `node` is empty.
  }
  if (isAtLeast(process.versions.node, oldestForTypeScript)) return process.execPath;
  throw new Error(
    `The package "node" brought no Node for this machine (npm may be set to run no install scripts): install Node ${oldestForTypeScript.join('.')} or newer, or allow the scripts and delete node_modules.`,
  );
}

/** @param {string} version @param {number[]} wanted */
export function isAtLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
