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

/** Keeps messages to people. They go to their gateway in a job, once the transaction is committed. */
export async function queueMessages(db: Db, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const kept = await db.message.createManyAndReturn({ data: messages, skipDuplicates: true, select: { id: true } });
  for (const { id } of kept) await announce(db, 'notifications.send', { messageId: id }, { key: `send ${id}` });
}
