const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** How long news waits after each attempt that failed: nine attempts within two days and a quarter. */
const pauses = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour];

/** When news that so many attempts could not deliver is tried again; null = never. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** What an answer means: it arrived; the address is no more (410); or it is tried again. */
export function outcomeOf(status: number | null): 'arrived' | 'gone' | 'again' {
  if (status !== null && status >= 200 && status < 300) return 'arrived';
  return status === 410 ? 'gone' : 'again';
}
