import { parseArgs } from 'node:util';
import { runCommand } from '#scripts/command.ts';
import { withDatabase } from '#scripts/embedded/with-database.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { createMigration } from '#scripts/migrations/create-migration.ts';

const { values } = parseArgs({ options: { create: { type: 'string' } } });

/** Brings the database to the present structure; `--create name` writes a migration out of what changed in prisma/schema. */
await runCommand(({ settings }) =>
  withDatabase(settings, async ({ url, application }) => {
    if (values.create !== undefined) {
      const file = await createMigration(url, values.create);
      return console.log(file ? `✓ Written: ${file}. Read it, then apply it with npm run migrate.` : '✓ The migrations already say what the schema says.');
    }
    const applied = await applyMigrations(url, { application, onApply: (name) => console.log(`… ${name}`) });
    console.log(applied.length > 0 ? `✓ Applied: ${applied.join(', ')}.` : '✓ The database already has the present structure.');
  }),
);
