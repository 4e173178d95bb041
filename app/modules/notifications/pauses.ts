const second = 1_000;
const pauses = [10, 30, 60, 120, 300, 600, 1_200, 1_800].map((seconds) => seconds * second);

/** How long a message waits after so many attempts that failed, in milliseconds: longer each time, at most half an hour. */
export function pauseAfter(attempts: number): number {
  return pauses[Math.min(attempts, pauses.length) - 1] ?? 0;
}
