import { createTransport } from 'nodemailer';
import type { MailSettings } from '#app/platform/connections.server.ts';
import type { Delivery } from '#app/platform/sms/sms-gateway.server.ts';

/** One mail for one address. */
export type MailMessage = {
  /** The same for every attempt: mailboxes that get it twice show it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
};

/** Hands mails to whoever sends them. */
export type MailGateway = { send(message: MailMessage): Promise<Delivery>; close(): void };

const patience = 8_000;

/** A mail server that is spoken to by SMTP (`SMTP_URL`), under the sender's address `MAIL_FROM`. */
export function smtpGateway({ url, from }: MailSettings): MailGateway {
  const { hostname, password, protocol } = new URL(url);
  // A password crosses no network that others can read.
  const requireTLS = protocol === 'smtp:' && password !== '' && !isThisMachine(hostname);
  const transport = createTransport({ url, requireTLS, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, disableFileAccess: true, disableUrlAccess: true });
  const domain = /@([\w.-]+)>?$/.exec(from)?.[1] ?? hostname;
  return {
    async send({ id, to, ...mail }) {
      try {
        await transport.sendMail({ ...mail, from, to: { name: '', address: to }, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } });
        return { taken: true };
      } catch (error) {
        return { taken: false, ...readFault(error) };
      }
    },
    close: () => transport.close(),
  };
}

function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** A lasting no to this address or this mail is one; all else is about the server, its line or its settings, and passes. */
function readFault(error: unknown): { final: boolean; trouble: string } {
  const { code = 'unknown', responseCode = 0 } = (error ?? {}) as { code?: string; responseCode?: number };
  const final = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { final, trouble: responseCode > 0 ? `answered ${responseCode}` : code };
}
