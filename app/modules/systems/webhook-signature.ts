import { createHmac, randomBytes } from 'node:crypto';

/* News is signed as Standard Webhooks (standardwebhooks.com) describes it, so that a receiver can use a library that is there already. */

const secretPrefix = 'whsec_';

export function newSecret(): string {
  return secretPrefix + randomBytes(32).toString('base64');
}

/** The headers of one attempt. With several secrets, as while one takes the place of another, it carries a signature of each. */
export function signedHeaders({ id, at, body, secrets }: { id: string; at: Date; body: string; secrets: string[] }): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const sign = (secret: string) => `v1,${createHmac('sha256', Buffer.from(secret.slice(secretPrefix.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': secrets.map(sign).join(' ') };
}
