import { parseArgs } from 'node:util';
import { appointOperator } from '#app/modules/identity/appoint-operator.server.ts';
import { systemClock } from '#app/platform/clock.ts';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import { runCommand } from '#scripts/command.ts';
import { withDatabase } from '#scripts/embedded/with-database.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { PlainError } from '#scripts/plain-error.ts';

const problems = {
  phone_wrong: 'The phone number must be a Vietnamese one, such as 0901234567.',
  name_missing: 'This number is new to the market: add the name, npm run operator -- --phone 0901234567 --name "Phạm Quốc Bảo".',
  own_role: 'Nobody grants a role to themself.',
  has_role: 'This person is an operator already.',
} as const;

const { values } = parseArgs({ options: { phone: { type: 'string', default: '' }, name: { type: 'string', default: '' } } });

/** Makes somebody an operator of the market: `--phone 0901234567 --name "…"`. The first one is made so; others by an operator at /admin/people. */
await runCommand(({ settings }) =>
  withDatabase(settings, async ({ url, application }) => {
    await applyMigrations(url, { application });
    const db = connectDatabase(url, { connections: 1 });
    try {
      const result = await appointOperator({ db, clock: systemClock }, values);
      if (!result.ok) throw new PlainError(problems[result.problem.code]);
      console.log(`✓ ${values.phone} is an operator now: sign in at ${settings.publicUrl}/sign-in with a code sent to that number.`);
    } finally {
      await db.$disconnect();
    }
  }),
);
