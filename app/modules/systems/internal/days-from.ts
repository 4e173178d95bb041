/** The instant so many days of 24 hours later. */
export function daysFrom(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 24 * 3_600_000);
}
