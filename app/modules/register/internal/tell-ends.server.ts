import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { noteEnds } from '#app/modules/ocop/note-ends.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { daysBetween } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import type { DueEnd } from './list-ends.server.ts';
import { shortName } from './words.ts';

type App = { db: Database; clock: Clock; settings: { publicUrl: string } };

/** So many in one transaction. */
const atOnce = 100;
/** Who was held earlier than so many days ago was told, or has seen it. */
const heldLately = 7;

/** Tells sellers what is due and was not told. Answers how much was new. */
export async function tellEnds(app: App, { ends, today }: { ends: DueEnd[]; today: VietnamDay }): Promise<number> {
  let told = 0;
  for (let from = 0; from < ends.length; from += atOnce) {
    told += await app.db.$transaction(async (tx) => {
      const fresh = await noteEnds(tx, { ends: ends.slice(from, from + atOnce), now: app.clock.now() });
      const worthTelling = fresh.filter((end) => !(end.milestone === 0 && end.held));
      await queueMessages(tx, worthTelling.map((end) => message(app, end, today)));
      return worthTelling.length;
    });
  }
  return told;
}

function message({ settings }: App, { subjectId, what, endsOn, milestone, productId, productName, phone }: DueEnd, today: VietnamDay) {
  const t = translator('vi', 'papers');
  const facts = { name: shortName(productName), day: formatDay(endsOn, 'vi'), days: daysBetween(today, endsOn) };
  const text = what.kind === 'certificate'
    ? t(milestone === 0 ? 'sms.certificateEnded' : 'sms.certificateEnds', facts)
    : t(milestone === 0 ? 'sms.paperEnded' : what.stops ? 'sms.paperEndsAndStops' : 'sms.paperEnds', { ...facts, paper: translator('vi', 'catalog')(`document.${what.kind}`) });
  return { dedupeKey: `end:${subjectId}:${endsOn}:${milestone}:sms`, channel: 'sms' as const, recipient: phone, body: `${text} ${papersPage(settings, productId)}` };
}

/** Tells sellers which listings are off sale for a paper, each time once. */
export async function tellHeld({ db, clock, settings }: App): Promise<number> {
  const since = new Date(clock.now().getTime() - heldLately * 24 * 3_600_000);
  const listings = await db.product.findMany({ where: { state: 'withdrawn', heldAt: { gte: since } }, select: { id: true, name: true, heldAt: true, seller: { select: { phone: true } } }, orderBy: { id: 'asc' } });
  const text = translator('vi', 'papers');
  const messages = listings.map(({ id, name, heldAt, seller }) => ({
    dedupeKey: `held:${id}:${heldAt?.toISOString() ?? ''}:sms`,
    channel: 'sms' as const,
    recipient: seller.phone,
    body: `${text('sms.held', { name: shortName(name) })} ${papersPage(settings, id)}`,
  }));
  const known = await db.message.count({ where: { dedupeKey: { in: messages.map(({ dedupeKey }) => dedupeKey) } } });
  await db.$transaction((tx) => queueMessages(tx, messages));
  return messages.length - known;
}

function papersPage({ publicUrl }: App['settings'], productId: string): string {
  return `${publicUrl}/seller/products/${productId}/papers`;
}
