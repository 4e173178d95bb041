import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Installation } from '#app/platform/installation.server.ts';

const minute = 60_000;
/** What waits longer is for a person to look at: the news in it is old. */
const longest = 3 * 24 * 60 * minute;
/** No gateway is waited for so long: a job that was begun before has died with its worker. */
const dead = 5 * minute;

type ResumingApp = { db: Db; clock: Clock; sms: object | null; mail: object | null; installation: () => Promise<Installation> };

/**
 * Drops what nobody needs any more, and says so in the row; and tells anew of messages that have waited for two minutes without a job that would
 * send them: the market had no gateway, or a worker died. Those whose job waits for the end of its pause are left to it. Answers how many it told of.
 */
export async function resumeMessages({ db, clock, sms, mail, installation }: ResumingApp): Promise<number> {
  const channels = [...(sms ? ['sms'] : []), ...(mail ? ['mail'] : [])];
  if (channels.length === 0 || (await installation()).demonstration) return 0;
  const now = clock.now();
  const before = (span: number) => new Date(now.getTime() - span);
  await db.$executeRaw`
    UPDATE message SET refused_at = ${now}, trouble = 'too late'
    WHERE sent_at IS NULL AND refused_at IS NULL AND useless_at <= ${now} AND channel = ANY (${channels}::message_channel[]) AND created_at > ${before(2 * longest)}`;
  const waiting = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM message m
    WHERE m.sent_at IS NULL AND m.refused_at IS NULL AND m.channel = ANY (${channels}::message_channel[]) AND m.created_at > ${before(longest)} AND m.created_at < ${before(2 * minute)}
      AND NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j.key = 'send ' || m.id AND j.attempts < j.max_attempts AND (j.locked_at IS NULL OR j.locked_at > ${before(dead)}))
    ORDER BY m.created_at LIMIT 500`;
  for (const { id } of waiting) await announce(db, 'notifications.send', { messageId: id }, { key: `send ${id}` });
  return waiting.length;
}
