import type { Database, Db } from '#app/platform/db/db.server.ts';
import * as turns from '#app/platform/db/turns.server.ts';

const numbers = {
  /** Reading the market and writing `search_product`. */
  table: 4_001,
  /** Reading `search_product` and asking the engine to take it over: the engine does what it is asked in order. */
  engine: 4_002,
  /** Filling a second index. */
  rebuild: 4_003,
  /** Comparing market, table and engine. */
  comparison: 4_004,
};
type Lock = keyof typeof numbers;

/** See `turns.inTurn`. */
export function inTurn<T>(db: Database, lock: Lock, run: (tx: Db) => Promise<T>): Promise<T> {
  return turns.inTurn(db, numbers[lock], run);
}

/** See `turns.alone`. */
export function alone<T>(db: Database, lock: Lock, run: () => Promise<T>, options?: { wait: boolean }): Promise<T | null> {
  return turns.alone(db, numbers[lock], run, options);
}
