import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '#scripts/command.ts';
import { isDataFolder, readFolderState, runningProcess } from '#scripts/embedded/data-folder.ts';
import { PlainError } from '#scripts/plain-error.ts';

/** Deletes the data folder's contents: the next start begins from nothing. Never touches a database of DATABASE_URL. */
await runCommand(async ({ settings: { dataDir, databaseUrl } }) => {
  const entries = existsSync(dataDir) ? (await readdir(dataDir)).sort() : [];
  if (entries.length === 0) return console.log(`✓ ${dataDir} is empty already.`);
  if (!isDataFolder(dataDir)) throw new PlainError(`The folder ${dataDir} (DATA_DIR) was not made by the market, so nothing in it is deleted.`);
  const running = runningProcess(dataDir);
  if (running !== null) throw new PlainError(`The market is running from ${dataDir} (process ${running}): end it first.`);
  const { postgresFolder } = await readFolderState(dataDir);
  const places = [...entries.map((entry) => path.join(dataDir, entry)), ...(postgresFolder ? [postgresFolder] : [])];
  console.log(`Deleting, with everything in it:\n${places.map((place) => `  ${place}`).join('\n')}`);
  for (const place of places) await rm(place, { recursive: true, force: true });
  console.log('✓ Deleted. The next start begins from nothing.');
  if (databaseUrl !== null) console.log('  The database of DATABASE_URL is as it was.');
});
