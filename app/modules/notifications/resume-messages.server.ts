import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { SmsGateway } from '#app/platform/sms/sms-gateway.server.ts';

const minute = 60_000;
/** What waits longer is for a person to look at: the news in it is old. */
const longest = 3 * 24 * 60 * minute;

/**
 * Tells anew of text messages that have waited for more than ten minutes: the gateway was away for long, or the market had none.
 * Answers how many.
 */
export async function resumeMessages({ db, clock, sms }: { db: Db; clock: Clock; sms: SmsGateway | null }): Promise<number> {
  if (!sms) return 0;
  const now = clock.now().getTime();
  const waiting = await db.message.findMany({
    where: { channel: 'sms', sentAt: null, refusedAt: null, createdAt: { gt: new Date(now - longest), lt: new Date(now - 10 * minute) } },
    orderBy: { createdAt: 'asc' },
    take: 500,
    select: { id: true },
  });
  for (const { id } of waiting) await announce(db, 'notifications.send', { messageId: id }, { key: `send ${id}` });
  return waiting.length;
}
