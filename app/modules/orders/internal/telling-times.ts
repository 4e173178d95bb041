/** The other side hears of messages at most so often, in milliseconds. */
export const quiet = 3_600_000;

type Sent = { at: Date; readAt: Date | null };

/**
 * When the other side is told of one side's messages (the oldest first): at once after an hour of quiet; else once the hour is over, where the
 * message is not read by then. The last instant may lie ahead.
 */
export function tellingTimes(messages: readonly Sent[]): Date[] {
  const times: Date[] = [];
  for (const { at, readAt } of messages) {
    const last = times.at(-1);
    if (!last || at.getTime() >= last.getTime() + quiet) {
      times.push(at);
      continue;
    }
    // A telling that lies ahead of the message speaks of it too.
    if (at <= last && times.length > 1) continue;
    const later = new Date(last.getTime() + quiet);
    if (!readAt || readAt > later) times.push(later);
  }
  return times;
}
