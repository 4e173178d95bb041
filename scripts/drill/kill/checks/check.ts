import type { AppContext } from '#app/app-context.server.ts';
import type { Prisma } from '#app/platform/db/generated/client.ts';

export type Check = { name: string; /** Finds what breaks it, in one statement; each row is a fault. */ sql: Prisma.Sql };
/** What was found wrong, by what should have been. */
export type Faults = Map<string, string>;

const show = (found: unknown) => JSON.stringify(found, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));

export function note(faults: Faults, name: string, found: readonly unknown[], when = 'at the end'): void {
  if (found.length > 0 && !faults.has(name)) faults.set(name, `${when}: ${found.length} ×, such as ${show(found[0])}`);
}

export async function run(app: AppContext, checks: readonly Check[], faults: Faults, when?: string): Promise<void> {
  for (const { name, sql } of checks) note(faults, name, await app.db.$queryRaw<unknown[]>(sql), when);
}
