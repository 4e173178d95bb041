import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { headers: IncomingMessage['headers']; body: Record<string, unknown> };
/** How the gateway takes the next request: with a status and words, or it takes the message and the line breaks before its answer. */
export type Mood = { status: number; text?: string } | 'line breaks';

/** A gateway for text messages on this machine. It sends a message once for each idempotency key, as such gateways do. */
export type SmsPeer = { url: string; /** Every request. */ requests: Received[]; /** What a phone got. */ sent: Record<string, unknown>[]; moods: Mood[]; close(): Promise<void> };

export async function startSmsPeer(): Promise<SmsPeer> {
  const requests: Received[] = [];
  const sent = new Map<string, Record<string, unknown>>();
  const moods: Mood[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    requests.push({ headers: request.headers, body });
    const mood = moods.shift() ?? { status: 202 };
    if (mood === 'line breaks' || mood.status < 300) sent.set(String(request.headers['idempotency-key']), body);
    if (mood === 'line breaks') return void request.socket.destroy();
    response.writeHead(mood.status, { 'content-type': 'application/json', ...(mood.status === 307 && { location: '/elsewhere' }) }).end(mood.text ?? '{"status":"queued"}');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    requests,
    get sent() {
      return [...sent.values()];
    },
    moods,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
