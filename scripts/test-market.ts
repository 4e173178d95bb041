import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { runCommand } from '#scripts/command.ts';
import { runMarket } from '#scripts/market/run-market.ts';
import { PlainError } from '#scripts/plain-error.ts';

const ofTheOperator = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'MEILI_URL', 'MEILI_MASTER_KEY', 'MEILI_SEARCH_KEY', 'MEILI_INDEX_KEY', 'PUBLIC_URL', 'HOST', 'HOME_PROVINCE', 'NODE_ENV', 'DEMO'];

/**
 * The market that the browser tests visit: the real one, with the demonstration, in a new folder (E2E_DATA_DIR) that is deleted at the end.
 * Of the operator's settings it takes none but the port.
 */
const folder = process.env.E2E_DATA_DIR ?? '';
for (const name of ofTheOperator) delete process.env[name];
process.env.DATA_DIR = folder;
await runCommand(async ({ settings }) => {
  if (folder === '') throw new PlainError('E2E_DATA_DIR must name a folder that does not exist yet.');
  mkdirSync(folder);
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await runMarket(settings, { durable: false });
});
