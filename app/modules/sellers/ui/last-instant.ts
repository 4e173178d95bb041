/** The last moment before a consent ends, whose day is the last one on which it counts. */
export function lastInstant(endsAt: string | Date): Date {
  return new Date(new Date(endsAt).getTime() - 1);
}
