import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { listOfficerPhones } from '#app/modules/identity/list-officer-phones.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { listToldEnds } from '#app/modules/register/list-told-ends.server.ts';
import { tellSellersOfEnds } from '#app/modules/register/tell-sellers-of-ends.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** In the morning: sellers hear of each certificate and paper that ends, the officers of their communes how many those are, in one SMS a day. */
export async function tellOfEnds(app: Pick<AppContext, 'db' | 'clock' | 'settings'>): Promise<void> {
  await tellSellersOfEnds(app);
  const today = vietnamDay(app.clock.now());
  const counts = new Map<string, number>();
  for (const { communeId, count } of await listToldEnds(app, today)) {
    for (const phone of await listOfficerPhones(app, { ability: 'check_papers', communeId })) counts.set(phone, (counts.get(phone) ?? 0) + count);
  }
  const t = translator('vi', 'papers');
  await queueMessages(
    app.db,
    [...counts].map(([recipient, count]) => ({
      dedupeKey: `ends:${today}:${recipient}:sms`,
      channel: 'sms' as const,
      recipient,
      body: `${t('sms.officerEnds', { count })} ${app.settings.publicUrl}/admin/papers`,
    })),
  );
}
