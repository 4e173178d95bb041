import type { Database } from '#app/platform/db/db.server.ts';

/** The one-time code of the newest text message to a phone, read as its owner does. */
export async function readPhoneCode(db: Database, phone: string): Promise<string> {
  const message = await db.message.findFirst({ where: { recipient: phone, channel: 'sms', holdsCode: true }, orderBy: { id: 'desc' } });
  const code = message && /\d{6}/.exec(message.body)?.[0];
  if (!code) throw new Error(`No code was sent to ${phone}.`);
  return code;
}
