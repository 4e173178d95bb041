import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '#scripts/command.ts';
import { runMarket } from '#scripts/market/run-market.ts';

/** The market that the browser tests visit: the real one, with the demonstration, in a folder of its own that is deleted at the end. */
const folder = mkdtempSync(path.join(tmpdir(), 'cho-phien-e2e-'));
// As root, PostgreSQL runs as another user, who must be able to enter.
chmodSync(folder, 0o755);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

for (const name of ['DATABASE_URL', 'MEILI_URL', 'MEILI_KEY', 'PUBLIC_URL', 'HOST', 'HOME_PROVINCE', 'NODE_ENV', 'DEMO']) delete process.env[name];
process.env.DATA_DIR = folder;
await runCommand(({ settings }) => runMarket(settings, { durable: false }));
