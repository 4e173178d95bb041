import pg from 'pg';
import { PlainError } from '#scripts/plain-error.ts';

const oldestVersion = 18;

const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be looked up',
  ETIMEDOUT: 'there is no answer',
  '28P01': 'the password is wrong',
  '28000': 'the sign-in is refused',
  '3D000': 'there is no database of that name',
  '57P03': 'it is starting up or shutting down',
};

/** Where a database is, without its password. */
export function placeOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}:${port || 5432}${pathname}`;
}

/** Makes sure that the database can be reached and is one that the market can use; throws one clear sentence otherwise. */
export async function checkDatabase(databaseUrl: string, setting = 'DATABASE_URL'): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PlainError(`The database at ${placeOf(databaseUrl)} (${setting}) cannot be used: ${reasons[code ?? ''] ?? (message || code)}.`);
  }
  try {
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`,
    );
    const [server] = rows;
    if (!server || Number.parseInt(server.version, 10) < oldestVersion) {
      throw new PlainError(`The database at ${placeOf(databaseUrl)} is PostgreSQL ${server?.version}: the market needs PostgreSQL ${oldestVersion} or newer.`);
    }
    if (server.encoding !== 'UTF8') {
      throw new PlainError(`The database at ${placeOf(databaseUrl)} keeps its texts as ${server.encoding}: create it with ENCODING 'UTF8'.`);
    }
  } finally {
    await client.end();
  }
}
