import { parseArgs } from 'node:util';
import { createAppContext } from '#app/app-context.server.ts';
import { runCommand } from '#scripts/command.ts';
import { withDatabase } from '#scripts/embedded/with-database.ts';
import { loadPresentAreas } from '#scripts/market/load-market.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { PlainError } from '#scripts/plain-error.ts';

const { values } = parseArgs({ options: { size: { type: 'string', default: 'demo' } } });

/** Fills the database: `--size demo` with the demonstration market, `--size load` with the great one for measurements. */
await runCommand(({ settings }) =>
  withDatabase(settings, async ({ url, application, folder }) => {
    const { size } = values;
    if (size !== 'demo' && size !== 'load') throw new PlainError(`The size must be demo or load, not "${size}": npm run seed -- --size demo.`);
    await applyMigrations(url, { application });
    const secret = settings.secret ?? folder.secrets().session;
    const app = await createAppContext({ ...settings, databaseUrl: url, secret, logLevel: 'warn' }, 'command');
    try {
      await loadPresentAreas(app);
      if (size === 'demo') await (await import('#seed/demo/seed-demo.ts')).seedDemo({ app, log: console.log });
      else await (await import('#seed/load/seed-load.ts')).seedLoad({ app, log: console.log });
    } finally {
      await app.close();
    }
  }),
);
