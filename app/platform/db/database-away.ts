/** Codes of Prisma, the driver and PostgreSQL for a database that cannot be reached, or not in time. */
const codes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P02', '57P03']);
const words = /Connection terminated|timeout exceeded when trying to connect|the database system is|DatabaseNotReachable|ConnectionClosed/;

/** Whether something failed because the database is away: not a mistake of the program, and over as soon as it is back. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const { code } = cause as Error & { code?: unknown };
    if ((typeof code === 'string' && codes.has(code)) || words.test(cause.message)) return true;
  }
  return false;
}
