import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
import type { Prisma } from './generated/client.ts';

/** The database, or a transaction on it: what every query takes as its first argument. */
export type Db = PrismaClient | Prisma.TransactionClient;
/** The database itself, for a use case that opens its own transaction. */
export type Database = PrismaClient;

/** Opens a pool of connections. The caller ends it with `$disconnect()`. */
export function connectDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const adapter = new PrismaPg({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}
