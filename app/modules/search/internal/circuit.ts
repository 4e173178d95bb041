/** Remembers that something does not answer, so that not every request waits for it. */
export type Circuit = {
  /** Whether it is worth asking now. After a failure one caller in each rest is let through to try. */
  mayAsk(): boolean;
  /** True if it had failed before. */
  answered(): boolean;
  /** True if it had answered before. */
  failed(): boolean;
};

/** `rest` is how long a thing that failed is left alone, in milliseconds of `now`. */
export function circuit(rest: number, now: () => number): Circuit {
  let askAgainAt: number | null = null;
  return {
    mayAsk() {
      if (askAgainAt === null) return true;
      if (now() < askAgainAt) return false;
      askAgainAt = now() + rest;
      return true;
    },
    answered() {
      const wasDown = askAgainAt !== null;
      askAgainAt = null;
      return wasDown;
    },
    failed() {
      const wasUp = askAgainAt === null;
      askAgainAt = now() + rest;
      return wasUp;
    },
  };
}
