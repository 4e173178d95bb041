import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
export type Answering = (answer: ServerResponse, received: Received) => void;

/** A system of somebody else's that takes news, on this machine. `answering` decides what it says; 204 unless it is told otherwise. */
export async function startNewsReceiver() {
  const received: Received[] = [];
  const state: { answering: Answering } = { answering: (answer) => void answer.writeHead(204).end() };
  const server: Server = createServer((request, answer) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString('utf8') };
      received.push(one);
      state.answering(answer, one);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    port,
    url: `http://receiver.example:${port}/news`,
    answer: (answering: Answering) => void (state.answering = answering),
    stop: () => new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}

/** Checks a piece of news as its receiver does: by the text of Standard Webhooks, not by the code that signs. */
export function isSigned({ headers, body }: Received, secret: string, now: Date): boolean {
  const [id, timestamp, signatures] = [headers['webhook-id'], headers['webhook-timestamp'], headers['webhook-signature']].map(String);
  if (!secret.startsWith('whsec_') || Math.abs(now.getTime() / 1_000 - Number(timestamp)) > 300) return false;
  const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(`${id}.${timestamp}.${body}`).digest();
  return String(signatures).split(' ').some((each) => {
    const [version, given = ''] = each.split(',');
    const bytes = Buffer.from(given, 'base64');
    return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}
