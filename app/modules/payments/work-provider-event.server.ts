import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { takeNews } from './internal/take-news.server.ts';
import { findProvider } from './providers.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };

/**
 * Works an event of a provider from the table, once: all that it means happens in one transaction, or none of it. Events come late, doubled and out of
 * order; each kind of news counts by what it is about, so every order of arrival ends alike. What was strange stands beside the event.
 */
export async function workProviderEvent({ db, clock, settings }: App, { provider: key, eventId }: { provider: string; eventId: string }): Promise<void> {
  const provider = findProvider(key);
  if (!provider?.notices) return;
  const { notices } = provider;
  const where = { provider_eventId: { provider: key, eventId } };
  try {
    await db.$transaction(async (tx) => {
      const [event] = await tx.$queryRaw<{ type: string; payload: unknown }[]>`
        SELECT type, payload FROM provider_event WHERE provider = ${key} AND event_id = ${eventId} AND worked_at IS NULL FOR UPDATE`;
      if (!event) return;
      const strange: string[] = [];
      for (const news of notices.newsOf({ id: eventId, ...event })) strange.push(...[await takeNews({ db: tx, clock, settings }, provider, news)].filter((word) => word !== null));
      await tx.providerEvent.update({ where, data: { workedAt: clock.now(), attempts: { increment: 1 }, trouble: strange.join('; ').slice(0, 300) || null } });
    });
  } catch (fault) {
    const trouble = (fault instanceof Error ? fault.message : String(fault)).slice(0, 300);
    await db.providerEvent.updateMany({ where: { provider: key, eventId, workedAt: null }, data: { attempts: { increment: 1 }, trouble } });
    throw fault;
  }
}
