import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { engineStandIn } from './program.mjs';
import { step } from './progress.mjs';

const folder = 'app/platform/db/generated';

/** @param {string} root */
function wantedStamp(root) {
  return fingerprint(root, ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
}

/** Whether the database client was made out of the present schema. @param {string} root */
export function clientIsPresent(root) {
  return existsSync(path.join(root, folder, 'client.ts')) && readStamp(path.join(root, folder, '.stamp')) === wantedStamp(root);
}

/**
 * Makes the database client out of prisma/schema. Needs no network.
 * @param {string} root
 * @param {string} node
 */
export async function generateClient(root, node) {
  await step('Making the database client out of prisma/schema', async () => {
    const stamp = wantedStamp(root);
    const result = spawnSync(node, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engineStandIn(), PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    });
    if (result.status !== 0) throw new Error(`Prisma could not make the database client. It said:\n${(result.stderr || result.stdout).trim()}`);
    mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, folder, '.stamp'), `${stamp}\n`);
    return 'Database client made';
  });
}
