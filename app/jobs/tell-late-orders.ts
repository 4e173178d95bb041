import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { listOfficerPhones } from '#app/modules/identity/list-officer-phones.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { countLateOrders } from '#app/modules/orders/list-late-orders.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** In the morning: the operator hears how many orders stand still, in one SMS a day. */
export async function tellLateOrders(app: Pick<AppContext, 'db' | 'clock' | 'settings'>): Promise<void> {
  const counts = new Map<string, number>();
  for (const { communeId, count } of await countLateOrders(app)) {
    for (const phone of await listOfficerPhones(app, { ability: 'watch_orders', communeId })) counts.set(phone, (counts.get(phone) ?? 0) + count);
  }
  const now = app.clock.now();
  const body = (count: number) => translator('vi', 'orders')('late.sms', { count, link: `${app.settings.publicUrl}/admin/orders` });
  const uselessAt = new Date(now.getTime() + 12 * 3_600_000);
  await queueMessages(app.db, [...counts].map(([recipient, count]) => ({ dedupeKey: `late:${vietnamDay(now)}:${recipient}:sms`, channel: 'sms' as const, recipient, body: body(count), uselessAt })));
}
