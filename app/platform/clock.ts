/** Where the time comes from. Tests set it; the product reads the machine's. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export function fixedClock(start: Date): Clock & { set(instant: Date): void } {
  let instant = start;
  return { now: () => new Date(instant), set: (next) => void (instant = next) };
}
