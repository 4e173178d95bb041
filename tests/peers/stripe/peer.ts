import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ValidateFunction } from 'ajv';
import qs from 'qs';
import { Stripe } from 'stripe';
import type { StripeSettings } from '#app/platform/card-settings.server.ts';
import { openBooks, Refusal } from './books.ts';
import type { Told } from './books.ts';
import type { RefundStatus } from './objects.ts';
import { peerKeys } from './keys.ts';
import { payPage } from './page.ts';
import type { Requests } from './requests.ts';
import { requestChecks } from './schemas.ts';

/** What becomes of the next request: its machines fail before or after the work, the answer is lost, it is asked too often, or something else answers. */
export type Mood = 'breaks' | 'answer lost' | 'breaks after' | 'too often' | 'bare 404' | 'not json' | 'key in use';

type Options = { now?: () => Date; port?: number; rate?: number | null; /** See `openBooks`. */ last?: number; /** Where events are sent by themselves; null = whoever runs it sends them. */ webhook?: string | null; complain?: (sentence: string) => void };
type Kept = { fingerprint: string; status: number; body: unknown };

export type StripePeer = Awaited<ReturnType<typeof startStripePeer>>;

/**
 * Stripe on this machine, as far as a market needs it: it speaks HTTP, checks every request against the SDK's own types, keeps what it was told, answers
 * whole things, and tells of changes by signed events. What an honest program would not send stands in `complaints`.
 */
export async function startStripePeer({ now = () => new Date(), port = 0, rate = null, last = 0, webhook = null, complain = () => {} }: Options = {}) {
  const apiVersion = new Stripe('sk_test_of_the_peer').getApiField('version') as string;
  const checks = await requestChecks();
  const books = openBooks({ now, apiVersion, rate, last });
  const settings: StripeSettings = { ...peerKeys, url: '' };
  const complaints: string[] = [];
  const requests: string[] = [];
  const moods: Mood[] = [];
  const keys = new Map<string, Kept>();
  const state = { refunds: 'succeeded' as RefundStatus };
  let told = 0;

  function check(name: keyof Requests, params: object): void {
    const validate: ValidateFunction = checks[name];
    if (validate(params)) return;
    const [error] = validate.errors ?? [];
    const param = error?.params.additionalProperty ? String(error.params.additionalProperty) : (error?.instancePath ?? '').slice(1).replaceAll('/', '.');
    throw new Refusal(400, error?.params.additionalProperty ? `Received unknown parameter: ${param}` : `${param} ${error?.message}`, { code: 'parameter_unknown', param });
  }

  /** The interface: each address with the request that it takes. */
  function answer(method: string, path: string, params: object): unknown {
    const [, , area = '', ...rest] = path.split('/');
    const expand = 'expand' in params ? (params.expand as string[]) : [];
    const at = `${method} ${area}${area === 'checkout' ? `/${rest.shift()}` : ''}${rest[0] ? '/:id' : ''}${rest[1] ? `/${rest[1]}` : ''}`;
    const id = rest[0] ?? '';
    const take = <Name extends keyof Requests>(name: Name): Requests[Name] => {
      check(name, params);
      return params as Requests[Name];
    };
    switch (at) {
      case 'POST checkout/sessions':
        return books.createSession(take('CreateSession'), settings.url ?? '');
      case 'GET checkout/sessions/:id':
        take('RetrieveSession');
        return books.expanded(books.session(id), expand);
      case 'POST checkout/sessions/:id/expire':
        take('ExpireSession');
        return books.expireSession(id);
      case 'GET payment_intents/:id':
        take('RetrieveIntent');
        return books.expanded(books.intent(id), expand);
      case 'GET charges/:id':
        take('RetrieveCharge');
        return books.expanded(books.charge(id), expand);
      case 'GET charges':
        return books.page('/v1/charges', [...books.charges.values()], take('ListCharges') as object);
      case 'POST refunds':
        return books.createRefund(take('CreateRefund'), state.refunds);
      case 'GET refunds/:id':
        take('RetrieveRefund');
        return books.expanded(books.refund(id), expand);
      case 'GET refunds': {
        const asked = take('ListRefunds');
        return books.page('/v1/refunds', [...books.refunds.values()].filter(({ charge }) => !asked?.charge || charge === asked.charge), asked as object);
      }
      case 'GET disputes/:id':
        take('RetrieveDispute');
        return books.expanded(books.dispute(id), expand);
      default:
        throw new Refusal(404, `Unrecognized request URL (${method}: ${path}).`);
    }
  }

  function work({ method = '', headers }: IncomingMessage, address: URL, body: string): { status: number; body: unknown; replayed?: boolean } {
    try {
      if (headers.authorization !== `Bearer ${settings.secretKey}`) throw new Refusal(401, 'Invalid API Key provided');
      if (headers['stripe-version'] !== apiVersion) throw new Refusal(400, `the request is of version ${headers['stripe-version']}, not ${apiVersion}`);
      const params = qs.parse(method === 'GET' ? address.search.slice(1) : body, { depth: 10, arrayLimit: 100, parameterLimit: 1_000 });
      if (method === 'GET') return { status: 200, body: answer(method, address.pathname, params) };
      const key = String(headers['idempotency-key'] ?? '');
      if (key === '' || key.startsWith('stripe-node-retry')) throw new Refusal(400, 'a request that changes something needs an idempotency key of its own', { type: 'idempotency_error' });
      const fingerprint = `${method} ${address.pathname} ${body}`;
      const kept = keys.get(key);
      if (kept && kept.fingerprint !== fingerprint) throw new Refusal(400, `Keys for idempotent requests can only be used with the same parameters they were first used with (${key}).`, { type: 'idempotency_error' });
      if (kept) return { ...kept, replayed: true };
      // What does not even begin is not kept.
      const done = { fingerprint, status: 200, body: structuredClone(answer(method, address.pathname, params)) };
      keys.set(key, done);
      return done;
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      complaints.push(`${method} ${address.pathname}: ${refusal.message}`);
      complain(`${method} ${address.pathname}: ${refusal.message}`);
      return { status: refusal.status, body: { error: refusal.error } };
    }
  }

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    const address = new URL(request.url ?? '/', settings.url ?? '');
    if (address.pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (address.pathname.startsWith('/pay/')) return void servePage(request.method ?? '', address.pathname.slice(5), body).then(({ status, headers, text }) => void response.writeHead(status, headers).end(text));
    requests.push(`${request.method} ${address.pathname}`);
    const mood = moods.shift();
    const json = { 'content-type': 'application/json', 'request-id': `req_${requests.length}`, 'stripe-version': apiVersion };
    if (mood === 'breaks') return void response.writeHead(500, { ...json, 'stripe-should-retry': 'false' }).end('{"error":{"type":"api_error","message":"our machines are down"}}');
    if (mood === 'too often') return void response.writeHead(429, { ...json, 'stripe-should-retry': 'false' }).end('{"error":{"type":"invalid_request_error","code":"rate_limit","message":"too many requests"}}');
    if (mood === 'key in use') return void response.writeHead(409, { ...json, 'stripe-should-retry': 'false' }).end('{"error":{"type":"idempotency_error","code":"idempotency_key_in_use","message":"another request with this key is under way"}}');
    if (mood === 'bare 404') return void response.writeHead(404, json).end('{}');
    if (mood === 'not json') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>maintenance</html>');
    const { status, body: said, replayed } = work(request, address, body);
    if (mood === 'answer lost') return void request.socket.destroy();
    if (mood === 'breaks after') return void response.writeHead(502, { 'content-type': 'text/html' }).end('Bad Gateway');
    response.writeHead(status, { ...json, ...(replayed && { 'idempotent-replayed': 'true' }) }).end(JSON.stringify(said));
    await sendNew();
  });

  type Page = { status: number; headers: Record<string, string>; text: string };

  async function servePage(method: string, id: string, body: string): Promise<Page> {
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const session = books.sessions.get(id);
    if (!session) return { status: 404, headers: html, text: 'No such page.' };
    const shown = (status: number): Page => ({ status, headers: html, text: payPage(session, linesOf(id)) });
    if (method !== 'POST' || session.status !== 'open') return shown(200);
    if (new URLSearchParams(body).get('do') === 'decline') return shown(402);
    books.pay(id, { feeLater: true });
    await sendNew();
    return { status: 303, headers: { location: session.success_url ?? '/' }, text: '' };
  }

  function linesOf(id: string): { name: string; amount: number }[] {
    return (books.wishOf(id)?.line_items ?? []).map(({ price_data: price }) => ({ name: price?.product_data?.name ?? '', amount: price?.unit_amount ?? 0 }));
  }

  /** An event as Stripe would send it at this moment: signed over its bytes and the time. */
  function signed(event: Told, { at = now(), secret = settings.webhookSecret }: { at?: Date; secret?: string } = {}): { headers: Headers; body: string } {
    const body = JSON.stringify(event, null, 2);
    const header = Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: Math.floor(at.getTime() / 1_000) });
    return { headers: new Headers({ 'content-type': 'application/json; charset=utf-8', 'stripe-signature': header }), body };
  }

  /** What has not been told yet, where somebody hears it. One that is not heard is told twice more. */
  async function sendNew(): Promise<void> {
    if (webhook === null) return;
    for (const event of books.events.slice(told)) {
      told += 1;
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const answered = await fetch(webhook, { method: 'POST', ...signed(event), signal: AbortSignal.timeout(10_000) }).then(({ status }) => status, () => 0);
        complain(`${event.type} told: ${answered || 'nobody hears it'}`);
        if (answered === 200) break;
      }
    }
  }

  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  settings.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.unref();
  return {
    settings, books, complaints, requests, moods, keys, state, signed, sendNew,
    hold: () => server.ref(),
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
