import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How the server takes the next mail: it says no with a code, or it takes the mail and the line breaks before its answer. */
export type MailMood = { code: number } | 'line breaks';

/** A mail server on this machine that speaks SMTP. Mailboxes behind it show a mail with the same id once. */
export type MailPeer = { url: string; /** Every mail that came, as it came. */ received: Email[]; /** What a reader sees. */ readonly mailbox: Email[]; moods: MailMood[]; close(): Promise<void> };

export async function startMailPeer({ name = 'market', password = 'mật khẩu' } = {}): Promise<MailPeer> {
  const received: Email[] = [];
  const moods: MailMood[] = [];
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth(auth, _session, callback) {
      if (auth.username === name && auth.password === password) callback(null, { user: name });
      else callback(new Error('wrong'));
    },
    onData(stream, session, callback) {
      void (async () => {
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(part as Buffer);
        const mood = moods.shift();
        if (mood !== undefined && mood !== 'line breaks') return callback(Object.assign(new Error('no'), { responseCode: mood.code }));
        received.push(await PostalMime.parse(Buffer.concat(parts)));
        if (mood === 'line breaks') return void [...server.connections].find(({ id }) => id === session.id)?.close();
        callback();
      })();
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://${name}:${encodeURIComponent(password)}@127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    get mailbox() {
      return [...new Map(received.map((mail) => [mail.messageId, mail])).values()];
    },
    moods,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
