import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { beginRebuild } from '#app/modules/search/begin-rebuild.server.ts';
import { stopRebuild } from '#app/modules/search/stop-rebuild.server.ts';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import { runCommand } from '#scripts/command.ts';
import { withDatabase } from '#scripts/embedded/with-database.ts';

const { values } = parseArgs({ options: { stop: { type: 'boolean', default: false } } });

/**
 * Lets the worker fill a new search index beside the one that is searched, and shows how far it is: `npm run reindex`. One that was stopped with
 * `-- --stop` goes on where it stood. Ctrl-C ends the showing alone.
 */
await runCommand(({ settings }) =>
  withDatabase(settings, async ({ url, folder }) => {
    const db = connectDatabase(url, { connections: 1 });
    try {
      if (values.stop) {
        await stopRebuild({ db });
        return console.log('✓ It stops after the batch that is at work. npm run reindex lets it go on.');
      }
      await beginRebuild({ db });
      if (settings.databaseUrl === null && folder.runningProcess() === null) return console.log('✓ The market does not run now: it builds the index when it starts next.');
      for (let shown = -1; ; await sleep(500)) {
        const { buildingUid, built, toBuild, stopped, fault } = await db.searchIndexState.findUniqueOrThrow({ where: { id: 1 } });
        if (buildingUid === null) return console.log('✓ The new index is searched.');
        if (stopped) return console.log('✓ Stopped. npm run reindex lets it go on.');
        if (built !== shown) console.log(`… ${built.toLocaleString('en')} of ${toBuild.toLocaleString('en')} products${fault ? ` (the engine cannot do it now: ${fault})` : ''}`);
        shown = built;
      }
    } finally {
      await db.$disconnect();
    }
  }),
);
