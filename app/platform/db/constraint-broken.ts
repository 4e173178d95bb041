/** Codes of Prisma and PostgreSQL for a row that a rule of the database refuses: unique, check, foreign key. */
const codes = new Set(['P2002', 'P2003', 'P2004', '23503', '23505', '23514']);

/** Whether a statement failed because the database refuses such a row: mostly because somebody else was faster. */
export function isConstraintBroken(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const { code, meta } = cause as Error & { code?: unknown; meta?: { code?: unknown; driverAdapterError?: unknown } };
    if (typeof code === 'string' && codes.has(code)) return true;
    if (typeof meta?.code === 'string' && codes.has(meta.code)) return true;
    if (meta?.driverAdapterError && /violates (unique|check|foreign key) constraint/.test(JSON.stringify((meta.driverAdapterError as Error).cause ?? {}))) return true;
    if (/violates (unique|check|foreign key) constraint/.test(cause.message)) return true;
  }
  return false;
}
