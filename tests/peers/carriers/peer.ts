import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';

/** What a carrier does with the next request: answers with an error of its machines, says nothing, or does the work and loses the answer. */
export type Mood = 'breaks' | 'silent' | 'answer lost' | 'not json';

export type PeerParcel = { tracking: string; reference: string; cash: number; status: string; changedAt: Date; cashHandedOver: boolean; order: Record<string, unknown> };

/** A carrier on this machine that speaks the published messages of one. */
export type CarrierPeer = {
  settings: CarrierSettings;
  /** What it refused because it was not as published: must stay empty in an honest conversation. */
  complaints: string[];
  parcels: PeerParcel[];
  moods: Mood[];
  requests: string[];
  /** How its own words for our states are. */
  words: Record<'created' | 'in_transit' | 'delivering' | 'failed_attempt' | 'delivered' | 'returned' | 'cancelled', string>;
  /** Changes a parcel and answers the body of the webhook that tells of it. */
  move(tracking: string, status: string, at: Date): { body: string; type: string };
  /** The cash of a parcel is handed over; answers the webhook's body. */
  handOver(tracking: string, at: Date): { body: string; type: string };
  close(): Promise<void>;
};

export type Asked = { method: string; path: string; query: URLSearchParams; headers: IncomingMessage['headers']; body: Record<string, unknown> };
export type Replied = { status?: number; json?: unknown; pdf?: string };

/** Serves until it is closed; it keeps no process alive. */
export async function servePeer(moods: Mood[], requests: string[], answer: (asked: Asked) => Replied): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const address = new URL(request.url ?? '/', 'http://peer');
    const text = Buffer.concat(parts).toString();
    requests.push(`${request.method} ${address.pathname}`);
    const mood = moods.shift();
    if (mood === 'breaks') return void response.writeHead(502).end('Bad Gateway');
    if (mood === 'not json') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>maintenance</html>');
    if (mood === 'silent') return;
    const reply = answer({ method: request.method ?? '', path: address.pathname, query: address.searchParams, headers: request.headers, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} });
    if (mood === 'answer lost') return void request.socket.destroy();
    if (reply.pdf !== undefined) return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(reply.pdf);
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(reply.json));
  });
  server.unref();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

/** What of `body` is not as published: a field that is missing, or of another kind. `whole` fields count in whole units. */
export function mismatches(body: Record<string, unknown>, fields: Record<string, 'text' | 'whole' | 'list'>, known: readonly string[]): string[] {
  const wrong = Object.entries(fields).flatMap(([name, kind]) => {
    const value = body[name];
    const right = kind === 'text' ? typeof value === 'string' && value !== '' : kind === 'whole' ? Number.isInteger(value) && Number(value) >= 0 : Array.isArray(value) && value.length > 0;
    return right ? [] : [`${name}: ${JSON.stringify(value)}`];
  });
  const unknown = Object.keys(body).filter((name) => !(name in fields) && !known.includes(name));
  return [...wrong, ...unknown.map((name) => `${name} is not published`)];
}

export const phoneForm = /^0\d{9,10}$/;
export const secretOfTests = 'the-secret-of-the-tests-1234567890';
