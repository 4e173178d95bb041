import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram } from '#scripts/embedded/child-service.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { fingerprint, readStamp } from '#scripts/prepare/fingerprint.mjs';
import { withLock } from '#scripts/prepare/lock.mjs';
import { say, step } from '#scripts/prepare/progress.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stampFile = path.join(root, 'build/.stamp');
const sources = ['app', 'public', 'scripts/build', 'vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json'];
/** Not part of the build: tests, and what Node runs as it is. */
const apart = /\.test\.tsx?$|^app\/(server|jobs)\/|\/\.stamp$/;

function wantedStamp(): string {
  return fingerprint(root, sources, (file) => !apart.test(file));
}

/** Builds the pages if their sources have changed since the last build. Two starts at once build once. */
export async function buildApp(): Promise<void> {
  if (readStamp(stampFile) === wantedStamp()) return;
  try {
    mkdirSync(path.join(root, '.cache'), { recursive: true });
    mkdirSync(path.dirname(stampFile), { recursive: true });
    accessSync(path.dirname(stampFile), constants.W_OK);
  } catch (error) {
    throw new PlainError(`The pages must be built anew, and ${root} cannot be written by this user (${(error as NodeJS.ErrnoException).code}): let its owner run npm run build.`);
  }
  await withLock(path.join(root, '.cache/build.lock'), build, (pid) => say(`… Waiting for process ${pid}, which is building the pages`));
}

async function build(): Promise<void> {
  const stamp = wantedStamp();
  if (readStamp(stampFile) === stamp) return;
  rmSync(stampFile, { force: true });
  await step('Building the pages', async (tell) => {
    const args = ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'];
    const { service, child } = await startProgram('build', process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        said += text;
        tell(String(text).trim().split('\n').at(-1)?.slice(0, 60) ?? '');
      });
    }
    const how = await service.ended;
    if (how !== 'exit code 0') throw new PlainError(`The pages could not be built (${how}). Vite said:\n${said.trim()}`);
    writeFileSync(stampFile, `${stamp}\n`);
    return 'Pages built';
  });
}
