import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Answer = { status: number; location: string; cookies: string; retryAfter: number; body: string };
/** `from`: an address in the network; the market knows it from the proxy that the drill pretends to be. */
export type Sent = { method?: 'GET' | 'POST'; path: string; cookie?: string; from?: string; form?: Record<string, string> | [string, string][]; raw?: { body: string | Buffer; headers: Record<string, string> } };

/** One request over a connection of its own. */
function send(port: number, { method = 'GET', path, cookie, from, form, raw }: Sent): Promise<Answer> {
  const body = raw?.body ?? (form && new URLSearchParams(form).toString());
  const headers = { connection: 'close', ...(cookie && { cookie }), ...(from && { 'x-forwarded-for': from }), ...(form && { 'content-type': 'application/x-www-form-urlencoded' }), ...raw?.headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false, timeout: 30_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('error', reject).on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          cookies: (response.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; '),
          retryAfter: Number(response.headers['retry-after'] ?? 0),
          body: text,
        }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')));
    sent.on('error', reject).end(body);
  });
}

/** Somebody was told to come again, and has put the phone away instead. */
export class GivenUp extends Error {}

/** How a person with a bad line goes on: what got no answer, or was told to come again, is sent again until it is answered. */
export class Line {
  readonly #port: number;
  /** What broke off, and answers that something has broken, by their status. */
  readonly troubles = new Map<string, number>();
  /** How many requests were answered so far. */
  answered = 0;
  /** Whether people still have time to come again when they are told to. */
  patient = true;
  /** Nobody waits longer for one thing, in milliseconds. */
  readonly #patience: number;

  constructor(port: number, { patience }: { patience: number }) {
    this.#port = port;
    this.#patience = patience;
  }

  async ask(sent: Sent): Promise<Answer> {
    let last = '';
    for (const until = Date.now() + this.#patience; Date.now() < until; ) {
      const answer = await send(this.#port, sent).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
      if (typeof answer !== 'string' && answer.status < 500) this.answered += 1;
      const trouble = typeof answer === 'string' ? answer : answer.status >= 500 ? String(answer.status) : null;
      if (typeof answer !== 'string' && trouble === null && !(answer.retryAfter > 0)) return answer;
      if (typeof answer !== 'string' && trouble === null && !this.patient) throw new GivenUp();
      last = trouble ?? 'told to wait';
      this.troubles.set(last, (this.troubles.get(last) ?? 0) + 1);
      await sleep(typeof answer === 'string' ? 150 : Math.min(1_000, Math.max(150, answer.retryAfter * 1_000)));
    }
    throw new Error(`${sent.method ?? 'GET'} ${sent.path} was not answered: ${last}`);
  }
}
