import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import { spreadEvent } from './spread-event.server.ts';

/** After midnight: tells systems that the figures of the day that has ended can be read. */
export async function tellNewDay(app: { db: Database; clock: Clock; settings: { publicUrl: string } }): Promise<void> {
  const now = app.clock.now();
  const day = addDays(vietnamDay(now), -1);
  const address = `${app.settings.publicUrl}/api/v1/reports/figures?${new URLSearchParams({ from: day, to: day })}`;
  await spreadEvent(app, { event: 'figures.updated', key: `figures.updated ${day}`, at: now.toISOString(), data: { day, address } });
}
