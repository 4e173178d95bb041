import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { listDueTakedowns } from '#app/modules/catalog/list-due-takedowns.server.ts';
import { listOfficerPhones } from '#app/modules/identity/list-officer-phones.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';

/** Warns everybody who may take a listing down, by SMS, when 12 and when 2 hours are left of an authority's 24, and once they are over. */
export async function warnTakedowns(app: Pick<AppContext, 'db' | 'clock' | 'settings'>): Promise<void> {
  const t = translator('vi', 'review');
  for (const { id, warning, hours, name, authority, communeId } of await listDueTakedowns(app)) {
    const phones = await listOfficerPhones(app, { ability: 'take_down_listings', communeId });
    const text = t(warning === 0 ? 'sms.takedownLate' : 'sms.takedownDue', { hours, name: name.slice(0, 40), authority: authority.slice(0, 60) });
    const body = `${text} ${app.settings.publicUrl}/admin/takedowns`;
    await queueMessages(app.db, phones.map((phone) => ({ dedupeKey: `takedown:${id}:${warning}:${phone}:sms`, channel: 'sms' as const, recipient: phone, body })));
  }
}
