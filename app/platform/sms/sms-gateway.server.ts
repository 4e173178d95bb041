import type { SmsSettings } from '#app/platform/connections.server.ts';

/** One text message for one phone. */
export type TextMessage = {
  /** The same for every attempt: a gateway that knows it sends the message once. */
  id: string;
  /** '+84901234567' */
  to: string;
  text: string;
};

/** What became of an attempt. `final` = this message will never go; else another attempt may succeed. `trouble` holds nothing personal. */
export type Delivery = { taken: true } | { taken: false; final: boolean; trouble: string };

/** Hands text messages to whoever sends them. */
export type SmsGateway = { send(message: TextMessage): Promise<Delivery> };

const patience = 8_000;
/** Answers that are about the message itself; all others are about the gateway, its line or its settings, and pass. */
const refusals = new Set([400, 413, 422]);

/** A gateway that takes a JSON document by HTTP, written as its operator wants it (`SMS_BODY`). */
export function httpSmsGateway({ url, token, body, taken }: SmsSettings): SmsGateway {
  return {
    async send(message) {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body: JSON.stringify(fill(body, message)),
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'idempotency-key': message.id,
            ...(token !== null && { authorization: `Bearer ${token}` }),
          },
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        });
        const text = await answer.text();
        if (!answer.ok) return { taken: false, final: refusals.has(answer.status), trouble: `answered ${answer.status}` };
        return taken === null || text.includes(taken) ? { taken: true } : { taken: false, final: false, trouble: 'answered without the words of SMS_TAKEN' };
      } catch (error) {
        return { taken: false, final: false, trouble: reasonOf(error) };
      }
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

/** The operator's document with the message in its places. */
function fill(template: unknown, message: TextMessage): unknown {
  if (typeof template === 'string') {
    const places: Record<string, string> = { id: message.id, text: message.text, to: message.to, to84: message.to.slice(1), to0: message.to.replace('+84', '0') };
    return template.replaceAll(/\{(id|text|to|to84|to0)\}/g, (_, place: string) => places[place] ?? '');
  }
  if (Array.isArray(template)) return template.map((part) => fill(part, message));
  if (typeof template === 'object' && template !== null) return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, fill(part, message)]));
  return template;
}
