import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { takeNews } from './internal/take-news.server.ts';
import type { News, PaymentProvider } from './port.ts';
import { findProvider } from './providers.server.ts';

type App = { db: Database; clock: Clock; settings: Settings };
type Event = { provider: string; eventId: string };

/**
 * Works an event of a provider, once, however often it is asked to: the provider is asked what it means outside any transaction, then all that follows is
 * written in one. Throws where it cannot be worked now, and the event says why: the job is tried again.
 */
export async function workProviderEvent(app: App, { provider: key, eventId }: Event): Promise<void> {
  const event = await app.db.providerEvent.findUnique({ where: { provider_eventId: { provider: key, eventId } } });
  const provider = findProvider(key);
  if (!event || event.workedAt || !provider?.notices) return;
  try {
    const news = await provider.notices.newsOf(app, { id: eventId, type: event.type, payload: event.payload });
    await takeAll(app, provider, eventId, news);
  } catch (fault) {
    const trouble = (fault instanceof Error ? fault.message : String(fault)).slice(0, 300);
    await app.db.providerEvent.updateMany({ where: { provider: key, eventId, workedAt: null }, data: { attempts: { increment: 1 }, trouble } });
    throw fault;
  }
}

async function takeAll({ db, clock, settings }: App, provider: PaymentProvider, eventId: string, news: readonly News[]): Promise<void> {
  await db.$transaction(async (tx) => {
    const [event] = await tx.$queryRaw<{ eventId: string }[]>`
      SELECT event_id AS "eventId" FROM provider_event WHERE provider = ${provider.key} AND event_id = ${eventId} AND worked_at IS NULL FOR UPDATE`;
    if (!event) return;
    const strange: string[] = [];
    for (const each of news) {
      const trouble = await takeNews({ db: tx, clock, settings }, provider, each);
      if (trouble !== null) strange.push(trouble);
    }
    const trouble = strange.length > 0 ? strange.join('; ').slice(0, 300) : null;
    await tx.providerEvent.update({ where: { provider_eventId: { provider: provider.key, eventId } }, data: { workedAt: clock.now(), attempts: { increment: 1 }, trouble } });
  });
}
