import type { AppContext } from '#app/app-context.server.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { addMonths, monthNumber, monthOf, vietnamDay } from '#app/shared/dates.ts';

/** How many months of the story are closed at least, and how many that are over are not yet. */
const [fewest, left] = [6, 1];

/** The department has closed the months of half a year but the last, and those of its year before them: what is reached of a year's targets hangs on all of them. */
export async function seedClosedMonths(app: Pick<AppContext, 'db' | 'clock'>, { provinceId, now }: { provinceId: string; now: Date }): Promise<void> {
  // All of the story was written a moment ago: without statistics of it, each order is counted by a way that suits empty tables.
  await app.db.$executeRaw`ANALYZE`;
  await buildFigures(app);
  const officer = await app.db.user.findFirst({ where: { roles: { some: { role: 'department_officer' } } }, orderBy: { id: 'asc' } });
  const actor = { userId: officer?.id ?? null, name: officer?.name ?? '', address: '203.0.113.20', consentId: null };
  const last = addMonths(monthOf(vietnamDay(now)), -left - 1);
  const closed = Math.max(fewest, monthNumber(last));
  for (let back = closed - 1; back >= 0; back -= 1) {
    await closeMonth(app, { scope: { areas: [{ id: provinceId }] }, month: addMonths(last, -back), actor });
  }
}
