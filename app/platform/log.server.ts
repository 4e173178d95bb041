import { pino } from 'pino';

/** What the server tells its operator: one JSON line an event, nothing personal in it. */
export type Log = { info(facts: object, text?: string): void; warn(facts: object, text?: string): void; error(facts: object, text?: string): void };

export function createLog(level: string, part: string): Log {
  return pino({ level, base: { part } });
}
