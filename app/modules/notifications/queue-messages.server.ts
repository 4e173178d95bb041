import { announce } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';

export type NewMessage = {
  /** Event, channel and recipient: the same message is kept once, however often its event is handled. */
  dedupeKey: string;
  recipient: string;
  body: string;
  /** After this nobody needs it any more: it is not sent then. */
  uselessAt?: Date;
  /** A one-time code stands in the body. */
  holdsCode?: boolean;
} & ({ channel: 'sms' } | { channel: 'mail'; subject: string });

/** Keeps messages to people. Text messages go to the gateway in a job, once the transaction is committed. */
export async function queueMessages(db: Db, messages: NewMessage[]): Promise<void> {
  const kept = await db.message.createManyAndReturn({ data: messages, skipDuplicates: true, select: { id: true, channel: true } });
  for (const { id, channel } of kept) if (channel === 'sms') await announce(db, 'notifications.send', { messageId: id }, { key: `send ${id}` });
}
