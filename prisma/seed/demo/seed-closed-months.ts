import type { AppContext } from '#app/app-context.server.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { addMonths, monthOf, vietnamDay } from '#app/shared/dates.ts';

/** How many months of the story are closed, and how many that are over are not yet. */
const [closed, left] = [6, 1];

/** The department has closed the months of half a year but the last. */
export async function seedClosedMonths(app: Pick<AppContext, 'db' | 'clock'>, { provinceId, now }: { provinceId: string; now: Date }): Promise<void> {
  await buildFigures(app);
  const officer = await app.db.user.findFirst({ where: { roles: { some: { role: 'department_officer' } } }, orderBy: { id: 'asc' } });
  const actor = { userId: officer?.id ?? null, name: officer?.name ?? '', address: '203.0.113.20', consentId: null };
  for (let back = left + closed; back > left; back -= 1) {
    await closeMonth(app, { scope: { areas: [{ id: provinceId }] }, month: addMonths(monthOf(vietnamDay(now)), -back), actor });
  }
}
