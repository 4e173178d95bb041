import { hash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';

/** The database, or a transaction on it: what every query takes as its first argument. */
export type Db = PrismaClient | Prisma.TransactionClient;
/** The database itself, for a use case that opens its own transaction. */
export type Database = PrismaClient;

/**
 * Stands at the beginning of a raw statement that is asked again and again, and whose planning takes longer than its work: each connection keeps its plan.
 * Only for one that is best done the same way whatever its values are.
 */
export const keptPlan = Prisma.raw('/* kept plan */');

const keptNames = new Map<string, string>();

/** Statements without a name are planned anew each time. */
function statementName(sql: string): string {
  if (!sql.trimStart().startsWith(keptPlan.sql)) return '';
  const name = keptNames.get(sql) ?? hash('sha256', sql).slice(0, 40);
  keptNames.set(sql, name);
  return name;
}

/** Connections are kept for a while: a rush that comes after a quiet minute has no time to open them. */
const idleMinutes = 5;

/** Opens a pool of connections. The caller ends it with `$disconnect()`. */
export function connectDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const adapter = new PrismaPg({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000, idleTimeoutMillis: idleMinutes * 60_000 }, { statementNameGenerator: ({ sql }) => statementName(sql) });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}
