import { reckonPastLevels } from '#app/modules/reports/reckon-past-levels.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { addMonths, lastDayOfMonth, monthOf, vietnamDay } from '#app/shared/dates.ts';

/** The story began so many months ago. */
const months = 18;

/** What there was at the end of each month of the story, out of its own rows: goods came on sale and sellers joined when these say, and nothing was ever taken away. */
export async function seedPastLevels(db: Database, now: Date): Promise<void> {
  const month = monthOf(vietnamDay(now));
  await reckonPastLevels({ db }, Array.from({ length: months }, (_, index) => lastDayOfMonth(addMonths(month, index - months))));
}
