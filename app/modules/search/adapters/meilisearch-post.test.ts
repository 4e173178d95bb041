import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { meiliPost } from './meilisearch-post.server.ts';

let stop = () => {};
afterEach(() => stop());

/** A server that answers like this, at an address with a path of its own. */
async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  stop = () => void server.close().closeAllConnections();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/meili`;
}

test('JSON is sent with the key below the address, and JSON is read', async () => {
  const url = await serverThat(async (asked, answer) => {
    const body: unknown = await new Response(asked as unknown as ReadableStream).json();
    answer.end(JSON.stringify({ body, at: asked.url, key: asked.headers.authorization }));
  });
  expect(await meiliPost({ url, key: 'narrow', timeout: 1_000 })('multi-search', { q: 'xoài' })).toEqual({ body: { q: 'xoài' }, at: '/meili/multi-search', key: 'Bearer narrow' });
});

test('a connection that the other side closed while it was not used is no fault', async () => {
  const sockets = new Map<unknown, number>();
  const url = await serverThat((asked, answer) => {
    const times = (sockets.get(asked.socket) ?? 0) + 1;
    sockets.set(asked.socket, times);
    if (times > 1) asked.socket.resetAndDestroy();
    else answer.end('{}');
  });
  const post = meiliPost({ url, key: null, timeout: 1_000 });
  for (let at = 0; at < 3; at += 1) {
    expect(await post('multi-search', {})).toEqual({});
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(sockets.size).toBeGreaterThan(1);
});

test.each<[string, RequestListener]>([
  ['refuses', (_, answer) => void answer.writeHead(403).end('{"message":"no"}')],
  ['sends somewhere else', (_, answer) => void answer.writeHead(307, { location: '/' }).end()],
  ['answers something else', (_, answer) => void answer.end('<html>')],
  ['breaks off', (asked, answer) => void answer.writeHead(200, { 'content-length': 100 }).write('{', () => asked.socket.destroy())],
  ['never answers', () => {}],
  ['never ends', (_, answer) => void answer.writeHead(200).write('{')],
])('a server that %s is a fault', async (_, answers) => {
  const post = meiliPost({ url: await serverThat(answers), key: null, timeout: 200 });
  await expect(post('multi-search', {})).rejects.toThrow();
});
