import type { Database, Db } from './db.server.ts';

/**
 * A transaction as the database that a use case expects: what the use case does in a transaction of its own becomes part of this one.
 * So several use cases happen together or not at all. A problem that one of them answers must then be thrown to undo the others.
 */
export function joinTransaction(tx: Db): Database {
  const joined: unknown = new Proxy(tx, {
    get(target, name) {
      if (name === '$transaction') return (run: (inner: Db) => Promise<unknown>) => run(target);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return joined as Database;
}
