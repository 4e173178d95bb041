import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the server behaves: as the real Meilisearch behind it, after so many milliseconds, or in a way of its own. */
export type Manner = 'well' | { after: number } | 'breaks off' | 'never answers' | { status: number; body: string };

/** What stands at the address of Meilisearch. `asked` holds the searches of buyers (not the probes). */
export type SearchServerPeer = { url: string; manner: Manner; /** Beside it, for requests whose text holds this. */ refuses: string | null; asked: string[]; probes: number; close(): Promise<void> };

export async function startSearchServer(real: string | null): Promise<SearchServerPeer> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    if (body.includes('EXISTS')) peer.probes += 1;
    else peer.asked.push(body);
    const { manner } = peer;
    if (manner === 'breaks off') return void request.socket.destroy();
    if (manner === 'never answers') return;
    if (peer.refuses && body.includes(peer.refuses)) return void response.writeHead(400, { 'content-type': 'application/json' }).end('{"message":"no","code":"invalid_search_q","type":"invalid_request","link":""}');
    if (manner !== 'well' && 'status' in manner) return void response.writeHead(manner.status, { 'content-type': 'application/json' }).end(manner.body);
    if (manner !== 'well') await sleep(manner.after);
    const answer = await fetch(`${real}${request.url}`, { method: request.method ?? 'POST', headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' }, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const peer: SearchServerPeer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    manner: 'well',
    refuses: null,
    asked: [],
    probes: 0,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
  return peer;
}
