import { parseArgs } from 'node:util';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { createApiToken } from '#app/modules/systems/create-api-token.server.ts';
import type { Scope } from '#app/modules/systems/system.ts';
import { systemClock } from '#app/platform/clock.ts';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { runCommand } from '#scripts/command.ts';
import { withDatabase } from '#scripts/embedded/with-database.ts';
import { applyMigrations } from '#scripts/migrations/apply-migrations.ts';
import { PlainError } from '#scripts/plain-error.ts';

/** What the key of a role opens. */
const roles: Record<string, Scope[]> = { department: ['figures:read'] };
const { values } = parseArgs({ options: { role: { type: 'string' }, days: { type: 'string' } } });

/** Prints a key for another system, alone on its line: `--role department` for the figures of the home province; `--days n` lets it run out. */
await runCommand(async ({ settings }) => {
  const scopes = roles[values.role ?? ''];
  if (!scopes) throw new PlainError(`Say whose key it is: npm run token -- --role ${Object.keys(roles).join('|')}.`);
  const expiresAt = endOf(values.days);
  await withDatabase(settings, async ({ url, application }) => {
    await applyMigrations(url, { application });
    const db = connectDatabase(url, { connections: 1 });
    try {
      console.log(await createApiToken({ db, clock: systemClock }, { name: 'npm run token', scopes, areaId: await homeProvince(db, settings.homeProvince), expiresAt }));
    } finally {
      await db.$disconnect();
    }
  });
});

function endOf(days: string | undefined): Date | null {
  if (days === undefined) return null;
  if (!/^[1-9]\d{0,4}$/.test(days)) throw new PlainError(`After how many days the key runs out must be a whole number from 1 on, not "${days}".`);
  return new Date(Date.now() + Number(days) * 24 * 3_600_000);
}

async function homeProvince(db: Database, code: string): Promise<string> {
  const province = await findProvince(db, code, vietnamDay(new Date()));
  if (!province) throw new PlainError(`The database does not know the province ${code} (HOME_PROVINCE): start the market once with npm start, which loads the areas.`);
  return province.id;
}
