import type { Db } from '#app/platform/db/db.server.ts';

export type NewMessage = {
  /** Event, channel and recipient: the same message is kept once, however often its event is handled. */
  dedupeKey: string;
  recipient: string;
  body: string;
} & ({ channel: 'sms' } | { channel: 'mail'; subject: string });

/** Keeps messages to people. */
export async function queueMessages(db: Db, messages: NewMessage[]): Promise<void> {
  await db.message.createMany({ data: messages, skipDuplicates: true });
}
