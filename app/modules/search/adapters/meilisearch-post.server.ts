import http from 'node:http';
import https from 'node:https';

/**
 * The server sends a compressed answer in pieces, and the second waits until this side has confirmed the first: 40 ms for nothing on the same machine.
 */
export const plainAnswers = { 'accept-encoding': 'identity' };

type Asked = {
  url: string;
  /** One that may only search this index is enough. */
  key: string | null;
  /** Milliseconds. */
  timeout: number;
};

/**
 * Sends JSON to a Meilisearch server and reads its answer, over connections that stay open. What `fetch` does besides takes longer than anything else that the
 * market does for a search. Throws where there is no answer in time, or another than "200".
 */
export function meiliPost({ url, key, timeout }: Asked): (path: string, body: unknown) => Promise<unknown> {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true });
  const headers = { ...plainAnswers, 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };

  function send(path: string, text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, base), { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(text) } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const said = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(said);
          else reject(new Error(`Meilisearch answers ${answer.statusCode}: ${said.slice(0, 300)}`));
        });
      });
      const timer = setTimeout(() => asked.destroy(new Error(`Meilisearch gives no answer within ${timeout} ms`)), timeout);
      asked.on('close', () => clearTimeout(timer));
      // A connection that stayed open may have been closed by the other side at the same moment.
      asked.on('error', (fault) => (asked.reusedSocket && 'code' in fault && fault.code === 'ECONNRESET' ? resolve(send(path, text)) : reject(fault)));
      asked.end(text);
    });
  }

  return async (path, body) => JSON.parse(await send(path, JSON.stringify(body)));
}
