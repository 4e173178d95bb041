import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { listOfficerPhones } from '#app/modules/identity/list-officer-phones.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { findPaused } from '#app/modules/systems/find-paused.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** Tells the keepers of a system, by SMS, that its address took no news for days and nothing more is sent there. */
export async function tellPaused({ db, clock, settings }: Pick<AppContext, 'db' | 'clock' | 'settings'>, { webhookId, deliveryId }: { webhookId: string; deliveryId: string }): Promise<void> {
  const system = await findPaused({ db }, { webhookId });
  if (!system) return;
  const { communeIds: [communeId] } = await getAreaScope(db, [system.areaId], vietnamDay(clock.now()));
  if (communeId === undefined) return;
  const phones = await listOfficerPhones({ db }, { ability: 'keep_systems', communeId });
  const body = translator('vi', 'systems')('sms.paused', { name: system.name.slice(0, 40), link: `${settings.publicUrl}/admin/systems/${system.systemId}` });
  await queueMessages(db, phones.map((recipient) => ({ dedupeKey: `webhook-paused:${deliveryId}:${recipient}:sms`, channel: 'sms' as const, recipient, body })));
}
