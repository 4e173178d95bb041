import { hash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { Prisma, PrismaClient } from './generated/client.ts';

/** The database, or a transaction on it: what every query takes as its first argument. */
export type Db = PrismaClient | Prisma.TransactionClient;
/** The database itself, for a use case that opens its own transaction. */
export type Database = PrismaClient;

/** How often a statement is asked before its plan is kept, and of how many statements each connection keeps plans: a list of ids of another length is another statement. */
const kept = { from: 20, most: 300 };
const asked = new Map<string, number>();
const names = new Map<string, string>();

/** Stands at the beginning of a raw statement whose best plan depends on its values: it is planned anew each time. */
export const ownPlan = Prisma.raw('/* own plan */');

/** A statement with a name is read and planned once by each connection, which for most takes longer than their work; PostgreSQL still plans anew as long as that pays. */
function statementName(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= kept.most || sql.trimStart().startsWith(ownPlan.sql)) return '';
  const times = (asked.get(sql) ?? 0) + 1;
  if (times < kept.from) {
    if (asked.size > 5_000) asked.clear();
    asked.set(sql, times);
    return '';
  }
  asked.delete(sql);
  const name = hash('sha256', sql).slice(0, 40);
  names.set(sql, name);
  return name;
}

type Transaction = Awaited<ReturnType<Awaited<ReturnType<PrismaPg['connect']>>['startTransaction']>>;

/** A transaction has one connection, which does one thing at a time: what is asked at once, by a use case or for several relations of one query, is asked one after the other. */
class InTurn extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, { startTransaction: async (level?: Parameters<typeof start>[0]) => inTurn(await start(level)) });
  }
}

function inTurn(tx: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const after = <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) => (asked: Asked) => {
    const turn = last.then(() => ask(asked));
    last = turn.catch(() => {});
    return turn;
  };
  return Object.assign(tx, { queryRaw: after(tx.queryRaw.bind(tx)), executeRaw: after(tx.executeRaw.bind(tx)) });
}

/** Connections are kept for a while: a rush that comes after a quiet minute has no time to open them. */
const idleMinutes = 5;

/** Opens a pool of connections. The caller ends it with `$disconnect()`. */
export function connectDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  // Whoever asks hears of a connection that breaks. In the moment in which it changes hands nobody listens, and a complaint that nobody hears would end the process.
  const onConnect = (connection: pg.ClientBase) => void connection.on('error', () => {});
  const adapter = new InTurn({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000, idleTimeoutMillis: idleMinutes * 60_000, onConnect }, { statementNameGenerator: ({ sql }) => statementName(sql) });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}
