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

/**
 * Keeps messages to people. They go to their gateway in a job, once the transaction is committed. Message and job are one statement: also where the
 * caller has no transaction, no process can die between them.
 */
export async function queueMessages(db: Db, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await db.$executeRaw`
    WITH kept AS (
      INSERT INTO message (dedupe_key, channel, recipient, subject, body, useless_at, holds_code)
      SELECT "dedupeKey", channel::message_channel, recipient, subject, body, "uselessAt", coalesce("holdsCode", false)
      FROM jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) AS m ("dedupeKey" text, channel text, recipient text, subject text, body text, "uselessAt" timestamptz, "holdsCode" boolean)
      ON CONFLICT (dedupe_key) DO NOTHING
      RETURNING id
    )
    SELECT count(*) FROM graphile_worker.add_jobs((
      SELECT array_agg(ROW ('notifications.send', json_build_object('messageId', id), NULL, NULL, NULL, 'send ' || id, NULL, NULL)::graphile_worker.job_spec) FROM kept
    ))`;
}
