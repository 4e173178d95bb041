import { Logger } from 'graphile-worker';
import type { Log } from '#app/platform/log.server.ts';

/** What the queue says that is worth reading: not that each job has begun and ended well. */
export function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    const facts = meta?.error ? { err: meta.error } : {};
    if (level === 'error') log.error(facts, message);
    else if (level === 'warning') log.warn(facts, message);
  });
}
